package org.bellwether.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 31);
    private static final PersonId CIO = new PersonId(1);
    private static final PersonId CEO = new PersonId(2);
    private static final Localized YES = new Localized("Yes", "是");

    private final DecisionId id = new DecisionId(7);
    private final DecisionOption yes = new DecisionOption(id, 0, YES);
    private final DecisionOption no = new DecisionOption(id, 1, new Localized("No", "否"));
    private final Decision decision = new Decision(id, "D-1", asked(TODAY), CIO, TODAY);

    @Test
    void is_proposed_first() {
        assertThat(decision.row().state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(decision.row().decidedBy()).isNull();
    }

    @Test
    void keeps_what_was_chosen_why_by_whom_and_when() {
        decision.recommend(no);
        decision.take(yes, "  It costs less. ", CEO, TODAY.plusDays(1));

        assertThat(decision.row()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(DecisionState.TAKEN);
            assertThat(row.decidedBy()).isEqualTo(CEO);
            assertThat(row.decidedOn()).isEqualTo(TODAY.plusDays(1));
        });
        assertThat(decision.chosen()).isEqualTo(yes.id());
        assertThat(decision.recommended()).isEqualTo(no.id());
        assertThat(decision.rationale()).isEqualTo("It costs less.");
    }

    @Test
    void is_not_taken_without_a_reason() {
        assertThatThrownBy(() -> decision.take(yes, " ", CEO, TODAY)).isInstanceOf(RuleViolation.class).hasMessage("programme.decision.why-missing");
        assertThatThrownBy(() -> decision.withdraw(null, CIO, TODAY)).isInstanceOf(RuleViolation.class).hasMessage("programme.decision.why-missing");
        assertThat(decision.row().state()).isEqualTo(DecisionState.PROPOSED);
    }

    @Test
    void stays_as_it_was_taken() {
        decision.take(yes, "It costs less.", CEO, TODAY);

        assertThatThrownBy(() -> decision.take(no, "On reflection.", CIO, TODAY)).hasMessage("programme.decision.closed");
        assertThatThrownBy(() -> decision.withdraw("On reflection.", CIO, TODAY)).hasMessage("programme.decision.closed");
        assertThat(decision.chosen()).isEqualTo(yes.id());
    }

    @Test
    void is_not_taken_once_withdrawn() {
        decision.withdraw("Settled elsewhere.", CIO, TODAY);

        assertThat(decision.row().state()).isEqualTo(DecisionState.WITHDRAWN);
        assertThatThrownBy(() -> decision.take(yes, "Why not.", CEO, TODAY)).hasMessage("programme.decision.closed");
        assertThat(decision.chosen()).isNull();
    }

    @Test
    void cannot_be_asked_for_a_day_that_is_over() {
        assertThatThrownBy(() -> new Decision(id, "D-1", asked(TODAY.minusDays(1)), CIO, TODAY)).hasMessage("programme.decision.by-past");
    }

    @Test
    void needs_a_choice_between_two() {
        assertThatThrownBy(() -> new NewDecision(YES, YES, null, 3, null, TODAY, List.of(YES, new Localized(" ", null)), -1)).hasMessage("programme.decision.options-missing");
        assertThatThrownBy(() -> new NewDecision(YES, YES, null, 6, null, TODAY, List.of(YES, YES), -1)).hasMessage("programme.severity");
        assertThatThrownBy(() -> new NewDecision(YES, YES, null, 3, null, null, List.of(YES, YES), -1)).hasMessage("programme.decision.by-missing");
    }

    private static NewDecision asked(LocalDate decideBy) { return new NewDecision(YES, YES, null, 3, null, decideBy, List.of(YES, YES), -1); }
}
