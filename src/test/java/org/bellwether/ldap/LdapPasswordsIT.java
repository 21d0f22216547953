package org.bellwether.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

import org.bellwether.people.PasswordPlace;
import org.bellwether.people.PasswordSignIn;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.PasswordHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;

/** People come in with the password of a real directory, and by nothing else. */
class LdapPasswordsIT extends LdapStage {

    private static final String OURS = "seven quiet herons cross";
    private LdapDirectoryId directory;
    private PersonId li;

    @BeforeEach
    void somebody() {
        server.person("li.na", "L1", "Li Na");
        directory = kept(details());
        read(directory);
        li = new PersonId(database.number("select id from person where login = 'li.na'"));
        server.binds.clear();
    }

    private PasswordSignIn.Outcome tries(String login, String password) { return database.inTransaction(() -> services.get(PasswordSignIn.class).check(login, password, "192.0.2.1")); }

    private boolean enters(String login, String password) { return tries(login, password).person() != null; }

    private List<String> passwordsSaid() { return server.binds.stream().filter(bind -> !bind.dn().equals(DirectoryServer.READER)).map(DirectoryServer.Bind::password).toList(); }

    private void localPassword(String login) {
        var hash = PasswordHash.of(OURS);
        database.run("update account set password_hash = '" + hash + "' where person_id = (select id from person where login = '" + login + "')");
    }

    private long failures(String login) { return database.number("select failures from account a join person p on p.id = a.person_id where p.login = '" + login + "'"); }

    @ParameterizedTest
    @EnumSource(LdapSecurity.class)
    void the_password_of_the_directory_lets_in_over_each_kind_of_connection(LdapSecurity security) {
        change(directory, known -> known.with(server.at(security)));
        assertThat(enters("li.na", "secret of li.na")).isTrue();
        assertThat(enters(" LI.NA ", "secret of li.na")).isTrue();
        assertThat(enters("li.na", "secret of Li.na")).isFalse();
        assertThat(database.number("select count(*) from ldap_link where person_id = " + li.value())).isEqualTo(1);
        assertThat(database.number("select count(*) from audit_entry where object_type = 'LdapLink' and subject_id = " + li.value())).isEqualTo(1);
        assertThat(text("select detail from audit_entry where object_type = 'LdapDirectory' order by at, id")).doesNotContain(DirectoryServer.READS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*)(uid=*", "li.na)(|(uid=*", "li*", "l\\69.na", "li.na\u0000", "", " ", "uid=li.na," + DirectoryServer.PEOPLE})
    void a_name_is_a_name_whatever_characters_it_has(String name) {
        assertThat(enters(name, "secret of li.na")).isFalse();
        assertThat(passwordsSaid()).as("of nobody a password is handed on").doesNotContain("secret of li.na");
    }

    @Test
    void an_empty_password_is_refused_before_anybody_is_asked_with_it() {
        assertThat(enters("li.na", "")).isFalse();
        assertThat(enters("li.na", null)).isFalse();
        assertThat(passwordsSaid()).hasSize(2).allMatch(said -> said.length() >= 16);
    }

    @Test
    void nobody_is_taken_in_by_signing_in_and_a_refusal_is_the_same_work() {
        server.person("unknown.here", "L8", "Unknown");
        for (var name : List.of("unknown.here", "nobody.at.all")) {
            server.binds.clear();
            assertThat(enters(name, "secret of " + name)).isFalse();
            assertThat(server.binds).extracting(DirectoryServer.Bind::dn).as(name).hasSize(2).first().isEqualTo(DirectoryServer.READER);
        }
        server.binds.clear();
        assertThat(enters("li.na", "wrong")).isFalse();
        assertThat(server.binds).as("as of somebody who is known").hasSize(2);
        assertThat(database.number("select count(*) from person where login = 'unknown.here'")).isZero();
    }

    @Test
    void whoever_is_suspended_here_or_disabled_there_does_not_come_in() {
        database.run("update person set status = 'SUSPENDED' where login = 'li.na'");
        assertThat(enters("li.na", "secret of li.na")).isFalse();
        assertThat(passwordsSaid()).doesNotContain("secret of li.na");
        database.run("update person set status = 'ACTIVE' where login = 'li.na'");
        assertThat(enters("li.na", "secret of li.na")).isTrue();
        change(directory, known -> new LdapDetails(known.name(), LdapKind.ACTIVE_DIRECTORY, known.server(), known.search(), known.mapping(), known.source(), true, false, null));
        server.modify("dn: uid=li.na," + DirectoryServer.PEOPLE, "changetype: modify", "add: userAccountControl", "userAccountControl: 66050");
        assertThat(enters("li.na", "secret of li.na")).isFalse();
    }

    @Test
    void another_entry_of_the_same_name_is_refused_until_the_old_one_is_forgotten() {
        assertThat(enters("li.na", "secret of li.na")).isTrue();
        server.remove("uid=li.na," + DirectoryServer.PEOPLE);
        server.person("li.na", "L77", "Another Li Na");
        assertThat(enters("li.na", "secret of li.na")).isFalse();
        database.inTransaction(() -> services.get(LdapLinks.class).forget(directory, "Li.Na"));
        assertThat(enters("li.na", "secret of li.na")).isTrue();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(LdapLinks.class).forget(directory, "nobody"))).hasMessage("ldap.link.none");
    }

    @Test
    void an_entry_that_is_of_somebody_else_lets_nobody_else_in() {
        server.person("mo", "L2", "Mo");
        read(directory);
        assertThat(enters("li.na", "secret of li.na")).isTrue();
        server.remove("uid=mo," + DirectoryServer.PEOPLE);
        server.rename("uid=li.na," + DirectoryServer.PEOPLE, "uid=mo");
        assertThat(enters("mo", "secret of li.na")).as("the entry was renamed to a name of somebody else").isFalse();
    }

    @Test
    void of_two_entries_with_the_name_neither_counts() {
        server.add(new Entry("ou=more," + DirectoryServer.PEOPLE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "more")));
        server.add(new Entry("uid=li.na,ou=more," + DirectoryServer.PEOPLE, new Attribute("objectClass", "inetOrgPerson"), new Attribute("uid", "li.na"), new Attribute("cn", "Twin"), new Attribute("userPassword", "secret of the twin")));
        assertThat(enters("li.na", "secret of li.na")).isFalse();
        assertThat(enters("li.na", "secret of the twin")).isFalse();
    }

