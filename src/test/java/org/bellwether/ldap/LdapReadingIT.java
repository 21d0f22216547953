package org.bellwether.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

import org.bellwether.people.OpenSessions;
import org.bellwether.people.PeopleImports;
import org.bellwether.people.PeopleImporter;
import org.bellwether.people.PersonId;
import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedRules.Missing;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;

/** A real directory is read, and its people come through the import. */
class LdapReadingIT extends LdapStage {

    private static final String STARTED = "select count(*) from person where personnel_number like 'L%'";

    private Map<FeedAction, Long> counts(LdapRunRow run) { return database.inTransaction(() -> services.get(PeopleImports.class).counts(run.load())); }

    private void three() {
        server.person("li.na", "L1", "Li Na", "mail: li.na@example.com", "departmentNumber: FIN-ACC", "title: Accountant", "l: Stuttgart", "preferredLanguage: zh-CN, en;q=0.5");
        server.person("mo.yan", "L2", "Mo Yan", "manager: uid=li.na, " + DirectoryServer.PEOPLE);
        server.person("anna.k", "L3", "Anna K", "departmentNumber: Nowhere at all", "manager: uid=nobody," + DirectoryServer.PEOPLE);
    }

    @ParameterizedTest
    @EnumSource(LdapSecurity.class)
    void people_come_in_over_each_kind_of_connection_and_come_once(LdapSecurity security) {
        three();
        var id = kept(details(server.at(security)));
        var run = read(id);
        assertThat(run.detail()).isNull();
        assertThat(run.state()).isEqualTo(LdapRunState.DONE);
        assertThat(run.read()).isEqualTo(3);
        assertThat(counts(run)).isEqualTo(Map.of(FeedAction.CREATE, 3L));
        assertThat(text("select concat(full_name, '|', email, '|', job_title, '|', site, '|', language) from person where login = 'li.na'")).isEqualTo("Li Na|li.na@example.com|Accountant|Stuttgart|zh-CN");
        assertThat(database.number("select count(*) from person p join org_unit u on u.id = p.unit_id where p.login = 'li.na' and u.code = 'FIN-ACC'")).isEqualTo(1);
        assertThat(database.number("select count(*) from person p join org_unit u on u.id = p.unit_id where p.login = 'anna.k' and u.code = 'PUR' and p.job_title = 'Employee'")).as("what is not said, or not known, is that of newcomers").isEqualTo(1);
        assertThat(database.number("select count(*) from employment j join person p on p.id = j.person_id join person m on m.id = j.manager_id where p.login = 'mo.yan' and m.login = 'li.na'")).as("a manager by DN").isEqualTo(1);
        assertThat(database.number("select count(*) from account_role r join person p on p.id = r.person_id where p.personnel_number like 'L%'")).as("no directory gives roles").isZero();
        var again = read(id);
        assertThat(counts(again)).isEqualTo(Map.of(FeedAction.SAME, 3L));
        assertThat(text("select reason from people_import where id = " + again.load().value())).isEqualTo("LDAP: House");
    }

    @Test
    void trying_changes_nobody_and_the_import_is_carried_out_by_hand() {
        three();
        var id = kept(details());
        var run = read(id, true);
        assertThat(run.state()).isEqualTo(LdapRunState.TRIED);
        assertThat(database.number(STARTED)).isZero();
        byHand(run);
        assertThat(database.number(STARTED)).isEqualTo(3);
    }

    private void byHand(LdapRunRow run) {
        database.inTransaction(() -> services.get(PeopleImports.class).applying(run.load(), services.get(PeopleImports.class).find(run.load()).job(), "looked at"));
        database.inTransaction(() -> services.get(PeopleImporter.class).run(run.load(), admin, JobProgress.NONE));
    }

    @Test
    void five_thousand_come_page_by_page() {
        for (var at = 0; at < 5_000; at++) server.person("many" + at, "M" + at, "Many " + at);
        var before = server.searches.get();
        var run = read(kept(details()), true);
        assertThat(run.read()).isEqualTo(5_000);
        assertThat(server.searches.get() - before).as("pages of 200").isBetween(25, 26);
        assertThat(counts(run)).isEqualTo(Map.of(FeedAction.CREATE, 5_000L));
    }

