package org.bellwether.people;

import java.util.List;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedChange;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedOutcome;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.csv.CsvLine;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The steps of a file of jobs besides the main one, each one transaction. Only {@link PeopleImporter} takes them. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SideJobSteps {

    @PersistenceContext EntityManager entities;

    /** Says of each line what it means, and makes it so where the import is carried out. */
    public void lines(FeedRun run, List<CsvLine> given) {
        if (run.applies()) UseCase.because(run.reason);
        var read = FeedLines.read(entities, run, given);
        var known = new FeedKnown(entities, run, read);
        var feed = new SideJobFeed(run, known, run.hands(entities));
        var writer = new SideJobWriter(entities, run, known);
        for (var line : read) {
            var meant = feed.compare(line);
            entities.persist(new PeopleImportLine(run.id, line.number(), line.personnelNumber(), meant.person() == null ? "" : meant.person().fullName(), meant.outcome()));
            if (run.applies() && meant.outcome().action() == FeedAction.CREATE) writer.create(meant);
            if (run.applies() && meant.outcome().action() == FeedAction.UPDATE) writer.update(meant);
        }
    }

    /**
     * What becomes of jobs besides the main one of which no line told, the next ones after that one.
     *
     * @return the last one that was looked at; 0 if there is none left
     */
    public long absent(FeedRun run, long after) {
        if (run.applies()) UseCase.because(run.reason);
        var jobs = entities.createQuery("select j, p, u.code from Employment j join Person p on p.id = j.person join OrgUnit u on u.id = j.unit where j.main = false and p.number is not null and j.id > :after and " + Organisation.ON + " order by j.id", Object[].class)
            .setParameter("after", after).setParameter("day", run.rules.day()).setMaxResults(PeopleImportChunks.CHUNK).getResultList();
        for (var row : jobs) {
            var job = (Employment) row[0];
            if (run.jobs.contains(job.id().value())) continue;
            var person = (Person) row[1];
            var end = List.of(new FeedChange(FeedField.UNIT, (String) row[2], null));
            var outcome = run.rules.end() ? FeedOutcome.of(FeedAction.END, end) : FeedOutcome.left(end, "people.import.left.job-end");
            entities.persist(new PeopleImportLine(run.id, 0, person.number(), person.fullName(), outcome));
            if (!run.applies() || outcome.action() != FeedAction.END) continue;
            if (run.rules.day().equals(job.period().from())) entities.remove(job);
            else job.during(job.period().before(run.rules.day()));
        }
        return jobs.size() < PeopleImportChunks.CHUNK ? 0 : ((Employment) jobs.get(jobs.size() - 1)[0]).id().value();
    }
}
