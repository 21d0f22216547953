package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.bellwether.people.Personnel;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.Test;

/** Whom a provider means: by an address the first time, by its subject from then on, and by nothing else than both allow. */
class IdentitiesIT extends SingleSignOnStage {

    @Test
    void whoever_was_shut_out_stays_out() throws Untrusted {
        signIn();
        database.inTransaction(() -> services.get(Personnel.class).suspend(anna, "left"));
        refused("may not come in");
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "left"));
        refused("may not come in");
        server.claims.put("sub", "subject-2");
        refused("not that of one person");
    }

    @Test
    void an_address_of_two_is_nobodys() {
        database.run("update person set email = '" + ADDRESS.toUpperCase() + "' where login = 'trainer'");
        refused("not that of one person");
    }

    @Test
    void another_subject_does_not_take_over_whoever_is_linked() throws Untrusted {
        signIn();
        server.claims.put("sub", "subject-2");
        refused("linked to another subject");
    }

    @Test
    void a_subject_is_its_letters_as_they_are() throws Untrusted {
        signIn();
        server.claims.putAll(Map.of("sub", "SUBJECT-1", "email_verified", false));
        refused("no verified address");
    }

    @Test
    void an_administrator_is_never_linked_by_an_address_but_while_signed_in() throws Untrusted {
        var admin = known("admin");
        database.run("update person set email = 'admin@longmen.example' where login = 'admin'");
        server.claims.putAll(Map.of("sub", "boss", "email", "admin@longmen.example"));
        refused("only while signed in");
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        var begun = leaveToLink(null).orElseThrow();
        assertThat(finish(visit(begun), begun)).isEqualTo(new SingleSignOn.Meant(admin, "/signin/mine.xhtml", true));
        assertThat(signIn()).isEqualTo(admin);
        as("employee2", Role.EMPLOYEE);
        var second = leaveToLink(null).orElseThrow();
        assertThatThrownBy(() -> finish(visit(second), second)).as("that subject is the administrator").hasMessageContaining("linked already");
    }

    @Test
    void an_open_browser_alone_links_nothing_and_removes_nothing() throws Untrusted {
        database.run("update account set password_hash = '" + PasswordHash.of(SENTENCE) + "' where person_id = " + anna.value());
        as("employee2", Role.EMPLOYEE);
        for (var wrong : new String[] {null, "", "wrong"}) assertThat(leaveToLink(wrong)).isEmpty();
        assertThat(database.number("select count(*) from audit_entry where kind = 'SIGN_IN_FAILED' and subject_id = " + anna.value())).as("each was a try").isEqualTo(3);
        services.at("2030-01-15T12:10:00Z");
        server.at(NOW.plusSeconds(600));
        var begun = leaveToLink(SENTENCE).orElseThrow();
        finish(visit(begun), begun);
        assertThat(links()).isEqualTo(1);
        assertThat(mails("signin.mail.identity-linked")).isEqualTo(1);
        session(anna, "sitting-elsewhere");
        assertThat(unlinked("wrong")).isFalse();
        assertThat(links()).isEqualTo(1);
        services.at("2030-01-15T12:20:00Z");
        assertThat(unlinked(SENTENCE)).isTrue();
        assertThat(links()).isZero();
        assertThat(mails("signin.mail.identity-unlinked")).isEqualTo(1);
        assertThat(database.number("select count(*) from open_session where person_id = " + anna.value())).as("the one that asked").isEqualTo(1);
    }

    private boolean unlinked(String proof) { return database.inTransaction(() -> services.get(Identities.class).unlink(provider, proof)); }

    private long mails(String key) { return database.number("select count(*) from mail where word_key = '" + key + "' and recipient = '" + ADDRESS + "'"); }

    @Test
    void a_proof_holds_in_its_session_of_its_person_and_for_five_minutes() throws Untrusted {
        as("employee2", Role.EMPLOYEE);
        var begun = leaveToLink(null).orElseThrow();
        var answer = visit(begun);
        as("employee", Role.EMPLOYEE);
        assertThatThrownBy(() -> finish(answer, begun)).isInstanceOf(Untrusted.class).hasMessageContaining("somebody else is signed in");
        in("another-sitting", "employee2", Role.EMPLOYEE);
        assertThatThrownBy(() -> finish(answer, begun)).isInstanceOf(Untrusted.class).hasMessageContaining("in another session");
        in("sitting-of-employee2", "employee2", Role.EMPLOYEE);
        services.at("2030-01-15T12:05:00Z");
        assertThatThrownBy(() -> finish(answer, begun)).isInstanceOf(Untrusted.class).hasMessageContaining("too late");
        assertThat(links()).isZero();
        services.at("2030-01-15T12:04:59Z");
        finish(answer, begun);
        assertThat(links()).isEqualTo(1);
        services.at("2030-01-15T12:10:01Z");
        assertThat(leaveToLink(null)).as("signed in too long ago").isEmpty();
    }

    @Test
    void whoever_is_linked_by_their_address_is_told_by_mail() throws Untrusted {
        signIn();
        signIn();
        assertThat(mails("signin.mail.identity-linked")).isEqualTo(1);
    }

    @Test
    void a_link_is_seen_and_removed_by_its_person() throws Untrusted {
        signIn();
        as("employee2", Role.EMPLOYEE);
        assertThat(database.inTransaction(() -> services.get(Identities.class).mine())).singleElement().satisfies(mine -> assertThat(mine.linked()).isTrue());
        assertThat(unlinked(null)).isTrue();
        assertThat(links()).isZero();
        assertThatThrownBy(() -> unlinked(null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_stranger_is_taken_in_only_where_that_is_wished_and_only_a_new_one() throws Untrusted {
        server.claims.putAll(Map.of("sub", "new", "email", "New.Comer@longmen.example", "name", "New Comer", "locale", "zh_CN"));
        refused("not that of one person");
        change(details(true));
        var newcomer = signIn();
        var card = database.inTransaction(() -> services.get(Persons.class).card(newcomer));
        assertThat(card.login()).isEqualTo("new.comer@longmen.example");
        assertThat(List.of(card.name(), card.jobTitle(), card.language())).containsExactly("New Comer", "Newcomer", "zh-CN");
        assertThat(signIn()).isEqualTo(newcomer);
        server.claims.putAll(Map.of("sub", "unchecked", "email", "unchecked@longmen.example", "email_verified", false));
        refused("no verified address");
        server.claims.putAll(Map.of("sub", "gone", "email", ADDRESS, "email_verified", true));
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "left"));
        refused("not here any more");
    }
}
