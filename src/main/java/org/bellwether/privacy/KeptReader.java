package org.bellwether.privacy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bellwether.people.PersonId;
import org.bellwether.platform.paging.Chunks;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.Reference;
import org.bellwether.platform.privacy.Shown;

import jakarta.persistence.EntityManager;

/** Reads what is kept of one person: how much of what, or all of it. */
final class KeptReader {

    private final EntityManager entities;
    private final Holdings holdings;
    private final Map<DataKind, Integer> days;

    KeptReader(EntityManager entities, Holdings holdings, Map<DataKind, Integer> days) {
        this.entities = entities;
        this.holdings = holdings;
        this.days = days;
    }

    /** How much there is; a kind of which there is nothing is named all the same. All of it is counted by one statement. */
    List<KeptKind> counted(PersonId person) {
        var all = holdings.all().stream().filter(each -> !each.holding().whose().equals(Holding.NOBODY)).toList();
        var counts = new ArrayList<HoldingSql.Bound>();
        for (var each : all) {
            counts.add(each.count(person.value()));
            if (each.resting(person.value()) != null) counts.add(each.resting(person.value()));
        }
        var numbers = numbers(counts).iterator();
        return byKind(all.stream().map(each -> new KeptTable(each.holding().kind(), each.holding().table(), each.holding().fate(), numbers.next(), each.resting(person.value()) == null ? 0 : numbers.next(), List.of(), List.of())).toList());
    }

    private List<Long> numbers(List<HoldingSql.Bound> counts) {
        var sql = counts.stream().map(count -> "(" + count.sql() + ")").collect(Collectors.joining(", ", "select ", ""));
        return Sql.list(entities, sql, row -> {
            var numbers = new ArrayList<Long>();
            for (var place = 1; place <= counts.size(); place++) numbers.add(row.getLong(place));
            return numbers;
        }, counts.stream().flatMap(count -> Arrays.stream(count.arguments())).toArray()).get(0);
    }

    /** All of it, with the things it refers to by their names in that language. */
    List<KeptKind> whole(PersonId person, Locale locale) {
        var read = holdings.all().stream().filter(each -> !each.shown().isEmpty()).map(each -> read(each, person.value())).toList();
        var names = names(read, locale);
        return byKind(read.stream().map(one -> one.named(names)).toList());
    }

    private List<KeptKind> byKind(List<KeptTable> tables) {
        return Arrays.stream(DataKind.values()).map(kind -> new KeptKind(kind, days.get(kind), tables.stream().filter(table -> table.kind() == kind && (table.rows() > 0)).toList())).toList();
    }

    /** Rows as they are kept; what refers to something has its number. */
    private record Read(HoldingSql sql, List<List<Object>> rows) {

        KeptTable named(Map<String, Map<Long, String>> names) {
            var shown = sql.shown();
            var values = rows.stream().map(row -> {
                var named = new ArrayList<Object>();
                for (var at = 0; at < shown.size(); at++) named.add(name(shown.get(at), row.get(at), names));
                return (List<Object>) named;
            }).toList();
            return new KeptTable(sql.holding().kind(), sql.holding().table(), sql.holding().fate(), rows.size(), 0, shown.stream().map(Shown::name).toList(), values);
        }

        private static Object name(Shown shown, Object value, Map<String, Map<Long, String>> names) {
            return shown.reference() == null || value == null ? value : names.getOrDefault(shown.reference(), Map.of()).get(((Number) value).longValue());
        }
    }

    private Read read(HoldingSql sql, long person) {
        var query = sql.rows(person);
        return new Read(sql, Sql.list(entities, query.sql(), row -> values(row, sql.shown().size()), query.arguments()));
    }

    private static List<Object> values(ResultSet row, int columns) throws SQLException {
        var values = new ArrayList<Object>();
        for (var place = 1; place <= columns; place++) values.add(plain(row, place));
        return values;
    }

    /** Times are kept in UTC, without saying so. */
    private static Object plain(ResultSet row, int place) throws SQLException {
        var value = row.getObject(place);
        if (value instanceof Timestamp time) return time.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        if (value instanceof Date day) return day.toLocalDate().toString();
        if (value == null || value instanceof Number || value instanceof Boolean) return value;
        return row.getString(place);
    }

    private Map<String, Map<Long, String>> names(List<Read> read, Locale locale) {
        var asked = new HashMap<String, Set<Long>>();
        for (var one : read) {
            var shown = one.sql().shown();
            for (var at = 0; at < shown.size(); at++) {
                if (shown.get(at).reference() == null) continue;
                var ids = asked.computeIfAbsent(shown.get(at).reference(), any -> new HashSet<>());
                for (var row : one.rows()) if (row.get(at) != null) ids.add(((Number) row.get(at)).longValue());
            }
        }
        var references = holdings.references();
        var names = new HashMap<String, Map<Long, String>>();
        asked.forEach((reference, ids) -> names.put(reference, names(references.get(reference), ids, locale)));
        return names;
    }

    private Map<Long, String> names(Reference reference, Collection<Long> ids, Locale locale) {
        var column = reference.chinese() != null && "zh".equals(locale.getLanguage()) ? "coalesce(" + reference.chinese() + ", " + reference.english() + ")" : reference.english();
        var names = new HashMap<Long, String>();
        for (var chunk : Chunks.of(ids)) {
            var marks = String.join(", ", java.util.Collections.nCopies(chunk.size(), "?"));
            Sql.list(entities, "select id, " + column + " from " + reference.table() + " where id in (" + marks + ")", row -> names.put(row.getLong(1), row.getString(2)), chunk.toArray());
        }
        return names;
    }
}
