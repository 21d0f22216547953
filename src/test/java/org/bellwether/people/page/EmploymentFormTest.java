package org.bellwether.people.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class EmploymentFormTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 15);

    @Test
    void a_main_job_has_no_last_day_of_its_own() {
        var form = new EmploymentForm(DAY);
        assertThat(form.main()).isEqualTo(form.details());
        form.setUntil(DAY.plusDays(9));
        assertThatThrownBy(form::main).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("people.job.until-main"));
    }
}
