package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInIT {

    private static final String SENTENCE = "seven quiet herons cross";

    @RegisterExtension final Database database = new Database();
    private Services services;
    private SignIn signIn;
    private Passwords passwords;

    @BeforeEach
    void wire() {
        services = new Services(database).at("2030-01-15T08:00:00Z");
        signIn = services.get(SignIn.class);
        passwords = services.get(Passwords.class);
    }

    private String invite() { return database.inTransaction(passwords::inviteFirstAdministrator); }

    private boolean enters(String login, String password) { return database.inTransaction(() -> signIn.check(login, password, "192.0.2.1").isPresent()); }

    @Test
    void the_first_administrator_comes_in_with_the_password_that_the_link_set() {
        var token = invite();
        database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE));
        assertThat(enters("admin", SENTENCE)).isTrue();
        assertThat(enters(" ADMIN ", SENTENCE)).isTrue();
        assertThat(enters("admin", SENTENCE + " ")).isFalse();
        assertThat(enters("nobody", SENTENCE)).isFalse();
        assertThat(database.inTransaction(() -> services.get(Accounts.class).hasAdministrator())).isTrue();
        assertThat(database.inTransaction(passwords::nobodyAdministersYet)).isFalse();
    }

    @Test
    void an_account_without_a_password_is_closed() {
        invite();
        assertThat(enters("admin", "")).isFalse();
        assertThat(enters("admin", null)).isFalse();
    }

    @Test
    void a_link_works_once_and_for_a_day() {
        var token = invite();
        database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE));
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE))).isInstanceOf(NotFound.class);
        var late = database.inTransaction(passwords::renewFirstInvitation);
        assertThat(late).as("nobody is left to invite").isNull();
    }

    @Test
    void a_link_is_spent_after_a_day() {
        var token = invite();
        services.at("2030-01-16T08:00:00.001Z");
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE))).isInstanceOf(NotFound.class);
        var renewed = database.inTransaction(passwords::renewFirstInvitation);
        database.inTransaction((Runnable) () -> passwords.set(renewed, SENTENCE));
        assertThat(enters("admin", SENTENCE)).isTrue();
    }

    @Test
    void short_and_common_passwords_are_refused_with_what_is_asked() {
        assertThatThrownBy(() -> Passwords.check("eleven char")).isInstanceOf(RuleViolation.class).hasMessage("people.password.short");
        assertThatThrownBy(() -> Passwords.check("aaaaaaaaaaaaaaa")).isInstanceOf(RuleViolation.class).hasMessage("people.password.common");
        assertThatThrownBy(() -> Passwords.check("PasswordPassword")).isInstanceOf(RuleViolation.class).hasMessage("people.password.common");
    }

    @Test
    void after_ten_wrong_tries_even_the_right_password_has_to_wait() {
        var token = invite();
        database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE));
        for (var i = 0; i < Account.LOCKING_TRIES; i++) {
            services.at("2030-01-15T08:%02d:00Z".formatted(10 + i * 3));
            assertThat(enters("admin", "wrong " + i)).isFalse();
        }
        assertThat(enters("admin", SENTENCE)).isFalse();
        services.at("2030-01-15T08:52:00Z");
        assertThat(enters("admin", SENTENCE)).isTrue();
    }

    @Test
    void roles_are_those_given_and_manager_only_by_heading_a_unit() {
        database.inTransaction(services.get(PeopleChapter.class)::write);
        assertThat(rolesOf("cio")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.CIO, Role.MANAGER);
        assertThat(rolesOf("manager")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.MANAGER);
        assertThat(rolesOf("employee")).containsExactlyInAnyOrder(Role.EMPLOYEE);
    }

    @Test
    void only_those_the_demo_names_can_be_clicked_in() {
        database.inTransaction(services.get(PeopleChapter.class)::write);
        assertThat(database.inTransaction(() -> signIn.demo("cio"))).isNotNull();
        var other = DemoRoster.people().stream().map(DemoPerson::login).filter(login -> DemoPeople.CAST.stream().noneMatch(known -> known.login().equals(login))).findFirst().orElseThrow();
        assertThatThrownBy(() -> database.inTransaction(() -> signIn.demo(other))).isInstanceOf(NotFound.class);
    }

    private java.util.Set<String> rolesOf(String login) {
        return database.inTransaction(() -> services.get(Accounts.class).rolesOf(services.get(DemoCast.class).known(login).id()).orElseThrow());
    }
}
