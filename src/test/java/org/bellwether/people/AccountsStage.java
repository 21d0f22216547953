package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The people of the demo, an administrator who asks, and what tests of accounts do again and again. */
abstract class AccountsStage {

    static final String SENTENCE = "four words that stand here";

    @RegisterExtension final Database database = new Database();
    Services services;
    PersonId admin;
    PersonId anna;
    OrgUnitId team;

    @BeforeEach
    void people() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        admin = known("admin");
        anna = known("employee2");
        team = database.inTransaction(() -> services.get(Persons.class).card(anna).unit());
        as(admin, Role.EMPLOYEE, Role.ADMINISTRATOR);
    }

    PersonId known(String login) { return database.inTransaction(() -> services.get(DemoCast.class).known(login).id()); }

    void as(PersonId person, String... roles) { services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(person)), roles).in("binding-of-this-one")); }

    void moment(String instant) { services.at(instant); }

    void session(PersonId person, String binding) { database.inTransaction(() -> services.get(OpenSessions.class).begin(person, binding, "192.0.2.1", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")); }

    boolean goesOn(String binding) { return database.inTransaction(() -> services.get(OpenSessions.class).seen(binding)); }

    boolean signIn(String login, String password) { return database.inTransaction(() -> services.get(SignIn.class).check(login, password, "192.0.2.9")).isPresent(); }

    void key(String key, Runnable work) {
        assertThatThrownBy(() -> database.inTransaction(work)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    long failures(PersonId person) { return database.number("select count(*) from audit_entry where kind = 'SIGN_IN_FAILED' and subject_id = " + person.value()); }

    /** Lets several do the same at the same moment, each on a connection of its own. */
    List<Boolean> atOnce(int several, Race race) {
        var start = new CyclicBarrier(several);
        return IntStream.range(0, several).mapToObj(number -> CompletableFuture.supplyAsync(() -> {
            var beside = database.beside();
            var there = new Services(beside);
            try {
                start.await();
                return race.run(number, beside, there);
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            } finally {
                beside.entities().close();
            }
        }, command -> new Thread(command).start())).toList().stream().map(CompletableFuture::join).toList();
    }

    interface Race { boolean run(int number, Database beside, Services there); }
}
