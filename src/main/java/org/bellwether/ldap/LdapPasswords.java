package org.bellwether.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.people.PasswordCheck;
import org.bellwether.people.PasswordPlace;
import org.bellwether.people.PersonId;
import org.bellwether.people.VouchedPeople;
import org.bellwether.people.feed.FeedField;
import org.bellwether.platform.security.Secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Checks passwords by directories. Those that are on are searched for the one entry with the sign-in name, and that entry
 * introduces itself with the password, on a connection of its own. Where nobody may come in under the name the same is done,
 * with a password of our own for an entry that is not there.
 */
@ApplicationScoped
public class LdapPasswords implements PasswordCheck {

    private static final Logger LOG = Logger.getLogger(LdapPasswords.class.getName());
    /** So many may wait for directories at the same time: one that hangs must not take all threads with it. */
    private static final int AT_ONCE = 40;
    private static final int LONGEST_LOGIN = 120;
    private static final int LONGEST_PASSWORD = 256;

    @Inject LdapDirectories directories;
    @Inject LdapLinks links;
    @Inject LdapClient client;
    @Inject VouchedPeople people;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** The one entry of that name, and in which directory it is. */
    private record Found(LdapDirectories.Open directory, LdapPerson entry) { }

    @Override public boolean on() { return !directories.places().isEmpty(); }
    @Override public List<PasswordPlace> places() { return directories.places(); }
    @Override public Optional<PasswordPlace> place(PersonId person) { return directories.places(person).stream().findFirst(); }

    @Override
    public Verdict check(PersonId person, String login, String password) {
        if (!places.tryAcquire()) return Verdict.BUSY;
        try {
            return checked(password == null || password.isEmpty() || password.length() > LONGEST_PASSWORD ? null : person, plain(login), password);
        } catch (LdapAway away) {
            LOG.log(Level.WARNING, "a directory does not check passwords: {0} {1}", new Object[] {away.step(), away.getMessage()});
            return Verdict.AWAY;
        } finally {
            places.release();
        }
    }

    private static String plain(String login) {
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_LOGIN ? name.substring(0, LONGEST_LOGIN) : name;
    }

    private Verdict checked(PersonId person, String login, String password) throws LdapAway {
        var own = person == null ? Optional.<LdapDirectoryId>empty() : links.of(person);
        var asked = directories.checking().stream().filter(one -> own.isEmpty() || own.get().equals(one.id())).toList();
        var found = new ArrayList<Found>();
        for (var directory : asked) found.addAll(find(directory, login));
        var one = person != null && found.size() == 1 && meets(found.get(0), person) ? found.get(0) : null;
        if (one == null) {
            if (!asked.isEmpty()) client.lets(asked.get(0).details().server(), "cn=" + Secrets.word(12) + "," + asked.get(0).details().search().base(), Secrets.word(16));
            return Verdict.WRONG;
        }
        var right = client.lets(one.directory().details().server(), one.entry().dn(), password) && links.link(one.directory().id(), one.entry().stable(), person);
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** Two are as many as many: nobody knows which is meant. */
    private List<Found> find(LdapDirectories.Open directory, String login) throws LdapAway {
        var details = directory.details();
        try (var connection = client.asServant(details.server())) {
            return client.few(connection, details, details.search().people(details.mapping().of(FeedField.LOGIN), login), 2).stream().map(entry -> new Found(directory, LdapEntries.read(entry, details))).toList();
        }
    }

    private boolean meets(Found found, PersonId person) {
        if (found.entry().disabled() || found.entry().stable() == null || found.entry().dn().isEmpty()) return false;
        if (!found.directory().details().administrators() && people.administers(person)) return false;
        return links.fits(found.directory().id(), found.entry().stable(), person);
    }
}
