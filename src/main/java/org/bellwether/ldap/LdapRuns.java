package org.bellwether.ldap;

import java.io.Serializable;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bellwether.people.PeopleImportId;
import org.bellwether.people.PeopleImported;
import org.bellwether.people.PersonId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The readings of directories: how far each is, and what was told. The steps are taken by {@link LdapReader} alone, each one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LdapRuns {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Jobs jobs;

    /** A reading, and the job in which it is to be done. */
    public record Begun(LdapRunId run, JobId job) implements Serializable { }

    /** The latest ones of that directory, newest first. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<LdapRunRow> recent(LdapDirectoryId directory, int most) {
        return entities.createQuery("select r, p.fullName from LdapRun r left join Person p on p.id = r.askedBy where r.directory = :directory order by r.startedAt desc, r.id desc", Object[].class)
            .setParameter("directory", directory.value()).setMaxResults(Math.min(Math.max(most, 1), Window.MOST)).getResultStream().map(row -> ((LdapRun) row[0]).row((String) row[1])).toList();
    }

    /**
     * Begins to read a directory, on whichever server of ours.
     *
     * @param by null at night: then the directory acts itself
     * @throws RuleViolation if it is being read, or was given up
     */
    public Begun begin(LdapDirectoryId id, PersonId by, boolean onlyTries) {
        var directory = entities.find(LdapDirectory.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (directory == null) throw new NotFound("ldap.directory.unknown", id);
        directory.requireGoing();
        var going = entities.createQuery("select r from LdapRun r where r.directory = :directory and r.state = :reading", LdapRun.class).setParameter("directory", id.value()).setParameter("reading", LdapRunState.READING)
            .getResultStream().anyMatch(run -> run.going(clock.instant()));
        if (going) throw new RuleViolation("ldap.run.going");
        var job = jobs.announce("ldap.run.job", (by == null ? directory.settledBy() : by).value());
        var run = new LdapRun(LdapRunId.fresh(), id, by, onlyTries, job, clock.instant());
        entities.persist(run);
        return new Begun(run.id(), job);
    }

    public void read(LdapRunId id, long entries, long leftOut) { run(id).read(entries, leftOut); }

    public void loads(LdapRunId id, PeopleImportId load) { run(id).loads(load); }

    public void ended(LdapRunId id, LdapRunState as, long leaving) { run(id).ended(as, leaving, clock.instant()); }

    public void failed(LdapRunId id, String key, String detail) { run(id).failed(key, detail, clock.instant()); }

    /** Those at which somebody was at work when the application ended. */
    public void interrupted() {
        entities.createQuery("select r from LdapRun r where r.state = :reading", LdapRun.class).setParameter("reading", LdapRunState.READING).getResultList().forEach(run -> run.failed("ldap.run.interrupted", null, clock.instant()));
    }

    /** What that directory told before. */
    public List<LdapTold> before(LdapDirectoryId id) {
        return entities.createQuery("select s from LdapSeen s where s.directory = :directory", LdapSeen.class).setParameter("directory", id.value()).getResultStream().map(LdapSeen::told).toList();
    }

    /** Remembers some of what it tells now. */
    public void remember(LdapDirectoryId id, Collection<LdapTold> some) {
        var known = entities.createQuery("select s from LdapSeen s where s.directory = :directory and s.stable in :some", LdapSeen.class).setParameter("directory", id.value())
            .setParameter("some", some.stream().map(LdapTold::stable).toList()).getResultStream().collect(Collectors.toMap(LdapSeen::stable, Function.identity()));
        for (var one : some) {
            var seen = known.computeIfAbsent(one.stable(), stable -> {
                var fresh = new LdapSeen(id, stable);
                entities.persist(fresh);
                return fresh;
            });
            seen.told(one.number(), one.shutOut());
        }
    }

    /** Whoever was to be shut out or let in again has been, also where somebody carried the import out by hand. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void imported(@Observes PeopleImported done) {
        var directories = new HashSet<>(entities.createQuery("select r.directory from LdapRun r where r.load = :load", Long.class).setParameter("load", done.id()).getResultList());
        for (var directory : directories) entities.createQuery("update LdapSeen s set s.shutOut = s.shuttingOut where s.directory = :directory").setParameter("directory", directory).executeUpdate();
    }

    private LdapRun run(LdapRunId id) { return entities.find(LdapRun.class, id.value()); }
}
