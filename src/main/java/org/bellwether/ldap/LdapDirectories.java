package org.bellwether.ldap;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.bellwether.people.Caller;
import org.bellwether.people.PasswordPlace;
import org.bellwether.people.PersonId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.HomeKey;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The directories that are read by LDAP, and those of them that check passwords. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class LdapDirectories {

    @PersistenceContext EntityManager entities;
    @Inject HomeKey key;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * A directory as whoever asks it needs it, with its password.
     *
     * @param settledBy who answers for what it does at night
     */
    public record Open(LdapDirectoryId id, LdapDetails details, PersonId settledBy) { }

    /** Refuses whoever may not keep directories, before they fill in a form in vain. */
    public void requireKeeper() { }

    /** Those that are asked by name, and behind them those that were. */
    public List<LdapDirectoryRow> list() {
        var last = entities.createQuery("select r from LdapRun r where r.startedAt = (select max(o.startedAt) from LdapRun o where o.directory = r.directory)", LdapRun.class).getResultStream()
            .collect(toMap(LdapRun::directory, run -> run.row(null), (one, other) -> other));
        return entities.createQuery("select d, (select count(s) from LdapSeen s where s.directory = d.id) from LdapDirectory d order by d.name", Object[].class).getResultStream()
            .map(row -> row((LdapDirectory) row[0], (Long) row[1], last.get(((LdapDirectory) row[0]).id()))).sorted(Comparator.comparing(row -> !row.going())).toList();
    }

    private static LdapDirectoryRow row(LdapDirectory directory, long people, LdapRunRow last) {
        return new LdapDirectoryRow(directory.id(), directory.details(), directory.going(), people, last == null ? null : last.startedAt(), last == null ? null : last.state());
    }

    /** @throws NotFound if there is no such directory */
    public LdapDirectoryRow find(LdapDirectoryId id) { return list().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("ldap.directory.unknown", id)); }

    /** @throws RuleViolation if something of it is wrong, or there is or was a directory of that name */
    public LdapDirectoryId add(LdapDetails details) {
        details.check();
        requireFree(details.name(), 0);
        var id = LdapDirectoryId.fresh();
        entities.persist(new LdapDirectory(id, details, sealed(details), caller.person(), clock.instant()));
        return id;
    }

    /** @throws RuleViolation if something of it is wrong, or it is to be asked elsewhere with the password that is known */
    public void change(LdapDirectoryId id, LdapDetails details) {
        details.check();
        requireFree(details.name(), id.value());
        directory(id).become(details, sealed(details), caller.person(), clock.instant());
    }

    /** Gives it up: it is asked no more, at night or at a sign-in. */
    public void end(LdapDirectoryId id) { directory(id).end(clock.instant()); }

    /**
     * What is typed, with the password that is known where none is typed and the server is the same.
     *
     * @param id null for a directory that nobody knows yet
     */
    public LdapDetails complete(LdapDirectoryId id, LdapDetails typed) {
        typed.reachable();
        if (typed.server().hasPassword()) return typed;
        var known = id == null ? null : directory(id);
        if (known == null || known.sealedPassword() == null || !typed.server().sameAs(known.details().server())) throw new RuleViolation("ldap.server.password-again");
        return typed.with(typed.server().with(opened(known.sealedPassword())));
    }

    /**
     * The directory, to be asked.
     *
     * @throws RuleViolation if it was given up
     */
    @PermitAll
    public Open open(LdapDirectoryId id) {
        var directory = directory(id);
        directory.requireGoing();
        return open(directory);
    }

    /** Those that check passwords, by name. */
    @PermitAll
    public List<Open> checking() {
        return entities.createQuery("select d from LdapDirectory d where d.signIn = true order by d.name, d.id", LdapDirectory.class).getResultStream().map(this::open).toList();
    }

    /** Those that are read each night. */
    @PermitAll
    public List<LdapDirectoryId> nightly() { return entities.createQuery("select d from LdapDirectory d where d.nightly = true order by d.name, d.id", LdapDirectory.class).getResultStream().map(LdapDirectory::id).toList(); }

    /** Where the password of that person is kept: it was good there, or the directory told of them. */
    @PermitAll
    public List<PasswordPlace> places(PersonId person) {
        return entities.createQuery("""
            select d from LdapDirectory d where d.signIn = true and (exists (select 1 from LdapLink l where l.directory = d.id and l.person = :person)
                or exists (select 1 from LdapSeen s join Person p on p.number = s.number where s.directory = d.id and p.id = :id))
            order by d.name, d.id""", LdapDirectory.class).setParameter("person", person).setParameter("id", person.value()).getResultStream().map(LdapDirectories::place).toList();
    }

    /** Where passwords are kept that are checked. */
    @PermitAll
    public List<PasswordPlace> places() { return entities.createQuery("select d from LdapDirectory d where d.signIn = true order by d.name, d.id", LdapDirectory.class).getResultStream().map(LdapDirectories::place).toList(); }

    private static PasswordPlace place(LdapDirectory directory) { return new PasswordPlace(directory.name(), directory.details().passwordHelp()); }

    private Open open(LdapDirectory directory) {
        var details = directory.details();
        return new Open(directory.id(), details.with(details.server().with(opened(directory.sealedPassword()))), directory.settledBy());
    }

    private String sealed(LdapDetails details) { return details.server().hasPassword() ? key.seal(details.server().password().getBytes(StandardCharsets.UTF_8)) : null; }

    private String opened(String sealed) { return new String(key.open(sealed), StandardCharsets.UTF_8); }

    private void requireFree(String name, long of) {
        var taken = entities.createQuery("select count(d) from LdapDirectory d where lower(d.name) = :name and d.id <> :of", Long.class).setParameter("name", name.strip().toLowerCase(Locale.ROOT)).setParameter("of", of).getSingleResult();
        if (taken > 0) throw new RuleViolation("ldap.directory.taken", name.strip());
    }

    private LdapDirectory directory(LdapDirectoryId id) {
        var directory = entities.find(LdapDirectory.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (directory == null) throw new NotFound("ldap.directory.unknown", id);
        return directory;
    }
}
