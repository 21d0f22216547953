package org.bellwether.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UseCaseTest {

    @BeforeEach
    @AfterEach
    void nothing() { UseCase.over(); }

    private static void call(String service, Long caller) {
        UseCase.current().enter(service, caller);
        UseCase.current().leave();
    }

    @Test
    void whoever_a_thread_worked_for_does_not_act_in_what_it_does_next_for_nobody() {
        call("learning.Enrolments.withdraw", 7L);
        call("platform.audit.Seals.seal", null);
        assertThat(UseCase.current().actor()).isNull();
    }

    @Test
    void whoever_became_known_in_a_request_acts_to_its_end() {
        UseCase.from("192.0.2.1", false);
        UseCase.by(7);
        call("people.Accounts.rolesOf", null);
        assertThat(UseCase.current().actor()).isEqualTo(7);
        UseCase.from("192.0.2.2", false);
        assertThat(UseCase.current().actor()).as("the next request").isNull();
    }

    @Test
    void what_a_use_case_calls_is_done_for_the_same_person_and_under_its_name() {
        UseCase.current().enter("people.Personnel.end", 7L);
        call("people.OpenSessions.endAll", null);
        assertThat(UseCase.current().actor()).isEqualTo(7);
        assertThat(UseCase.current().name()).isEqualTo("people.Personnel.end");
    }

    @Test
    void on_whose_behalf_something_is_done_holds_for_the_use_case_and_for_no_other() {
        UseCase.current().enter("learning.Excuses.excuse", 7L);
        UseCase.onBehalfOf(9L);
        call("people.ReportingLines.leads", 7L);
        UseCase.current().leave();
        assertThat(UseCase.current().behalf()).as("what it changed is written when it has returned").isEqualTo(9);
        call("learning.MyLearning.all", 7L);
        assertThat(UseCase.current().behalf()).isNull();
    }
}