    @Test
    void whoever_is_gone_is_suspended_and_comes_back_and_what_hr_took_stays_taken() {
        three();
        server.person("zhou", "L4", "Zhou");
        server.person("wang", "L5", "Wang");
        var id = kept(details());
        read(id);
        database.run("update person set status = 'SUSPENDED' where login = 'zhou'");
        var anna = new PersonId(database.number("select id from person where login = 'anna.k'"));
        database.inTransaction(() -> services.get(OpenSessions.class).begin(anna, "binding-of-anna", "192.0.2.1", "Firefox"));
        server.remove("uid=anna.k," + DirectoryServer.PEOPLE);
        var run = read(id);
        assertThat(run.state()).isEqualTo(LdapRunState.DONE);
        assertThat(run.leaving()).isEqualTo(1);
        assertThat(status("anna.k")).isEqualTo("SUSPENDED");
        assertThat(database.number("select count(*) from open_session")).as("signed out at once").isZero();
        assertThat(status("zhou")).as("the directory does not give back what HR took").isEqualTo("SUSPENDED");
        assertThat(counts(read(id))).isEqualTo(Map.of(FeedAction.SAME, 4L));
        server.person("anna.k", "L3", "Anna K");
        assertThat(counts(read(id))).as("by another entry, which is of the same number").isEqualTo(Map.of(FeedAction.SAME, 4L, FeedAction.UPDATE, 1L));
        assertThat(status("anna.k")).isEqualTo("ACTIVE");
        assertThat(counts(read(id))).as("the entry that went is of nobody else").isEqualTo(Map.of(FeedAction.SAME, 5L));
    }

    @Test
    void an_account_that_is_disabled_there_is_shut_out_and_let_in_again() {
        var guid = new byte[] {0x78, 0x56, 0x34, 0x12, 0x34, 0x12, 0x78, 0x56, 1, 2, 3, 4, 5, 6, 7, 8};
        ad("ad.one", "L1", guid, "512");
        ad("ad.two", "L2", new byte[16], "514");
        var ad = new LdapDetails("AD", LdapKind.ACTIVE_DIRECTORY, server.at(LdapSecurity.LDAPS), new LdapSearch(DirectoryServer.PEOPLE, false, "(&(objectCategory=person)(objectClass=user))", 100), LdapKind.ACTIVE_DIRECTORY.mapping(), source(Missing.SUSPEND, 100), true, false, null);
        var id = kept(ad);
        var run = read(id);
        assertThat(run.leftOut()).as("disabled, and nobody here").isEqualTo(1);
        assertThat(status("ad.two")).isNull();
        assertThat(status("ad.one")).isEqualTo("ACTIVE");
        assertThat(text("select stable_id from ldap_seen")).isEqualTo("12345678-1234-5678-0102-030405060708");
        control("514");
        read(id);
        assertThat(status("ad.one")).isEqualTo("SUSPENDED");
        control("512");
        read(id);
        assertThat(status("ad.one")).isEqualTo("ACTIVE");
        database.run("update person set status = 'SUSPENDED' where login = 'ad.one'");
        read(id);
        assertThat(status("ad.one")).as("by HR").isEqualTo("SUSPENDED");
        control("514");
        read(id);
        control("512");
        read(id);
        assertThat(status("ad.one")).as("by HR, whatever happens there").isEqualTo("SUSPENDED");
    }

    private void ad(String name, String number, byte[] guid, String control) {
        server.add(new Entry("cn=" + name + "," + DirectoryServer.PEOPLE, new Attribute("objectClass", "top", "person", "user"), new Attribute("objectCategory", "person"), new Attribute("sAMAccountName", name), new Attribute("employeeID", number),
            new Attribute("displayName", name.toUpperCase(java.util.Locale.ROOT)), new Attribute("objectGUID", guid), new Attribute("userAccountControl", control)));
    }

    private void control(String value) { server.modify("dn: cn=ad.one," + DirectoryServer.PEOPLE, "changetype: modify", "replace: userAccountControl", "userAccountControl: " + value); }

    @Test
    void when_too_many_would_go_somebody_is_asked_and_what_they_decide_is_remembered() {
        for (var at = 0; at < 10; at++) server.person("p" + at, "L" + at, "Person " + at);
        var id = kept(with(details(), source(Missing.END, 20)));
        read(id);
        for (var at = 0; at < 3; at++) server.remove("uid=p" + at + "," + DirectoryServer.PEOPLE);
        var run = read(id);
        assertThat(run.state()).isEqualTo(LdapRunState.ASKS);
        assertThat(run.leaving()).isEqualTo(3);
        assertThat(database.number("select count(*) from person where status = 'ENDED'")).isZero();
        assertThat(database.number("select count(*) from ldap_seen where shut_out = true")).as("nobody was shut out yet").isZero();
        byHand(run);
        assertThat(database.number("select count(*) from person where status = 'ENDED'")).isEqualTo(3);
        assertThat(database.number("select count(*) from ldap_seen where shut_out = true")).isEqualTo(3);
        assertThat(read(id).state()).as("they are gone, and nobody else goes").isEqualTo(LdapRunState.DONE);
    }

