package org.bellwether.ldap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.bellwether.people.KnownPerson;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PeopleDeliveries;
import org.bellwether.people.feed.FeedField;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.security.Role;

import com.unboundid.ldap.sdk.LDAPConnection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tries a directory as it is typed, before anything is kept. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LdapTrials {

    private static final int SHOWN = 5;

    @Inject LdapDirectories directories;
    @Inject LdapClient client;
    @Inject OrgUnits units;
    @Inject PeopleDeliveries people;

    /**
     * Connects, secures, introduces itself and reads the first people.
     *
     * @param id null for a directory that nobody knows yet
     * @throws org.bellwether.platform.RuleViolation if what is typed cannot be, or a password is needed again
     */
    @ReadsPersonalData("ldap-people")
    public LdapTrial tryOut(LdapDirectoryId id, LdapDetails typed) {
        typed.mapping().check();
        var details = directories.complete(id, typed);
        var done = new ArrayList<LdapAway.Step>();
        try (var connection = client.connect(details.server())) {
            done.add(LdapAway.Step.CONNECT);
            client.secure(connection, details.server());
            if (details.server().security() != LdapSecurity.PLAIN) done.add(LdapAway.Step.SECURE);
            client.introduce(connection, details.server());
            done.add(LdapAway.Step.BIND);
            var samples = samples(connection, details);
            done.add(LdapAway.Step.SEARCH);
            return new LdapTrial(List.copyOf(done), null, null, samples);
        } catch (LdapAway away) {
            return new LdapTrial(List.copyOf(done), away.step(), away.getMessage(), List.of());
        }
    }

    private List<LdapTrial.Sample> samples(LDAPConnection connection, LdapDetails details) throws LdapAway {
        var read = client.few(connection, details, details.search().people(), SHOWN).stream().map(entry -> LdapEntries.read(entry, details)).toList();
        var known = new HashSet<String>();
        people.known(texts(read, FeedField.NUMBER), List.of()).stream().map(KnownPerson::number).forEach(known::add);
        var places = new LdapUnits(units.all());
        return read.stream().map(person -> new LdapTrial.Sample(person, known.contains(person.text(FeedField.NUMBER)), places.code(person.text(FeedField.UNIT)), LdapEntries.missing(person))).toList();
    }

    private static List<String> texts(List<LdapPerson> read, FeedField field) { return read.stream().map(person -> person.text(field)).filter(text -> !text.isEmpty()).toList(); }
}
