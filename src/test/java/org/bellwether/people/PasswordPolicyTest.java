package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final Person ANNA = new Person(PersonId.fresh(), "anna.keller", "Anna Keller", "anna@steelworks.example", OrgUnitId.fresh(), "Accountant", "Stuttgart", "en", "UTC");
    private static final List<String> ENTERPRISE = List.of("Longmen Drives", "龙门传动");

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PasswordPassword", "P@ssw0rd1234", "qwertyuiop12", "aaaaaaaaaaaaaaa", "123456789012", "iloveyou1234", "drowssap1234", "abcdefghijkl", "20260101202601",
        "bellwether2026", "Bellwether!!!", "annakeller123", "anna.keller12", "steelworks123",
        "Anna-Keller-2026", "keller & anna 99", "Administrator2026", "Welcome2026!!", "19780615199001", "Longmen Drives 1", "龙门传动龙门传动2026", "密码密码密码密码密码密码"})
    void what_is_tried_first_is_too_easy(String password) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, ANNA, ENTERPRISE)).isInstanceOf(RuleViolation.class).hasMessage("people.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"four words that stand here", "seven quiet herons cross", "rucksack-violet-tram-9", "lamp river stone cloud", "correcthorsebatterystaple", "正确的马电池订书钉天空海", "我今天早上吃了三个包子呢", "Annas Hund bellt nur sonntags", "tgK4#vQz!8Lp", "ünfährliche Straßenbahn"})
    void whatever_signs_it_has_a_good_one_is_taken(String password) { assertThatCode(() -> PasswordPolicy.check(password, ANNA, ENTERPRISE)).doesNotThrowAnyException(); }

    @Test
    void length_counts_characters_as_people_do() {
        assertThatThrownBy(() -> PasswordPolicy.check("eleven char", ANNA, ENTERPRISE)).hasMessage("people.password.short");
        assertThatThrownBy(() -> PasswordPolicy.check(null, ANNA, ENTERPRISE)).hasMessage("people.password.short");
        assertThatThrownBy(() -> PasswordPolicy.check("🐑🐏🐐🐎🦌", ANNA, ENTERPRISE)).as("five animals of two chars each").hasMessage("people.password.short");
        assertThatThrownBy(() -> PasswordPolicy.check("x".repeat(257), ANNA, ENTERPRISE)).hasMessage("people.password.long");
        assertThatCode(() -> PasswordPolicy.check("one sheep after another ".repeat(10), ANNA, ENTERPRISE)).doesNotThrowAnyException();
    }

    @Test
    void only_the_beginning_is_estimated_so_that_a_long_one_costs_no_more() {
        assertThatThrownBy(() -> PasswordPolicy.check("a".repeat(64) + "seven quiet herons cross", ANNA, ENTERPRISE)).hasMessage("people.password.common");
        assertThatCode(() -> PasswordPolicy.check("a".repeat(40) + "seven quiet herons cross", ANNA, ENTERPRISE)).doesNotThrowAnyException();
    }
}
