package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

import org.bellwether.audience.AudienceChecker;
import org.bellwether.audience.AudienceDraft;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.Audiences;
import org.bellwether.audience.Criterion;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdoptionIT {

    @RegisterExtension final Database database = new Database();
    private AdoptionStage stage;

    @BeforeEach
    void begin() { stage = new AdoptionStage(database); }

    @Test
    void tells_the_story_of_the_demo() {
        var lines = database.number("select count(*) from usage_line");
        assertThat(lines).isBetween(34_000L, 50_000L);
        var board = stage.board();
        assertThat(board.now().eligible()).isEqualTo(239);
        assertThat(share(board, "Finance")).isGreaterThan(0.9);
        assertThat(share(board, "Warehouse and logistics")).isGreaterThan(0.9);
        assertThat(share(board, "Sales")).isLessThan(0.5);
        assertThat(share(board, "Assembly")).isLessThan(0.65);
        assertThat(board.departments().subList(0, 2)).extracting(line -> line.name().en()).containsExactlyInAnyOrder("Sales", "Assembly");
    }

    @Test
    void holds_usage_by_day_for_six_months_up_to_last_week() {
        var today = java.time.LocalDate.of(2030, 6, 3);
        var first = database.number("select min(day_number) from usage_line");
        var last = database.number("select max(day_number) from usage_line");
        assertThat(java.time.LocalDate.ofEpochDay(last)).isBetween(today.minusDays(10), today.minusDays(8));
        assertThat(java.time.LocalDate.ofEpochDay(first)).isBefore(java.time.LocalDate.ofEpochDay(last).minusMonths(6).plusDays(3));
        var workingDays = java.util.stream.LongStream.rangeClosed(first, last).mapToObj(java.time.LocalDate::ofEpochDay).filter(day -> day.getDayOfWeek().getValue() < 6).count();
        assertThat(database.number("select count(distinct day_number) from usage_line")).isGreaterThanOrEqualTo(workingDays);
    }

    @Test
    void loses_people_at_every_step_of_the_funnel() {
        assertThat(stage.board().funnel().steps()).allSatisfy(step -> assertThat(step.lost()).as(step.step().name()).isNotNegative());
        assertThat(stage.board().funnel().steps().get(FunnelStep.PASSED.ordinal()).lost()).as("stuck at the quiz").isPositive();
    }

    @Test
    void somebody_who_fails_the_quiz_is_trained_and_has_not_passed_until_they_pass_it() {
        var system = stage.erp().id();
        var stuck = people(system, FunnelStep.PASSED, true);
        assertThat(stuck).isNotEmpty().allSatisfy(row -> {
            assertThat(row.trained()).isEqualTo(row.courses());
            assertThat(row.passed()).isLessThan(row.courses());
        });
        var one = stuck.get(0);
        assertThat(people(system, FunnelStep.TRAINED, false)).extracting(MemberRow::id).contains(one.id());
        assertThat(people(system, FunnelStep.PASSED, false)).extracting(MemberRow::id).doesNotContain(one.id());

        stage.passes(one.id());

        assertThat(people(system, FunnelStep.PASSED, false)).extracting(MemberRow::id).contains(one.id());
        assertThat(people(system, FunnelStep.PASSED, true)).hasSize(stuck.size() - 1);
        assertThat(stage.board().funnel().steps().get(FunnelStep.PASSED.ordinal()).lost()).isEqualTo(stuck.size() - 1);
    }

    private java.util.List<MemberRow> people(BusinessSystemId system, FunnelStep step, boolean behind) {
        return database.inTransaction(() -> stage.get(AdoptionMembers.class).list(new MemberFilter(system, null, null, step, behind), Window.first(500)));
    }

    @Test
    void loads_the_demo_file_and_says_of_every_line_that_it_refused_why() {
        var bytes = stage.get(DemoUsageFile.class).bytes();
        var began = System.nanoTime();
        var load = stage.load("erp.csv", bytes);
        var seconds = (System.nanoTime() - began) / 1e9;
        org.junit.jupiter.api.Assertions.assertTrue(seconds > 0);
        java.util.logging.Logger.getLogger("measure").info("usage import of %d lines, snapshots included: %.2f s, %.0f lines per second".formatted(load.total(), seconds, load.total() / seconds));
        assertThat(load.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(load.refused()).isEqualTo(13);
        assertThat(load.unknown()).isEqualTo(3);
        assertThat(load.accepted() + load.refused()).isEqualTo(load.total());
        var refused = database.inTransaction(() -> stage.get(UsageImports.class).refused(load.id(), null, Window.first(100)));
        assertThat(refused).hasSize(13).allSatisfy(row -> {
            for (var locale : Messages.LOCALES) {
                assertThat(row.reason(locale)).doesNotContain("{").isNotBlank();
                assertThat(row.expected(locale)).doesNotContain("{").isNotBlank();
            }
        });
        assertThat(refused).extracting(RefusedRow::column).contains("login", "date", "feature", "count", "");
        assertThat(refused.get(2).reason(Locale.ENGLISH)).contains("14/05/2030");
        assertThat(stage.board().now().through()).as("yesterday was a Sunday, on which nobody works").isEqualTo("2030-06-01");
    }

    @Test
    void a_system_is_meant_for_an_audience_from_the_next_week_on() {
        var system = stage.erp().id();
        var before = database.number("select count(*) from adoption_member");
        var finance = database.number("select id from org_unit where code = 'FIN'");
        var draft = new AudienceDraft(new Localized("Finance", null), null, AudienceRule.all(Criterion.of("unit", "BELOW", new OrgUnitId(finance).toString())));
        var audience = database.inTransaction(() -> stage.get(Audiences.class).create(draft));
        database.inTransaction(() -> stage.get(AudienceChecker.class).whole(audience, AdoptionStage.NOBODY_LOOKS));
        database.inTransaction(() -> stage.get(Systems.class).isFor(system, audience));
        stage.load("next.csv", "login,date,feature,count\nemployee2,2030-06-01,posting,2\n");
        var members = database.number("select count(*) from audience_member");
        assertThat(members).isPositive();
        assertThat(stage.board().now().eligible()).isEqualTo((int) members);
        assertThat(database.number("select count(*) from adoption_member")).as("the weeks before stay").isEqualTo(before + members);
        assertThat(database.inTransaction(() -> stage.get(Audiences.class).find(audience)).uses()).hasSize(1);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var text = "login,date,feature,count\ncio,2030-06-01,report,4\nemployee2,2030-06-01,posting,2\n";
        var first = stage.load("a.csv", text);
        var lines = database.number("select count(*) from usage_line");
        assertThat(stage.load("b.csv", text).id()).isEqualTo(first.id());
        assertThat(database.number("select count(*) from usage_line")).isEqualTo(lines);
        assertThat(database.number("select count(*) from usage_import where file_name = 'b.csv'")).isZero();
    }

    @Test
    void a_feature_under_its_shown_name_does_not_become_a_second_one() {
        var features = database.number("select count(*) from business_feature");
        var code = DemoUsage.FEATURES.get(0).code();
        var shown = DemoUsage.FEATURES.get(0).en();
        var load = stage.load("a.csv", "login,date,feature,count\ncio,2030-06-01," + code + ",4\ncio,2030-06-01,\"" + shown.toUpperCase(java.util.Locale.ROOT) + "\",2\n");
        assertThat(database.number("select count(*) from business_feature")).isEqualTo(features);
        assertThat(database.number("select use_count from usage_line where import_id = " + load.id().value())).isEqualTo(4);
        assertThat(database.inTransaction(() -> stage.get(UsageImports.class).refused(load.id(), null, Window.first(9)))).singleElement()
            .satisfies(row -> assertThat(row.reason(java.util.Locale.ENGLISH)).endsWith("is how pages call the feature " + code + "."));
    }

    @Test
    void a_later_file_replaces_and_can_be_undone() {
        var before = database.number("select sum(use_count) from usage_line");
        var first = stage.load("a.csv", "login,date,feature,count\ncio,2030-06-01,report,4\n");
        var second = stage.load("b.csv", "login,date,feature,count\ncio,2030-06-01,report,9\ncio,2030-06-02,report,1\n");
        assertThat(database.number("select sum(use_count) from usage_line")).isEqualTo(before + 10);
        assertThat(stage.find(first.id()).overlaid()).isTrue();
        assertThatThrownBy(() -> undo(first.id())).isInstanceOf(RuleViolation.class);
        undo(second.id());
        assertThat(database.number("select sum(use_count) from usage_line")).isEqualTo(before + 4);
        assertThat(stage.find(second.id()).status()).isEqualTo(ImportStatus.REVERTED);
        assertThat(stage.board().now().through()).isEqualTo("2030-06-01");
    }

    @Test
    void an_import_that_cannot_be_finished_leaves_nothing_behind() {
        var before = database.number("select count(*) from usage_line");
        var bytes = "login,date,feature,count\ncio,2030-06-01,report,4\n".getBytes();
        var erp = stage.erp().id();
        var receipt = database.inTransaction(() -> stage.get(UsageImports.class).register(erp, "a.csv", stage.stored(bytes), 2));
        var chunks = stage.get(UsageChunks.class);
        database.inTransaction(() -> chunks.begin(receipt.id()));
        database.inTransaction(() -> chunks.load(receipt.id(), java.util.List.of(
            new UsageLine.Accepted(2, "cio,2030-06-01,report,4", "cio", java.time.LocalDate.of(2030, 6, 1), "report", 4),
            new UsageLine.Accepted(3, "x,2030-06-01,report,4", "x", java.time.LocalDate.of(2030, 6, 1), "report", 4))));
        assertThat(database.inTransaction(chunks::unfinished)).containsExactly(receipt.id());
        database.inTransaction(() -> chunks.abandon(receipt.id(), "adoption.import.interrupted"));
        assertThat(database.number("select count(*) from usage_line")).isEqualTo(before);
        assertThat(database.number("select count(*) from refused_line")).isZero();
        assertThat(stage.load("a.csv", bytes).accepted()).isEqualTo(1);
    }

    @Test
    void pages_send_a_bounded_number_of_statements() {
        var erp = stage.erp().id();
        assertThat(database.statementsOf(() -> stage.get(AdoptionFigures.class).board(erp))).isLessThanOrEqualTo(12);
        assertThat(database.statementsOf(() -> stage.get(AdoptionMembers.class).list(new MemberFilter(erp, null, null, FunnelStep.PASSED, true), Window.first(25)))).isLessThanOrEqualTo(2);
        assertThat(database.statementsOf(() -> stage.get(AdoptionTeams.class).rows(erp, UsageFigure.PASSED_ACTIVE, null, null))).isLessThanOrEqualTo(12);
        assertThat(database.statementsOf(() -> stage.get(AdoptionFigures.class).plan(erp, null))).isLessThanOrEqualTo(5);
        assertThat(database.statementsOf(() -> stage.get(UsageImports.class).recent(erp, 20))).isEqualTo(1);
    }

    @Test
    void says_on_the_desk_where_it_slips_and_to_whom_to_talk() {
        var items = database.inTransaction(() -> stage.get(AdoptionDesk.class).items(java.time.LocalDate.of(2030, 6, 3)));
        assertThat(items).extracting(DeskItem::column).contains(DeskItem.Column.DECIDE, DeskItem.Column.SLIPPING, DeskItem.Column.TALK_TO, DeskItem.Column.TELL_THE_CEO);
        for (var item : items) {
            for (var sentence : java.util.List.of(item.what(), item.why(), item.action())) {
                for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, sentence.key(), worded(sentence, locale))).doesNotContain("{");
            }
        }
    }

    private static Object[] worded(DeskItem.Sentence sentence, Locale locale) {
        return java.util.Arrays.stream(sentence.arguments()).map(one -> one instanceof org.bellwether.platform.text.Localized words ? words.in(locale) : one).toArray();
    }

    private void undo(UsageImportId id) { database.inTransaction(() -> stage.get(UsageImports.class).undo(id)); }

    private static double share(AdoptionBoard board, String name) {
        return board.departments().stream().filter(line -> line.name().en().equals(name)).findFirst().orElseThrow().now().reach().value();
    }
}