    @Test
    void a_password_of_our_own_counts_alone() {
        localPassword("li.na");
        assertThat(enters("li.na", OURS)).isTrue();
        assertThat(server.binds).as("nobody else is asked").isEmpty();
        assertThat(enters("li.na", "secret of li.na")).isFalse();
        assertThat(passwordsSaid()).doesNotContain("secret of li.na");
        assertThat(failures("li.na")).isEqualTo(1);
        database.run("insert into sign_in_rule (id, passwords, version) values (1, false, 1)");
        services.at("2030-01-15T13:00:00Z");
        assertThat(enters("li.na", OURS)).as("passwords of our own are off").isFalse();
        services.at("2030-01-15T14:00:00Z");
        assertThat(enters("li.na", "secret of li.na")).as("then the directory is asked").isTrue();
    }

    @Test
    void wrong_passwords_lock_as_everywhere_and_then_none_is_handed_on() {
        for (var at = 0; at < 3; at++) assertThat(enters("li.na", "wrong " + at)).isFalse();
        assertThat(failures("li.na")).isEqualTo(3);
        server.binds.clear();
        assertThat(enters("li.na", "secret of li.na")).as("it has to wait").isFalse();
        assertThat(passwordsSaid()).doesNotContain("secret of li.na").hasSize(1);
        services.at("2030-01-15T12:01:00Z");
        assertThat(enters("li.na", "secret of li.na")).isTrue();
        assertThat(failures("li.na")).isZero();
        assertThat(database.number("select count(*) from audit_entry where kind = 'SIGN_IN_FAILED' and subject_id = " + li.value())).isEqualTo(4);
    }

    @Test
    void a_directory_that_is_away_locks_nobody_out_and_keeps_nobody_out_who_has_a_password_here() {
        localPassword("admin");
        server.pause();
        for (var at = 0; at < 12; at++) assertThat(tries("li.na", "secret of li.na")).isEqualTo(new PasswordSignIn.Outcome(null, true));
        assertThat(failures("li.na")).isZero();
        assertThat(tries("nobody.at.all", "x")).as("of nobody the same is said").isEqualTo(new PasswordSignIn.Outcome(null, true));
        assertThat(enters("admin", OURS)).isTrue();
        assertThat(tries("admin", "wrong")).isEqualTo(new PasswordSignIn.Outcome(null, true));
        assertThat(failures("admin")).as("this one was wrong, whatever the directory does").isEqualTo(1);
        server.again();
        assertThat(enters("li.na", "secret of li.na")).isTrue();
    }