    @Test
    void a_directory_that_shows_nobody_or_not_all_changes_nothing() {
        three();
        var id = kept(details());
        read(id);
        change(id, known -> new LdapDetails(known.name(), known.kind(), known.server(), new LdapSearch(DirectoryServer.PEOPLE, true, "(uid=nobody)", 100), known.mapping(), known.source(), true, false, null));
        var nobody = read(id);
        assertThat(nobody.state()).isEqualTo(LdapRunState.FAILED);
        assertThat(nobody.failure()).isEqualTo("ldap.run.nobody");
        assertThat(database.number("select count(*) from person where status <> 'ACTIVE'")).isZero();
        try (var limited = DirectoryServer.start(2)) {
            for (var at = 0; at < 5; at++) limited.person("q" + at, "Q" + at, "Q " + at);
            var details = details(limited.at(LdapSecurity.PLAIN));
            var other = kept(new LdapDetails("Limited", details.kind(), details.server(), details.search(), details.mapping(), details.source(), false, false, null));
            var cut = read(other);
            assertThat(cut.failure()).isEqualTo("ldap.run.away.SEARCH");
            assertThat(cut.detail()).contains("size limit");
            assertThat(database.number("select count(*) from person where personnel_number like 'Q%'")).isZero();
        }
    }

    @Test
    void each_entry_that_cannot_be_is_refused_by_itself() {
        server.person("li.na", "L1", "Li Na");
        server.person("li.nb", "L1", "Li Na, once more");
        server.person("no.number", null, "No Number");
        server.person("=cmd()", "L5", "=1+1");
        server.person("mo", "L6", "Mo", "mail: no address");
        var run = read(kept(details()));
        assertThat(run.state()).isEqualTo(LdapRunState.DONE);
        assertThat(counts(run)).isEqualTo(Map.of(FeedAction.CREATE, 1L, FeedAction.REFUSED, 4L));
        assertThat(database.inTransaction(() -> services.get(PeopleImports.class).lines(run.load(), FeedAction.REFUSED, Window.first(10)))).extracting(line -> line.reason())
            .containsExactlyInAnyOrder("people.import.line.repeated", "people.import.line.no-number", "people.person.no-login", "people.person.no-email");
    }

    @Test
    void a_new_name_of_an_entry_is_a_new_sign_in_name_of_the_same_person() {
        server.person("li.na", "L1", "Li Na");
        var id = kept(details());
        read(id);
        server.rename("uid=li.na," + DirectoryServer.PEOPLE, "uid=li.na.braun");
        assertThat(counts(read(id))).isEqualTo(Map.of(FeedAction.UPDATE, 1L));
        assertThat(database.number("select count(*) from person where personnel_number = 'L1' and login = 'li.na.braun'")).isEqualTo(1);
    }

    @Test
    void referrals_lead_nowhere() {
        try (var other = DirectoryServer.start()) {
            other.person("stranger", "L9", "Stranger");
            three();
            server.add(new Entry("ou=other," + DirectoryServer.PEOPLE, new Attribute("objectClass", "referral", "extensibleObject"), new Attribute("ou", "other"), new Attribute("ref", "ldap://127.0.0.1:" + other.port() + "/" + DirectoryServer.PEOPLE)));
            assertThat(read(kept(details())).read()).isEqualTo(3);
            assertThat(other.binds).isEmpty();
            assertThat(other.searches.get()).isZero();
        }
    }

