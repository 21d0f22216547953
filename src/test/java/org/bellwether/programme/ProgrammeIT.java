package org.bellwether.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.annotation.security.RolesAllowed;

/** Decisions and issues: their moves, what is refused, who may. */
class ProgrammeIT {

    private static final LocalDate TODAY = LocalDate.of(2030, 6, 3);

    @RegisterExtension final Database database = new Database();
    private Services services;
    private Decisions decisions;
    private Issues issues;

    @BeforeEach
    void begin() {
        services = new Services(database).at("2030-06-03T12:00:00Z");
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        as("cio", Role.EMPLOYEE, Role.CIO);
        decisions = services.get(Decisions.class);
        issues = services.get(Issues.class);
    }

    @Test
    void a_decision_is_taken_once_by_whom_and_why_and_stays() {
        var id = propose(TODAY.plusDays(3));
        var open = view(id);
        assertThat(open.row().code()).isEqualTo("D-2030-001");
        assertThat(open.choices()).extracting(DecisionView.Choice::recommended).containsExactly(false, true);
        assertThat(database.inTransaction(decisions::open)).extracting(DecisionRow::id).containsExactly(id);

        as("executive", Role.EMPLOYEE, Role.EXECUTIVE);
        database.inTransaction(() -> decisions.take(id, open.choices().get(0).id(), "  Customers compare.  "));
        var taken = view(id);
        assertThat(taken.row().state()).isEqualTo(DecisionState.TAKEN);
        assertThat(taken.choices()).extracting(DecisionView.Choice::chosen).containsExactly(true, false);
        assertThat(taken.rationale()).isEqualTo("Customers compare.");
        assertThat(taken.decidedBy().login()).isEqualTo("executive");
        assertThat(database.inTransaction(decisions::open)).isEmpty();
        assertThat(database.inTransaction(decisions::closed)).extracting(DecisionRow::id).containsExactly(id);
        refused("programme.decision.closed", () -> decisions.take(id, open.choices().get(1).id(), "No, the other."));
        refused("programme.decision.closed", () -> decisions.withdraw(id, "Never mind."));
        assertThat(view(id).choices()).extracting(DecisionView.Choice::chosen).containsExactly(true, false);
    }

    @Test
    void a_decision_needs_a_reason_and_an_option_of_its_own() {
        var id = propose(TODAY.plusDays(3));
        var own = view(id).choices().get(0).id();
        var others = view(propose(TODAY.plusDays(4))).choices().get(0).id();
        refused("programme.decision.why-missing", () -> decisions.take(id, own, " "));
        refused("programme.decision.why-long", () -> decisions.take(id, own, "x".repeat(2_001)));
        refused("programme.decision.why-missing", () -> decisions.withdraw(id, null));
        assertThatThrownBy(() -> database.inTransaction(() -> decisions.take(id, others, "Because."))).isInstanceOf(NotFound.class);
        assertThat(view(id).row().isOpen()).isTrue();
        database.inTransaction(() -> decisions.withdraw(id, "Overtaken."));
        assertThat(view(id).row().state()).isEqualTo(DecisionState.WITHDRAWN);
    }

    @Test
    void a_matter_is_refused_that_nobody_could_decide() {
        assertThatThrownBy(() -> propose(TODAY.minusDays(1))).isInstanceOf(RuleViolation.class).hasMessage("programme.decision.by-past");
        assertThatThrownBy(() -> asked("", "x", "a", "b")).hasMessage("programme.decision.title-missing");
        assertThatThrownBy(() -> asked("x", " ", "a", "b")).hasMessage("programme.decision.context-missing");
        assertThatThrownBy(() -> asked("x", "x".repeat(2_001), "a", "b")).hasMessage("programme.text-long");
        assertThatThrownBy(() -> asked("x", "x", "only one", " ")).hasMessage("programme.decision.options-missing");
        assertThatThrownBy(() -> decisions.view(new DecisionId(77))).isInstanceOf(NotFound.class);
        assertThat(database.number("select count(*) from decision")).isZero();
    }

    @Test
    void an_issue_goes_up_to_the_steering_group_and_down_to_the_department_and_every_step_is_kept() {
        var id = raise();
        refused("programme.issue.at-bottom", () -> issues.giveBack(id, "Nothing below."));
        database.inTransaction(() -> issues.escalate(id, "Not ours."));
        database.inTransaction(() -> issues.escalate(id, "Not mine either."));
        refused("programme.issue.at-top", () -> issues.escalate(id, "Higher."));
        refused("programme.issue.note-missing", () -> issues.giveBack(id, " "));
        refused("programme.issue.note-long", () -> issues.giveBack(id, "x".repeat(2_001)));
        database.inTransaction(() -> issues.giveBack(id, "Try again."));
        refused("programme.issue.is-open", () -> issues.reopen(id, "Why?"));
        database.inTransaction(() -> issues.resolve(id, "Done."));
        refused("programme.issue.is-resolved", () -> issues.escalate(id, "Still there."));

        var view = database.inTransaction(() -> issues.view(id));
        assertThat(view.steps()).extracting(IssueView.Step::kind).containsExactly("RAISED", "ESCALATED", "ESCALATED", "RETURNED", "RESOLVED");
        assertThat(view.row().level()).isEqualTo(1);
        assertThat(view.resolution()).isEqualTo("Done.");
        assertThat(database.inTransaction(issues::resolved)).extracting(IssueRow::id).containsExactly(id);
        database.inTransaction(() -> issues.reopen(id, "It is back."));
        assertThat(database.inTransaction(issues::open)).extracting(IssueRow::id).containsExactly(id);
        assertThat(database.inTransaction(() -> issues.view(id)).resolution()).isNull();
    }

