package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

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

    private boolean enters(String login, String password) { return enters(login, password, "192.0.2.1"); }

    private boolean enters(String login, String password, String address) { return database.inTransaction(() -> signIn.check(login, password, address).isPresent()); }

    /** How many hashes the work computes: each takes 19 MiB of memory, nothing else here takes a tenth of that. */
    private static long hashes(Runnable work) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = thread.getCurrentThreadAllocatedBytes();
        work.run();
        return (thread.getCurrentThreadAllocatedBytes() - before) / (19 << 20);
    }

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
    void a_password_that_is_refused_leaves_the_link_as_it_was() {
        var token = invite();
        for (var easy : new String[] {"eleven char", "password1234", "Administrator2026"}) {
            assertThatThrownBy(() -> database.inTransaction((Runnable) () -> passwords.set(token, easy))).as(easy).isInstanceOf(RuleViolation.class);
        }
        database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE));
        assertThat(enters("admin", SENTENCE)).isTrue();
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
    void a_refusal_is_the_same_work_whatever_it_is_for() {
        var token = invite();
        assertThat(enters("admin", "to load what the first try loads")).isFalse();
        var same = new Work(1, 3);
        assertThat(work("admin", "wrong")).as("an account without a password").isEqualTo(same);
        database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE));
        assertThat(work("admin", "wrong")).as("a wrong password").isEqualTo(same);
        assertThat(work("admin", null)).as("no password").isEqualTo(same);
        assertThat(work("nobody", "wrong")).as("a name that nobody has").isEqualTo(same);
        assertThat(work("admin", "wrong again")).as("the last one without a wait").isEqualTo(same);
        assertThat(work("admin", SENTENCE)).as("the right password of an account that has to wait").isEqualTo(same);
    }

    private record Work(long hashes, int statements) { }

    private Work work(String login, String password) {
        var statements = new AtomicInteger();
        return new Work(hashes(() -> statements.set(database.statementsOf(() -> assertThat(signIn.check(login, password, "192.0.2.1")).isEmpty()))), statements.get());
    }

    @Test
    void a_try_for_nobody_is_written_down_as_one_for_somebody_is() {
        database.run("insert into nobody (id, failures) values (1, 0)");
        assertThat(enters("nobody", SENTENCE)).isFalse();
        assertThat(database.number("select failures from nobody")).isEqualTo(1);
    }

    @Test
    void an_address_that_tried_thirty_names_has_to_wait_and_costs_no_more_hashes() {
        var token = invite();
        database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE));
        for (var i = 0; i < AddressThrottle.FREE_TRIES; i++) assertThat(enters("name" + i, SENTENCE, "192.0.2.66")).isFalse();
        assertThat(hashes(() -> assertThat(enters("admin", SENTENCE, "192.0.2.66")).isFalse())).isZero();
        assertThat(enters("admin", SENTENCE, "192.0.2.1")).as("from elsewhere").isTrue();
        services.at("2030-01-15T08:15:00.001Z");
        assertThat(enters("admin", SENTENCE, "192.0.2.66")).as("a quarter of an hour later").isTrue();
    }

    @Test
    void whoever_is_suspended_does_not_come_in() {
        var token = invite();
        database.inTransaction((Runnable) () -> passwords.set(token, SENTENCE));
        database.run("update person set status = 'SUSPENDED' where login = 'admin'");
        assertThat(enters("admin", SENTENCE)).isFalse();
        assertThat(database.inTransaction(() -> services.get(Accounts.class).hasAdministrator())).isTrue();
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
