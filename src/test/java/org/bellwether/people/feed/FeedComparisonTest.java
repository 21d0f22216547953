package org.bellwether.people.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.bellwether.people.PersonStatus;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 15);
    private static final FeedRules ALL = new FeedRules(Missing.END, true, true, true, true, DAY);
    private static final FeedPerson MO = new FeedPerson("17", "mo", "Mo Yan", "mo@example.com", "en", "UTC", "PUR", "Buyer", "Suzhou", "1", PersonStatus.ACTIVE);

    private static final FeedWorld WORLD = new FeedWorld() {
        @Override public boolean unit(String code, LocalDate day) { return Set.of("PUR", "FIN").contains(code) || code.equals("NEW") && !day.isBefore(DAY); }
        @Override public boolean person(String number) { return Set.of("1", "2", "17").contains(number); }
        @Override public boolean loginTaken(String login) { return login.equals("taken"); }
    };

    private static FeedLine line(Object... pairs) {
        var values = new EnumMap<FeedField, String>(FeedField.class);
        for (var at = 0; at < pairs.length; at += 2) values.put((FeedField) pairs[at], (String) pairs[at + 1]);
        return new FeedLine(2, values);
    }

    private static FeedOutcome compare(FeedRules rules, FeedPerson known, Object... pairs) { return new FeedComparison(rules, WORLD).compare(line(pairs), known); }

    private static Object[] fresh(Object... more) {
        var all = new java.util.ArrayList<Object>(List.of(FeedField.NUMBER, "9", FeedField.LOGIN, "li", FeedField.NAME, "Li Na", FeedField.UNIT, "FIN", FeedField.POSITION, "Clerk", FeedField.SITE, "Suzhou"));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void somebody_new_is_taken_in_where_the_file_may() {
        var outcome = compare(ALL, null, fresh(FeedField.MANAGER, "1"));
        assertThat(outcome.action()).isEqualTo(FeedAction.CREATE);
        assertThat(outcome.after()).containsEntry(FeedField.UNIT, "FIN").containsEntry(FeedField.MANAGER, "1").containsEntry(FeedField.LANGUAGE, "en").doesNotContainKey(FeedField.STATUS);
        assertThat(compare(new FeedRules(Missing.KEEP, false, false, true, true, DAY), null, fresh()).action()).isEqualTo(FeedAction.LEFT);
        assertThat(compare(ALL, null, fresh(FeedField.STATUS, "ended")).action()).as("never here").isEqualTo(FeedAction.LEFT);
        assertThat(compare(ALL, null, fresh(FeedField.STATUS, "suspended")).after()).containsEntry(FeedField.STATUS, "suspended");
    }

    @Test
    void only_what_differs_changes() {
        assertThat(compare(ALL, MO, FeedField.NUMBER, "17", FeedField.NAME, "Mo Yan", FeedField.UNIT, "PUR").action()).isEqualTo(FeedAction.SAME);
        var outcome = compare(ALL, MO, FeedField.NUMBER, "17", FeedField.NAME, "Mo Yan-Li", FeedField.UNIT, "FIN", FeedField.SITE, "Suzhou");
        assertThat(outcome.action()).isEqualTo(FeedAction.UPDATE);
        assertThat(outcome.changes()).containsExactly(new FeedChange(FeedField.NAME, "Mo Yan", "Mo Yan-Li"), new FeedChange(FeedField.UNIT, "PUR", "FIN"));
        assertThat(compare(new FeedRules(Missing.KEEP, false, true, false, true, DAY), MO, FeedField.NUMBER, "17", FeedField.SITE, "Stuttgart").reason()).isEqualTo("people.import.left.update");
    }

    @Test
    void an_empty_cell_erases_or_says_nothing_as_the_rules_say() {
        var ignoring = new FeedRules(Missing.KEEP, false, true, true, true, DAY);
        assertThat(compare(ignoring, MO, FeedField.NUMBER, "17", FeedField.EMAIL, "", FeedField.NAME, "").action()).isEqualTo(FeedAction.SAME);
        assertThat(compare(ALL, MO, FeedField.NUMBER, "17", FeedField.EMAIL, "", FeedField.MANAGER, "").changes()).containsExactly(new FeedChange(FeedField.EMAIL, "mo@example.com", null), new FeedChange(FeedField.MANAGER, "1", null));
        assertThat(compare(ALL, MO, FeedField.NUMBER, "17", FeedField.NAME, "").reason()).isEqualTo("people.import.line.not-erased");
        assertThat(compare(ALL, MO, FeedField.NUMBER, "17").action()).as("a column that is not there says nothing").isEqualTo(FeedAction.SAME);
    }

    @ParameterizedTest
    @CsvSource({"ended, END", "离职, END", "suspended, SUSPEND", "active, SAME"})
    void the_status_of_a_line_is_the_persons(String said, FeedAction action) {
        assertThat(compare(ALL, MO, FeedField.NUMBER, "17", FeedField.STATUS, said).action()).isEqualTo(action);
        var careful = new FeedRules(Missing.KEEP, false, true, true, false, DAY);
        assertThat(compare(careful, MO, FeedField.NUMBER, "17", FeedField.STATUS, said).action()).isEqualTo(action == FeedAction.SAME ? FeedAction.SAME : FeedAction.LEFT);
    }

    @Test
    void whoever_is_missing_goes_as_the_rules_say() {
        assertThat(new FeedComparison(ALL, WORLD).missing(MO).action()).isEqualTo(FeedAction.END);
        assertThat(new FeedComparison(new FeedRules(Missing.SUSPEND, false, true, true, true, DAY), WORLD).missing(MO).action()).isEqualTo(FeedAction.SUSPEND);
        assertThat(new FeedComparison(new FeedRules(Missing.KEEP, false, true, true, true, DAY), WORLD).missing(MO).action()).isEqualTo(FeedAction.SAME);
        assertThat(new FeedComparison(new FeedRules(Missing.END, false, true, true, false, DAY), WORLD).missing(MO).reason()).isEqualTo("people.import.left.end");
    }

    @Test
    void whoever_has_no_job_that_day_gets_a_whole_one_or_none() {
        var gone = new FeedPerson("17", "mo", "Mo Yan", null, "en", "UTC", null, null, null, null, PersonStatus.ENDED);
        assertThat(compare(ALL, gone, FeedField.NUMBER, "17", FeedField.STATUS, "active").action()).isEqualTo(FeedAction.UPDATE);
        refused("people.import.line.needed", gone, FeedField.NUMBER, "17", FeedField.STATUS, "active", FeedField.MANAGER, "1");
        refused("people.import.line.needed", gone, FeedField.NUMBER, "17", FeedField.STATUS, "active", FeedField.UNIT, "FIN");
        assertThat(compare(ALL, gone, FeedField.NUMBER, "17", FeedField.UNIT, "FIN", FeedField.POSITION, "Clerk", FeedField.SITE, "Suzhou").action()).isEqualTo(FeedAction.UPDATE);
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason() {
        refused("people.import.line.no-number", MO, FeedField.NUMBER, "");
        refused("people.import.line.long-number", null, fresh(FeedField.NUMBER, "9".repeat(41)));
        refused("people.import.line.other-number", MO, FeedField.NUMBER, "18");
        refused("people.import.line.needed", null, FeedField.NUMBER, "9", FeedField.NAME, "Li Na");
        refused("people.import.line.no-unit", MO, FeedField.NUMBER, "17", FeedField.UNIT, "NOWHERE");
        refused("people.import.line.no-unit", MO, FeedField.NUMBER, "17", FeedField.UNIT, "NEW", FeedField.FROM, "2029-12-31");
        refused("people.import.line.no-manager", MO, FeedField.NUMBER, "17", FeedField.MANAGER, "99");
        refused("people.job.own-manager", MO, FeedField.NUMBER, "17", FeedField.MANAGER, "17");
        refused("people.import.line.no-day", MO, FeedField.NUMBER, "17", FeedField.UNIT, "FIN", FeedField.FROM, "31.12.2029");
        refused("people.import.line.no-day", MO, FeedField.NUMBER, "17", FeedField.UNIT, "FIN", FeedField.FROM, "+999999999-12-31");
        refused("people.person.long-name", MO, FeedField.NUMBER, "17", FeedField.NAME, "x".repeat(161));
        refused("people.import.line.no-status", MO, FeedField.NUMBER, "17", FeedField.STATUS, "retired");
        refused("people.person.login-taken", MO, FeedField.NUMBER, "17", FeedField.LOGIN, "taken");
        refused("people.person.no-login", null, fresh(FeedField.LOGIN, "a b"));
        refused("people.person.no-email", MO, FeedField.NUMBER, "17", FeedField.EMAIL, "mo@example");
        refused("people.person.no-language", MO, FeedField.NUMBER, "17", FeedField.LANGUAGE, "tlh");
        refused("people.person.no-zone", MO, FeedField.NUMBER, "17", FeedField.TIME_ZONE, "Mars/Olympus");
        refused("people.person.no-job", MO, FeedField.NUMBER, "17", FeedField.POSITION, "x".repeat(121));
    }

    private static void refused(String reason, FeedPerson known, Object... pairs) {
        var outcome = compare(ALL, known, pairs);
        assertThat(outcome.reason()).isEqualTo(reason);
        assertThat(outcome.action()).isEqualTo(FeedAction.REFUSED);
        for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, reason, outcome.arguments().toArray())).doesNotContain("{");
    }

    /** Whatever a line says: once it is so, the same line changes nothing. */
    @Test
    void the_same_line_twice_changes_nothing() {
        var random = new Random(20300115);
        for (var history = 0; history < 5_000; history++) {
            var line = line(FeedField.NUMBER, "17", FeedField.NAME, one(random, "Mo Yan", "Mo", ""), FeedField.EMAIL, one(random, "mo@example.com", "m@example.org", ""), FeedField.UNIT, one(random, "PUR", "FIN", ""),
                FeedField.MANAGER, one(random, "1", "2", ""), FeedField.STATUS, one(random, "active", "suspended", "ended"), FeedField.SITE, one(random, "Suzhou", "Stuttgart", ""));
            var comparison = new FeedComparison(new FeedRules(Missing.KEEP, random.nextBoolean(), true, true, true, DAY), WORLD);
            var outcome = comparison.compare(line, MO);
            if (outcome.action() != FeedAction.REFUSED) assertThat(comparison.compare(line, changed(outcome)).changes()).as(line.toString()).isEmpty();
        }
    }

    private static String one(Random random, String... some) { return some[random.nextInt(some.length)]; }

    private static FeedPerson changed(FeedOutcome outcome) {
        var to = new EnumMap<FeedField, String>(FeedField.class);
        for (var field : FeedKind.PEOPLE.fields()) to.put(field, MO.value(field));
        outcome.changes().forEach(change -> to.put(change.field(), change.after()));
        return new FeedPerson("17", to.get(FeedField.LOGIN), to.get(FeedField.NAME), to.get(FeedField.EMAIL), to.get(FeedField.LANGUAGE), to.get(FeedField.TIME_ZONE), to.get(FeedField.UNIT), to.get(FeedField.POSITION),
            to.get(FeedField.SITE), to.get(FeedField.MANAGER), PersonStatus.valueOf(to.get(FeedField.STATUS).toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void headings_suggest_what_a_column_is() {
        assertThat(FeedMapping.guess(FeedKind.PEOPLE, List.of("工号", "Name", "cost_centre", "Shoe size", "Full name", "Manager"))).isEqualTo(Map.of(FeedField.NUMBER, 0, FeedField.NAME, 1, FeedField.UNIT, 2, FeedField.MANAGER, 5));
        assertThat(FeedMapping.guess(FeedKind.PEOPLE, FeedKind.PEOPLE.fields().stream().map(FeedField::heading).toList()).keySet()).as("the template").containsExactlyInAnyOrderElementsOf(FeedKind.PEOPLE.fields());
        assertThat(FeedMapping.guess(FeedKind.UNITS, FeedKind.UNITS.fields().stream().map(FeedField::heading).toList()).keySet()).as("the template").containsExactlyInAnyOrderElementsOf(FeedKind.UNITS.fields());
        assertThat(FeedKind.of(List.of("Personnel number", "Org unit", "Valid from", "Valid until"))).isEqualTo(FeedKind.JOBS);
        assertThat(FeedColumn.of(List.of("Number", "Name", "", "Name"))).extracting(FeedColumn::label).containsExactly("Number", "2. Name", "3. ", "4. Name");
        for (var kind : FeedKind.values()) assertThat(kind.example()).hasSameSizeAs(kind.fields());
        assertThat(FeedKind.of(List.of("Code", "Name", "Parent"))).isEqualTo(FeedKind.UNITS);
        assertThat(FeedKind.of(List.of("Personnel number", "Name", "Parent"))).isEqualTo(FeedKind.PEOPLE);
        assertThatThrownBy(() -> new FeedMapping(FeedKind.UNITS, Map.of(FeedField.UNIT_NAME, 0))).hasMessage("people.import.no-unit-column");
        assertThatThrownBy(() -> new FeedMapping(FeedKind.PEOPLE, Map.of(FeedField.NUMBER, 0, FeedField.PARENT, 1))).hasMessage("people.import.no-such-column");
        var mapping = new FeedMapping(FeedKind.PEOPLE, Map.of(FeedField.NUMBER, 3, FeedField.NAME, 0));
        assertThat(FeedMapping.parse(FeedKind.PEOPLE, mapping.toString()).columns()).isEqualTo(mapping.columns());
        assertThatThrownBy(() -> new FeedMapping(FeedKind.PEOPLE, Map.of(FeedField.NAME, 0))).isInstanceOf(RuleViolation.class).hasMessage("people.import.no-number-column");
        assertThatThrownBy(() -> new FeedMapping(FeedKind.PEOPLE, Map.of(FeedField.NUMBER, 0, FeedField.NAME, 0))).isInstanceOf(RuleViolation.class).hasMessage("people.import.column-twice");
    }

    @Test
    void an_apostrophe_that_an_export_put_before_a_formula_is_taken_off() {
        assertThat(FeedLine.of(2, List.of("'+17", " Mo "), new FeedMapping(FeedKind.PEOPLE, Map.of(FeedField.NUMBER, 0, FeedField.NAME, 1))).values()).isEqualTo(Map.of(FeedField.NUMBER, "+17", FeedField.NAME, "Mo"));
    }
}
