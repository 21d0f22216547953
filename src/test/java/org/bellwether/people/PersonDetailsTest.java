package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDetailsTest {

    private static PersonDetails named(String name) { return new PersonDetails(name, null, "en", "UTC"); }

    @ParameterizedTest
    @ValueSource(strings = {"Evil\r\nBcc: all@example.com", "Evil\u0000", "Evil\u202Eresu", "Evil\u2066x\u2069", "Evil\u2028x"})
    void a_name_has_no_sign_that_nobody_sees(String name) {
        assertThatThrownBy(() -> named(name).check()).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("people.person.unseen"));
    }

    @Test
    void names_of_all_the_world_are_names() {
        for (var name : new String[] {"王芳", "José-María d’Alembert", "محمد", "Nguyễn Thị\u00A0Minh", "O'Brien, Jr."}) assertThatCode(() -> named(name).check()).doesNotThrowAnyException();
    }
}
