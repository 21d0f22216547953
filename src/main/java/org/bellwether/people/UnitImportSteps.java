package org.bellwether.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedLine;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.csv.CsvLine;
import org.bellwether.platform.paging.Chunks;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Tries a file of org units, or carries it out: all of it in one transaction, for the units of a day make one tree. Only {@link PeopleImporter} calls it. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UnitImportSteps {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;

    /** @throws RuleViolation if it does not fit with what is planned for later, or would put people under whoever brings it, who is no administrator */
    public void whole(FeedRun run, List<CsvLine> given) {
        if (run.applies()) UseCase.because(run.reason);
        if (run.applies()) entities.createQuery("select u from OrgUnit u where u.parent is null", OrgUnit.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList(); // One change at a time.
        var read = FeedLines.read(entities, run, given);
        var history = run.applies() ? OrgStore.load(entities) : OrgStore.apart(entities);
        var tree = history.on(run.rules.day());
        var feed = new UnitFeed(run.rules, tree, heads(read), numbers(tree), peopled(run));
        for (var one : feed.compare(read)) entities.persist(new PeopleImportLine(run.id, one.line(), one.code(), one.name(), one.outcome()));
        make(history, feed.changes(), run);
        var hands = run.hands(entities);
        var managed = new OrgComparison(entities, persons, run.rules.day()).managed(tree, history.on(run.rules.day()), null);
        managed.forEach(one -> hands.requireNotUnderThem(one.person(), one.after()));
        entities.find(PeopleImport.class, run.id.value()).manages(managed.size());
        if (run.applies()) OrgStore.keep(entities, history, feed.changes());
    }

    private static void make(OrgHistory history, List<OrgChange> changes, FeedRun run) {
        try {
            history.apply(changes, run.rules.day());
        } catch (RuleViolation later) {
            throw new RuleViolation("people.import.units-later");
        }
    }

    private Map<String, PersonId> heads(List<FeedLine> lines) {
        var named = lines.stream().map(line -> line.text(FeedField.HEAD)).filter(text -> !text.isEmpty()).collect(toSet());
        var heads = new HashMap<String, PersonId>();
        for (var some : Chunks.of(named)) {
            entities.createQuery("select p.number, p.id from Person p where p.number in :some and p.status <> :ended", Object[].class).setParameter("some", some).setParameter("ended", PersonStatus.ENDED)
                .getResultStream().forEach(row -> heads.put((String) row[0], new PersonId((Long) row[1])));
        }
        return heads;
    }

    private Map<PersonId, String> numbers(OrgTree tree) {
        var heading = tree.all().stream().map(OrgNode::head).filter(Objects::nonNull).map(PersonId::value).collect(toSet());
        var numbers = new HashMap<PersonId, String>();
        for (var some : Chunks.of(heading)) {
            numbers.putAll(entities.createQuery("select p.id, p.number from Person p where p.id in :some and p.number is not null", Object[].class).setParameter("some", some)
                .getResultStream().collect(toMap(row -> new PersonId((Long) row[0]), row -> (String) row[1])));
        }
        return numbers;
    }

    private Set<OrgUnitId> peopled(FeedRun run) {
        return Set.copyOf(entities.createQuery("select distinct j.unit from Employment j where j.untilOn is null or j.untilOn >= :day", OrgUnitId.class).setParameter("day", run.rules.day()).getResultList());
    }
}