    @Test
    void what_goes_wrong_is_said() throws IOException {
        three();
        assertThat(broken("Wrong", new LdapServer(LdapSecurity.PLAIN, "127.0.0.1", server.port(), false, null, DirectoryServer.READER, "wrong", 2, 2))).isEqualTo("ldap.run.away.BIND");
        assertThat(broken("Unknown to Java", new LdapServer(LdapSecurity.LDAPS, "127.0.0.1", server.securePort(), false, null, DirectoryServer.READER, DirectoryServer.READS, 2, 2))).as("a certificate that nobody vouches for").isEqualTo("ldap.run.away.CONNECT");
        assertThat(broken("Unknown by StartTLS", new LdapServer(LdapSecurity.STARTTLS, "127.0.0.1", server.port(), false, null, DirectoryServer.READER, DirectoryServer.READS, 2, 2))).isEqualTo("ldap.run.away.SECURE");
        assertThat(broken("For another name", new LdapServer(LdapSecurity.LDAPS, "127.0.0.2", server.securePort(), false, server.pem(), DirectoryServer.READER, DirectoryServer.READS, 2, 2))).isEqualTo("ldap.run.away.CONNECT");
        services.set(Map.of());
        assertThat(broken("Not let in", server.at(LdapSecurity.LDAPS))).as("this machine is not asked unless the operator lets it").isEqualTo("ldap.run.away.CONNECT");
        assertThat(server.binds).extracting(DirectoryServer.Bind::password).as("no password was said where it should not be").containsOnly("wrong");
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            var began = System.nanoTime();
            assertThat(broken("Silent", new LdapServer(LdapSecurity.PLAIN, "127.0.0.1", silent.getLocalPort(), false, null, DirectoryServer.READER, DirectoryServer.READS, 1, 1))).isEqualTo("ldap.run.away.BIND");
            assertThat(broken("Silent by TLS", new LdapServer(LdapSecurity.LDAPS, "127.0.0.1", silent.getLocalPort(), false, null, DirectoryServer.READER, DirectoryServer.READS, 1, 1))).isEqualTo("ldap.run.away.CONNECT");
            assertThat(broken("Silent by StartTLS", new LdapServer(LdapSecurity.STARTTLS, "127.0.0.1", silent.getLocalPort(), false, null, DirectoryServer.READER, DirectoryServer.READS, 1, 1))).isEqualTo("ldap.run.away.SECURE");
            assertThat(broken("Silent behind StartTLS", new LdapServer(LdapSecurity.STARTTLS, "127.0.0.1", promising(), false, null, DirectoryServer.READER, DirectoryServer.READS, 1, 1))).isEqualTo("ldap.run.away.SECURE");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        }
    }

    /** The port of a server that says yes to StartTLS, and then nothing. */
    private static int promising() throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        var answering = new Thread(() -> {
            try (server; var reached = server.accept()) {
                reached.getInputStream().read();
                reached.getOutputStream().write(new byte[] {0x30, 0x0C, 0x02, 0x01, 0x01, 0x78, 0x07, 0x0A, 0x01, 0x00, 0x04, 0x00, 0x04, 0x00});
                while (reached.getInputStream().read() >= 0) { } // Until the other side has had enough.
            } catch (IOException ended) {
                // As it should.
            }
        });
        answering.setDaemon(true);
        answering.start();
        return server.getLocalPort();
    }

    @Test
    void the_next_host_is_asked_when_the_first_is_away() {
        three();
        assertThat(read(kept(details(new LdapServer(LdapSecurity.PLAIN, "127.0.0.3, 127.0.0.1", server.port(), false, null, DirectoryServer.READER, DirectoryServer.READS, 2, 2)))).state()).isEqualTo(LdapRunState.DONE);
    }

    private String broken(String name, LdapServer at) {
        var details = details(at);
        return read(kept(new LdapDetails(name, details.kind(), at, details.search(), details.mapping(), details.source(), false, false, null))).failure();
    }

    @Test
    void it_is_read_once_at_a_time_and_at_night_the_directory_acts() {
        three();
        var id = kept(details());
        database.inTransaction(() -> services.get(LdapRuns.class).begin(id, admin, false));
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(LdapRuns.class).begin(id, null, false))).isInstanceOf(RuleViolation.class).hasMessage("ldap.run.going");
        database.inTransaction(services.get(LdapRuns.class)::interrupted);
        assertThat(database.inTransaction(() -> services.get(LdapRuns.class).recent(id, 1)).get(0).failure()).isEqualTo("ldap.run.interrupted");
        var night = read(id, null, false);
        assertThat(night.state()).isEqualTo(LdapRunState.DONE);
        assertThat(night.by()).isNull();
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Person' and actor_id = " + id.value())).isEqualTo(3);
        assertThat(database.inTransaction(() -> services.get(LdapActors.class).names(java.util.List.of(id.value())))).containsEntry(id.value(), "LDAP: House");
    }
}
