package org.bellwether.people;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedMapping;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.StoredFile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The files of HR: how each is to be understood, what its lines mean, and what became of it. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
public class PeopleImports {

    private static final int LONGEST_HEADER = 4_000;
    private static final String ROW = "select i, p.fullName, a.fullName from PeopleImport i join Person p on p.id = i.importedBy left join Person a on a.id = i.appliedBy ";

    @PersistenceContext EntityManager entities;
    @Inject Jobs jobs;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject EnterpriseDay days;

    /** Refuses whoever may not bring people in, before they look for a file in vain. */
    public void requireKeeper() { }

    /** Writes down that the file is here. It is understood as the last one with the same columns was; else as its headings suggest. */
    public PeopleImportId register(String fileName, StoredFile file, List<String> header) {
        if (String.join(",", header).length() > LONGEST_HEADER) throw new RuleViolation("people.import.header-too-long");
        var today = days.today();
        var fresh = new PeopleImport(PeopleImportId.fresh(), fileName, file, header, today, caller.person(), clock.instant());
        var like = entities.createQuery("select i from PeopleImport i where i.mapping is not null order by i.receivedAt desc, i.id desc", PeopleImport.class).setMaxResults(20).getResultStream()
            .filter(one -> one.header().equals(header)).findFirst();
        var kind = fresh.kind();
        var guess = FeedMapping.guess(kind, header);
        if (like.isPresent()) fresh.understand(like.get().kind(), like.get().mapping(), on(like.get().rules(), today));
        else if (guess.containsKey(kind.key())) fresh.understand(kind, new FeedMapping(kind, guess), fresh.rules());
        entities.persist(fresh);
        return fresh.id();
    }

    private static FeedRules on(FeedRules rules, LocalDate day) { return new FeedRules(rules.missing(), rules.erase(), rules.create(), rules.update(), rules.end(), day); }

    /** Says how the file is to be understood; a job that was announced may then try it. */
    public JobId trying(PeopleImportId id, FeedKind kind, Map<FeedField, Integer> columns, FeedRules rules) {
        var load = held(id);
        load.understand(kind, new FeedMapping(kind, columns), rules);
        return load.tried(caller.person(), () -> jobs.announce("people.import.job.try", caller.person().value()));
    }

    /**
     * It is to be carried out as it was tried, by a job that was announced.
     *
     * @param seen the trial of which the caller has seen what it would change
     */
    public JobId applying(PeopleImportId id, JobId seen, String reason) { return held(id).applied(reason, seen, caller.person(), () -> jobs.announce("people.import.job.apply", caller.person().value())); }

    /** @throws NotFound if there is no such import */
    public PeopleImportRow find(PeopleImportId id) {
        return entities.createQuery(ROW + "where i.id = :id", Object[].class).setParameter("id", id.value())
            .getResultStream().findFirst().map(PeopleImports::row).orElseThrow(() -> new NotFound("people.import.unknown", id));
    }

    /** The latest ones, newest first. */
    public List<PeopleImportRow> recent(int most) {
        return entities.createQuery(ROW + "order by i.receivedAt desc, i.id desc", Object[].class)
            .setMaxResults(Math.min(Math.max(most, 1), Window.MOST)).getResultStream().map(PeopleImports::row).toList();
    }

    private static PeopleImportRow row(Object[] row) { return ((PeopleImport) row[0]).row((String) row[1], (String) (row[2] == null ? row[1] : row[2])); }

    /** How many lines mean what. */
    public Map<FeedAction, Long> counts(PeopleImportId id) { return counts(entities, id); }

    static Map<FeedAction, Long> counts(EntityManager entities, PeopleImportId id) {
        var counts = new EnumMap<FeedAction, Long>(FeedAction.class);
        entities.createQuery("select l.action, count(l) from PeopleImportLine l where l.load = :id group by l.action", Object[].class).setParameter("id", id)
            .getResultStream().forEach(row -> counts.put((FeedAction) row[0], (Long) row[1]));
        return counts;
    }

    /** @param action only lines that mean this; null for all */
    @ReadsPersonalData("people-import")
    public List<PeopleImportLineRow> lines(PeopleImportId id, FeedAction action, Window window) {
        var query = entities.createQuery("select l from PeopleImportLine l where l.load = :id" + (action == null ? "" : " and l.action = :action") + " order by l.number, l.id", PeopleImportLine.class).setParameter("id", id);
        if (action != null) query.setParameter("action", action);
        return query.setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream().map(PeopleImportLine::row).toList();
    }

    public long count(PeopleImportId id, FeedAction action) {
        var counts = counts(id);
        return action == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.getOrDefault(action, 0L);
    }

    private PeopleImport held(PeopleImportId id) {
        var load = entities.find(PeopleImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (load == null) throw new NotFound("people.import.unknown", id);
        return load;
    }
}