    @Test
    void an_issue_is_refused_that_nobody_would_see_to() {
        assertThatThrownBy(() -> new NewIssue(words("x"), words("x"), 3, null, null, TODAY)).hasMessage("programme.issue.owner-missing");
        assertThatThrownBy(() -> new NewIssue(words("x"), words("x"), 6, null, person("cio"), TODAY)).hasMessage("programme.severity");
        assertThatThrownBy(() -> new NewIssue(words("x"), words("x".repeat(2_001)), 3, null, person("cio"), TODAY)).hasMessage("programme.text-long");
        refused("programme.issue.due-past", () -> issues.raise(new NewIssue(words("x"), words("x"), 3, null, person("cio"), TODAY.minusDays(1))));
        assertThatThrownBy(() -> issues.view(new IssueId(77))).isInstanceOf(NotFound.class);
        assertThat(database.number("select count(*) from issue")).isZero();
    }

    @Test
    void the_demo_tells_of_matters_that_wait_and_were_decided_and_the_desk_of_those_that_press() {
        database.inTransaction(() -> services.get(ProgrammeChapter.class).write());
        assertThat(database.inTransaction(decisions::open)).hasSize(3);
        assertThat(database.inTransaction(decisions::closed)).hasSize(2).allMatch(row -> row.state() == DecisionState.TAKEN);
        assertThat(database.inTransaction(issues::open)).hasSize(4);
        assertThat(database.inTransaction(issues::resolved)).hasSize(1);

        var items = database.inTransaction(() -> services.get(ProgrammeDesk.class).items(TODAY));
        assertThat(items).filteredOn(item -> item.rule().equals("programme.decision")).hasSize(3).allMatch(item -> item.column() == Column.DECIDE);
        assertThat(items).filteredOn(item -> item.rule().equals("programme.issue") && item.column() == Column.SLIPPING).singleElement()
            .satisfies(item -> assertThat(item.what().arguments()[1].toString()).contains("Quotation screen"));
        assertThat(items).allSatisfy(item -> Messages.LOCALES.forEach(locale -> {
            assertThat(Messages.text(locale, item.what().key(), item.what().arguments())).doesNotContain("{");
            assertThat(Messages.text(locale, item.why().key(), item.why().arguments())).doesNotContain("{");
        }));
        assertThat(database.statementsOf(() -> services.get(ProgrammeDesk.class).items(TODAY))).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(classes = {Decisions.class, Issues.class})
    void only_the_cio_puts_forward_and_takes_up_and_the_group_decides(Class<?> service) {
        var everyone = service.getAnnotation(RolesAllowed.class).value();
        assertThat(everyone).containsExactlyInAnyOrder(Role.CIO, Role.EXECUTIVE);
        Map<String, Set<String>> narrower = Arrays.stream(service.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(RolesAllowed.class))
            .collect(Collectors.toMap(Method::getName, method -> new TreeSet<>(List.of(method.getAnnotation(RolesAllowed.class).value()))));
        assertThat(narrower.values()).allSatisfy(roles -> assertThat(roles).containsExactly(Role.CIO));
        assertThat(narrower).containsOnlyKeys(service == Decisions.class ? List.of("propose", "requireProposer", "withdraw") : List.of("raise", "requireRaiser", "escalate"));
    }

    private void refused(String key, Runnable move) { assertThatThrownBy(() -> database.inTransaction(move)).isInstanceOf(RuleViolation.class).hasMessage(key); }

    private DecisionId propose(LocalDate by) {
        var asked = new NewDecision(words("One price list or two"), words("Europe keeps its own."), null, 4, null, by, List.of(words("One"), words(" "), words("Two")), 1);
        return database.inTransaction(() -> decisions.propose(asked));
    }

    private static NewDecision asked(String title, String context, String... options) {
        return new NewDecision(words(title), words(context), null, 3, null, TODAY, Arrays.stream(options).map(ProgrammeIT::words).toList(), -1);
    }

    private IssueId raise() { return database.inTransaction(() -> issues.raise(new NewIssue(words("The printer jams"), words("Pallets wait."), 3, null, person("manager"), TODAY.plusDays(5)))); }

    private DecisionView view(DecisionId id) { return database.inTransaction(() -> decisions.view(id)); }

    private PersonId person(String login) { return services.get(Persons.class).byLogins(List.of(login)).get(login); }

    private void as(String login, String... roles) { services.as(Caller.of(services.get(Persons.class).card(person(login)), roles)); }

    private static Localized words(String text) { return new Localized(text, null); }
}
