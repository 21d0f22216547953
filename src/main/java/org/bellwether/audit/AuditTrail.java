package org.bellwether.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.ActingPrograms;
import org.bellwether.platform.audit.AuditEntry;
import org.bellwether.platform.audit.Change;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.audit.TrailFilter;
import org.bellwether.platform.audit.TrailSearch;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The trail as auditors read it: with the names of those who acted, and of those whom it is about. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.ADMINISTRATOR})
public class AuditTrail {

    @Inject TrailSearch search;
    @Inject Persons persons;
    @Inject Instance<ActingPrograms> programs;

    public long count(TrailFilter filter) { return search.count(filter); }

    /** The newest first. */
    @ReadsPersonalData("trail")
    public List<TrailRow> list(TrailFilter filter, Window window) { return named(search.list(filter, window)); }

    /** The newest of those that are older than that one; of all, where it is null. */
    @ReadsPersonalData("trail")
    public List<TrailRow> olderThan(TrailRow last, TrailFilter filter, int most) { return named(search.olderThan(last == null ? null : last.entry(), filter, most)); }

    /** @throws NotFound if there is no such entry */
    @ReadsPersonalData("trail")
    public TrailRow find(EntryId id) { return named(List.of(search.find(id.value()))).get(0); }

    /** What the entries say to have changed. */
    public Map<EntryId, List<Change>> changes(List<TrailRow> rows) {
        var changes = search.changes(rows.stream().map(TrailRow::entry).toList());
        return rows.stream().collect(Collectors.toMap(TrailRow::id, row -> changes.get(row.id().value())));
    }

    public List<String> objectTypes() { return search.objectTypes(); }

    /** Who signs in under that name, for a filter; null if nobody does. */
    public PersonId person(String login) { return login == null || login.isBlank() ? null : persons.byLogins(List.of(login.strip())).values().stream().findFirst().orElse(null); }

    private List<TrailRow> named(List<AuditEntry> entries) {
        var names = names(entries.stream().flatMap(entry -> Stream.of(entry.actor(), entry.subject(), entry.behalf())).filter(Objects::nonNull).distinct().toList());
        return entries.stream().map(entry -> new TrailRow(new EntryId(entry.id()), entry, names.get(entry.actor()), names.get(entry.subject()), names.get(entry.behalf()))).toList();
    }

    private Map<Long, String> names(List<Long> known) {
        var names = new HashMap<Long, String>();
        known.forEach(one -> names.put(one, new PersonId(one).toString()));
        persons.cards(known.stream().map(PersonId::new).toList()).forEach((id, card) -> names.put(id.value(), card.name()));
        for (var kind : programs) names.putAll(kind.names(known));
        return names;
    }
}
