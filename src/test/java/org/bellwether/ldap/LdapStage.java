package org.bellwether.ldap;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The people of the demo, a directory beside them, and an administrator who keeps it. */
abstract class LdapStage {

    @RegisterExtension final Database database = new Database();
    Services services;
    DirectoryServer server;
    OrgUnitId unit;
    PersonId admin;

    @BeforeEach
    void directory() {
        services = new Services(database).set(Map.of("bellwether.outbound.networks", "127.0.0.0/8"));
        database.inTransaction(services.get(PeopleChapter.class)::write);
        admin = known("admin");
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(admin)), Role.EMPLOYEE, Role.ADMINISTRATOR));
        unit = new OrgUnitId(database.number("select id from org_unit where code = 'PUR'"));
        server = DirectoryServer.start();
    }

    @AfterEach
    void over() {
        server.close();
        UseCase.over();
    }

    PersonId known(String login) { return services.get(DemoCast.class).known(login).id(); }

    LdapDetails details() { return details(server.at(LdapSecurity.PLAIN)); }

    LdapDetails details(LdapServer at) {
        return new LdapDetails("House", LdapKind.OPEN_LDAP, at, new LdapSearch(DirectoryServer.PEOPLE, true, LdapKind.OPEN_LDAP.filter(), 200), LdapKind.OPEN_LDAP.mapping(), source(Missing.SUSPEND, 50), true, false, "Ask the help desk.");
    }

    LdapSource source(Missing missing, int most) { return new LdapSource(false, true, true, missing, most, unit, "Employee", "Suzhou"); }

    LdapDirectoryId kept(LdapDetails details) { return database.inTransaction(() -> services.get(LdapDirectories.class).add(details)); }

    void change(LdapDirectoryId id, UnaryOperator<LdapDetails> how) { database.inTransaction(() -> services.get(LdapDirectories.class).change(id, how.apply(services.get(LdapDirectories.class).find(id).details()))); }

    LdapDetails with(LdapDetails details, LdapSource source) { return new LdapDetails(details.name(), details.kind(), details.server(), details.search(), details.mapping(), source, details.signIn(), details.administrators(), details.passwordHelp()); }

    /** One reading, to its end. */
    LdapRunRow read(LdapDirectoryId id, boolean onlyTries) { return read(id, admin, onlyTries); }

    LdapRunRow read(LdapDirectoryId id, PersonId by, boolean onlyTries) {
        var begun = database.inTransaction(() -> services.get(LdapRuns.class).begin(id, by, onlyTries));
        database.inTransaction(() -> {
            try {
                services.get(LdapReader.class).run(begun.run(), id, by, onlyTries, begun.job(), JobProgress.NONE);
            } catch (RuleViolation brokenOff) {
                // The row says why.
            }
        });
        return database.inTransaction(() -> services.get(LdapRuns.class).recent(id, 20)).stream().filter(row -> row.id().equals(begun.run())).findFirst().orElseThrow();
    }

    LdapRunRow read(LdapDirectoryId id) { return read(id, false); }

    String status(String login) { return database.number("select count(*) from person where login = '" + login + "'") == 0 ? null : text("select status from person where login = '" + login + "'"); }

    String text(String sql) {
        try (var connection = database.source().getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (java.sql.SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
