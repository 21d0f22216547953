package org.bellwether.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;

class IssueTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 31);
    private static final Localized TEXT = new Localized("Scanners fail", "扫码枪失灵");
    private final Issue issue = new Issue(new IssueId(1), "I-1", raised(TODAY), TODAY);

    @Test
    void goes_up_to_the_steering_group_and_no_further() {
        issue.escalate();
        issue.escalate();
        assertThat(issue.row().level()).isEqualTo(Issue.STEERING_GROUP);
        assertThatThrownBy(issue::escalate).hasMessage("programme.issue.at-top");
    }

    @Test
    void goes_back_to_the_department_and_no_further() {
        issue.escalate();
        issue.giveBack();
        assertThat(issue.row().level()).isZero();
        assertThatThrownBy(issue::giveBack).hasMessage("programme.issue.at-bottom");
    }

    @Test
    void rests_once_resolved() {
        issue.resolve("New firmware.", TODAY.plusDays(2));

        assertThat(issue.row().state()).isEqualTo(IssueState.RESOLVED);
        assertThat(issue.row().resolvedOn()).isEqualTo(TODAY.plusDays(2));
        assertThatThrownBy(issue::escalate).hasMessage("programme.issue.is-resolved");
        assertThatThrownBy(issue::giveBack).hasMessage("programme.issue.is-resolved");
        assertThatThrownBy(() -> issue.resolve("Again.", TODAY)).hasMessage("programme.issue.is-resolved");
    }

    @Test
    void opens_again_at_the_level_where_it_was() {
        assertThatThrownBy(issue::reopen).hasMessage("programme.issue.is-open");
        issue.escalate();
        issue.resolve("New firmware.", TODAY);
        issue.reopen();

        assertThat(issue.row()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(IssueState.OPEN);
            assertThat(row.level()).isEqualTo(1);
            assertThat(row.resolvedOn()).isNull();
        });
        assertThat(issue.resolution()).isNull();
    }

    @Test
    void cannot_be_due_before_it_is_raised() {
        assertThatThrownBy(() -> new Issue(new IssueId(1), "I-1", raised(TODAY.minusDays(1)), TODAY)).hasMessage("programme.issue.due-past");
    }

    @Test
    void needs_somebody_who_sees_to_it() {
        assertThatThrownBy(() -> new NewIssue(TEXT, TEXT, 3, null, null, TODAY)).hasMessage("programme.issue.owner-missing");
        assertThatThrownBy(() -> new NewIssue(TEXT, TEXT, 0, null, new PersonId(1), TODAY)).hasMessage("programme.severity");
    }

    private static NewIssue raised(LocalDate due) { return new NewIssue(TEXT, TEXT, 3, null, new PersonId(1), due); }
}
