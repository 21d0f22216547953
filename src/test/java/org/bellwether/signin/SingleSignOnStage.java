package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.OpenSessions;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.HostileProvider;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A provider that says whatever a test wants it to, one person whom it knows, and what a browser does between the two. */
abstract class SingleSignOnStage {

    static final Instant NOW = Instant.parse("2030-01-15T12:00:00Z");
    static final String ADDRESS = "anna.keller@longmen.example";
    static final String SENTENCE = "seven quiet herons cross";

    @RegisterExtension final Database database = new Database();
    final HostileProvider server = HostileProvider.start();
    Services services;
    ProviderId provider;
    PersonId anna;

    @BeforeEach
    void begin() {
        server.at(NOW);
        services = new Services(database);
        services.set(Map.of("bellwether.outbound.networks", "127.0.0.0/8,::1", "bellwether.mail.host", "localhost", "bellwether.mail.from", "learn@example.com"));
        database.inTransaction(services.get(PeopleChapter.class)::write);
        anna = known("employee2");
        database.run("update person set email = '" + ADDRESS + "' where id = " + anna.value());
        server.claims.putAll(Map.of("email", ADDRESS, "email_verified", true));
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        provider = add(details(false));
    }

    @AfterEach
    void stop() { server.close(); }

    PersonId known(String login) { return database.inTransaction(() -> services.get(DemoCast.class).known(login).id()); }

    /** Signed in at this moment. */
    void as(String login, String... roles) {
        var person = known(login);
        in("sitting-of-" + login, login, roles);
        database.run("delete from open_session where person_id = " + person.value());
        session(person, "sitting-of-" + login);
    }

    /** The same person, in that browser session. */
    void in(String sitting, String login, String... roles) { services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(known0(login))), roles).in(sitting)); }

    void session(PersonId person, String binding) { database.inTransaction(() -> services.get(OpenSessions.class).begin(person, binding, "192.0.2.9", "Mozilla/5.0 (Macintosh; Mac OS X) Firefox/140.0")); }

    PersonId known0(String login) { return services.get(DemoCast.class).known(login).id(); }

    ProviderDetails details(boolean takesIn) {
        var unit = takesIn ? database.inTransaction(() -> services.get(OrgUnits.class).departments().get(0).id()) : null;
        return new ProviderDetails("Company login", server.issuer(), HostileProvider.CLIENT, HostileProvider.SECRET, "openid email profile", true, takesIn, unit, takesIn ? "Newcomer" : null, takesIn ? "Suzhou" : null);
    }

    ProviderId add(ProviderDetails details) { return database.inTransaction(() -> services.get(Providers.class).add(details)); }

    void change(ProviderDetails details) { database.inTransaction(() -> services.get(Providers.class).change(provider, details)); }

    SingleSignOn.Begun leave() throws Untrusted { return services.get(SingleSignOn.class).begin(provider, "/learning/my.xhtml"); }

    /** What a browser does between leaving and coming back. */
    SingleSignOn.Answer visit(SingleSignOn.Begun begun) {
        var back = URI.create(server.visit(begun.address()));
        var said = HostileProvider.query(back.getRawQuery());
        assertThat(back.getPath()).isEqualTo("/single-sign-on/return/" + provider);
        return new SingleSignOn.Answer(ProviderId.fromString(back.getPath().replaceFirst(".*/", "")), said.get("state"), said.get("code"), said.get("iss"), said.get("error"));
    }

    SingleSignOn.Meant finish(SingleSignOn.Answer answer, SingleSignOn.Begun begun) throws Untrusted { return call(() -> services.get(SingleSignOn.class).finish(answer, begun.cookie())); }

    /** Whoever is signed in leaves for the provider to be known by it. */
    Optional<SingleSignOn.Begun> leaveToLink(String proof) throws Untrusted { return call(() -> services.get(SingleSignOn.class).link(provider, "/signin/mine.xhtml", proof)); }

    private <T> T call(Callable<T> work) throws Untrusted {
        database.entities().getTransaction().begin();
        try {
            var result = work.call();
            database.entities().getTransaction().commit();
            return result;
        } catch (Untrusted | RuntimeException no) {
            throw no;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (database.entities().getTransaction().isActive()) database.entities().getTransaction().rollback();
            database.entities().clear();
        }
    }

    PersonId signIn() throws Untrusted {
        var begun = leave();
        return finish(visit(begun), begun).person();
    }

    void refused(String because) { assertThatThrownBy(this::signIn).isInstanceOf(Untrusted.class).hasMessageContaining(because); }

    long links() { return database.number("select count(*) from identity_link"); }
}