    @Test
    void a_directory_that_says_nothing_is_away() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            change(directory, known -> known.with(new LdapServer(LdapSecurity.PLAIN, "127.0.0.1", silent.getLocalPort(), false, null, DirectoryServer.READER, DirectoryServer.READS, 1, 1)));
            assertThat(tries("li.na", "secret of li.na").away()).isTrue();
        }
    }

    @Test
    void an_administrator_comes_in_by_it_only_where_that_is_wished() {
        server.person("admin", "L9", "Sun Lei");
        assertThat(enters("admin", "secret of admin")).isFalse();
        services.at("2030-01-15T13:00:00Z");
        change(directory, known -> new LdapDetails(known.name(), known.kind(), known.server(), known.search(), known.mapping(), known.source(), true, true, null));
        assertThat(enters("admin", "secret of admin")).isTrue();
    }

    @Test
    void who_keeps_their_password_there_is_told_so() {
        var check = services.get(LdapPasswords.class);
        assertThat(database.inTransaction(() -> check.place(li))).contains(new PasswordPlace("House", "Ask the help desk."));
        assertThat(database.inTransaction(() -> check.place(admin))).isEmpty();
        change(directory, known -> new LdapDetails(known.name(), known.kind(), known.server(), known.search(), known.mapping(), known.source(), false, false, null));
        assertThat(database.inTransaction(() -> check.on())).isFalse();
        assertThat(database.inTransaction(() -> check.place(li))).isEmpty();
        assertThat(enters("li.na", "secret of li.na")).as("it is off").isFalse();
        assertThat(server.binds).isEmpty();
    }

    @Test
    void the_password_of_the_one_who_asks_goes_nowhere_else() {
        try (var other = DirectoryServer.start()) {
            var elsewhere = details(other.at(LdapSecurity.PLAIN).with(null));
            assertThatThrownBy(() -> change(directory, known -> elsewhere)).isInstanceOf(RuleViolation.class).hasMessage("ldap.server.password-again");
            assertThatThrownBy(() -> database.inTransaction(() -> services.get(LdapTrials.class).tryOut(directory, elsewhere))).isInstanceOf(RuleViolation.class).hasMessage("ldap.server.password-again");
            assertThat(other.binds).isEmpty();
        }
        var tried = database.inTransaction(() -> services.get(LdapTrials.class).tryOut(directory, details(server.at(LdapSecurity.PLAIN).with(null))));
        assertThat(tried.well()).as("the same server").isTrue();
        assertThat(tried.people()).singleElement().satisfies(one -> assertThat(one.known()).isTrue(), one -> assertThat(one.login()).isEqualTo("li.na"), one -> assertThat(one.well()).isTrue());
        assertThat(text("select bind_password from ldap_directory")).doesNotContain(DirectoryServer.READS);
        database.inTransaction(() -> services.get(LdapDirectories.class).end(directory));
        assertThat(text("select bind_password from ldap_directory")).isNull();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(LdapDirectories.class).open(directory))).hasMessage("ldap.directory.ended");
    }

    @Test
    void a_trial_shows_the_first_five_and_at_which_step_it_ends() {
        for (var at = 0; at < 8; at++) server.person("p" + at, at == 0 ? null : "P" + at, "Person " + at);
        var tried = database.inTransaction(() -> services.get(LdapTrials.class).tryOut(null, details(server.at(LdapSecurity.STARTTLS))));
        assertThat(tried.done()).containsExactly(LdapAway.Step.values());
        assertThat(tried.people()).hasSize(5);
        assertThat(tried.people().stream().filter(one -> one.login().equals("p0")).findFirst()).hasValueSatisfying(one -> assertThat(one.missing()).extracting(Enum::name).containsExactly("NUMBER"));
        var wrong = new LdapServer(LdapSecurity.LDAPS, "127.0.0.1", server.securePort(), false, server.pem(), DirectoryServer.READER, "wrong", 2, 2);
        var refused = database.inTransaction(() -> services.get(LdapTrials.class).tryOut(null, details(wrong)));
        assertThat(refused.broken()).isEqualTo(LdapAway.Step.BIND);
        assertThat(refused.done()).containsExactly(LdapAway.Step.CONNECT, LdapAway.Step.SECURE);
        assertThat(refused.said()).contains("invalid credentials").doesNotContain("wrong");
    }
}
