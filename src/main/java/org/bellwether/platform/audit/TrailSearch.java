package org.bellwether.platform.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** The trail, for those who look into it. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.ADMINISTRATOR})
public class TrailSearch {

    /** What stands in place of a value of somebody whose key was erased. */
    public static final String ERASED = "∅";

    @PersistenceContext EntityManager entities;

    public long count(TrailFilter filter) { return bind(entities.createQuery("select count(e) from AuditRow e" + where(filter), Long.class), filter).getSingleResult(); }

    /** The entries, newest first. */
    @ReadsPersonalData("trail")
    public List<AuditEntry> list(TrailFilter filter, Window window) {
        return bind(entities.createQuery("select e from AuditRow e" + where(filter) + " order by e.at desc, e.id desc", AuditRow.class), filter)
            .setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream().map(AuditRow::entry).toList();
    }

    /** The entries older than that one, newest first; all, where it is null. Entries that are added meanwhile move none of them. */
    @ReadsPersonalData("trail")
    public List<AuditEntry> olderThan(AuditEntry last, TrailFilter filter, int most) {
        var all = where(filter);
        var older = last == null ? all : (all.isEmpty() ? " where " : all + " and ") + "(e.at < :lastAt or e.at = :lastAt and e.id < :lastId)";
        var query = bind(entities.createQuery("select e from AuditRow e" + older + " order by e.at desc, e.id desc", AuditRow.class), filter);
        if (last != null) query.setParameter("lastAt", last.at()).setParameter("lastId", last.id());
        return query.setMaxResults(Math.min(most, Window.MOST)).getResultStream().map(AuditRow::entry).toList();
    }

    /** @throws NotFound if there is no such entry */
    @ReadsPersonalData("trail")
    public AuditEntry find(long id) {
        var row = entities.find(AuditRow.class, id);
        if (row == null) throw new NotFound("audit.entry.unknown", Id.format(id));
        return row.entry();
    }

    /** What the entries say to have changed, as far as it can still be read, by the entries' ids. */
    public Map<Long, List<Change>> changes(Collection<AuditEntry> entries) {
        var keys = keys(entries.stream().map(AuditEntry::subject).filter(Objects::nonNull).distinct().toList());
        return entries.stream().collect(Collectors.toMap(AuditEntry::id, entry -> Change.read(entry.detail(), value -> readable(entry.subject() == null ? null : keys.get(entry.subject()), value))));
    }

    /** The kinds of things that the trail tells of. */
    public List<String> objectTypes() { return entities.createQuery("select distinct e.objectType from AuditRow e order by e.objectType", String.class).getResultList(); }

    private Map<Long, String> keys(List<Long> people) {
        if (people.isEmpty()) return Map.of();
        return entities.createQuery("select k from AuditKey k where k.person in :people", AuditKey.class).setParameter("people", people).getResultStream()
            .collect(Collectors.toMap(AuditKey::person, AuditKey::secret));
    }

    private static String readable(String key, String value) { return key == null ? ERASED : PersonKeys.decipher(key, value).orElse(ERASED); }

    private static String where(TrailFilter filter) {
        var conditions = conditions(filter).keySet();
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, TrailFilter filter) {
        conditions(filter).forEach((condition, value) -> query.setParameter(condition.replaceAll("(?s).*:(\\w+).*", "$1"), value));
        return query;
    }

    private static Map<String, Object> conditions(TrailFilter filter) {
        var conditions = new LinkedHashMap<String, Object>();
        if (filter.person() != null) conditions.put("(e.actor = :person or e.subject = :person or e.behalf = :person)", filter.person());
        if (filter.kind() != null) conditions.put("e.kind = :kind", filter.kind());
        if (filter.objectType() != null) conditions.put("e.objectType = :type", filter.objectType());
        if (filter.objectId() != null) conditions.put("e.objectId = :object", filter.objectId());
        if (filter.from() != null) conditions.put("e.at >= :from", filter.from());
        if (filter.until() != null) conditions.put("e.at < :until", filter.until());
        return conditions;
    }
}
