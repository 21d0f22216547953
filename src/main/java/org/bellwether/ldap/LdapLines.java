package org.bellwether.ldap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.people.KnownPerson;
import org.bellwether.people.PersonStatus;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedRules;

/**
 * Makes lines for the import of people out of what a directory tells. It says of nobody who is suspended that they are active,
 * unless it was the directory that shut them out: what HR has taken, no directory gives back.
 */
final class LdapLines {

    static final List<FeedField> COLUMNS = List.of(FeedField.NUMBER, FeedField.LOGIN, FeedField.NAME, FeedField.EMAIL, FeedField.LANGUAGE, FeedField.UNIT, FeedField.POSITION, FeedField.SITE, FeedField.MANAGER, FeedField.STATUS);

    private static final int LONGEST_NUMBER = 40;

    private final LdapSource source;
    private final String unitOfNewcomers;
    private final LdapUnits units;
    private final Map<String, KnownPerson> byNumber = new HashMap<>();
    private final Map<String, KnownPerson> byLogin = new HashMap<>();
    private final Map<String, LdapTold> before = new HashMap<>();
    /** Personnel numbers of those whom the directory shut out. */
    private final Set<String> shutOut = new HashSet<>();
    /** Personnel numbers of those whom it shows. */
    private final Set<String> shown = new HashSet<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<List<String>> lines = new ArrayList<>();
    /** What will be remembered: by what is stable, whether the directory shuts somebody out. */
    private final Map<String, LdapTold> told = new LinkedHashMap<>();
    private final Set<String> active = new HashSet<>();
    private long leftOut;

    /** @param unitOfNewcomers its code */
    LdapLines(LdapSource source, String unitOfNewcomers, LdapUnits units, Collection<KnownPerson> known, Collection<LdapTold> before) {
        this.source = source;
        this.unitOfNewcomers = unitOfNewcomers;
        this.units = units;
        known.forEach(person -> {
            if (person.number() != null) byNumber.put(person.number(), person);
            byLogin.put(person.login(), person);
        });
        before.forEach(one -> this.before.put(one.stable(), one));
        before.stream().filter(LdapTold::shutOut).map(LdapTold::number).forEach(shutOut::add);
    }

    LdapLines of(Collection<LdapPerson> read) {
        read.stream().filter(person -> !person.disabled() || known(person) != null).forEach(person -> numbers.putIfAbsent(person.dn(), person.text(FeedField.NUMBER)));
        read.forEach(person -> shown.add(person.text(FeedField.NUMBER)));
        var seen = new HashSet<String>();
        read.forEach(person -> {
            if (person.stable() == null || seen.add(person.stable())) here(person);
        });
        if (source.missing() != FeedRules.Missing.KEEP) before.values().stream().filter(one -> !seen.contains(one.stable())).forEach(this::gone);
        return this;
    }

    private void here(LdapPerson person) {
        var known = known(person);
        if (known == null && person.disabled()) {
            leftOut++;
            return;
        }
        var shut = shutOut.contains(person.text(FeedField.NUMBER));
        var lets = known == null || known.active();
        var line = new EnumMap<FeedField, String>(person.values());
        line.computeIfPresent(FeedField.UNIT, (field, said) -> units.code(said));
        line.computeIfPresent(FeedField.MANAGER, (field, said) -> manager(person, said));
        if (known == null) newcomer(line);
        if (person.disabled() && lets) line.put(FeedField.STATUS, status(PersonStatus.SUSPENDED));
        if (!person.disabled() && shut && (known == null || known.status() == PersonStatus.SUSPENDED)) line.put(FeedField.STATUS, status(PersonStatus.ACTIVE));
        add(line, person.stable(), known, person.disabled() && (lets || shut));
    }

    /** A personnel number; null of somebody whom the directory does not show, and where somebody is said to be their own. */
    private String manager(LdapPerson person, String said) {
        var number = numbers.getOrDefault(said, said.indexOf('=') > 0 ? "" : said);
        return number.isEmpty() || number.equals(person.text(FeedField.NUMBER)) ? null : number;
    }

    private KnownPerson known(LdapPerson person) {
        var one = byNumber.get(person.text(FeedField.NUMBER));
        if (one != null) return one;
        var same = byLogin.get(person.text(FeedField.LOGIN));
        return same != null && same.number() == null ? same : null;
    }

    private void newcomer(Map<FeedField, String> line) {
        line.putIfAbsent(FeedField.UNIT, unitOfNewcomers);
        line.putIfAbsent(FeedField.POSITION, source.position());
        line.putIfAbsent(FeedField.SITE, source.site());
    }

    /** The directory told of them before, and does not any more. */
    private void gone(LdapTold one) {
        if (shown.contains(one.number())) { // They have another entry now.
            told.put(one.stable(), new LdapTold(one.stable(), one.number(), false));
            return;
        }
        var known = byNumber.get(one.number());
        var status = source.missing() == FeedRules.Missing.END ? PersonStatus.ENDED : PersonStatus.SUSPENDED;
        if (known == null || known.status() == PersonStatus.ENDED || known.status() == status) return;
        var line = new EnumMap<FeedField, String>(FeedField.class);
        line.put(FeedField.NUMBER, one.number());
        line.put(FeedField.STATUS, status(status));
        add(line, one.stable(), known, known.active() || one.shutOut());
    }

    private void add(Map<FeedField, String> line, String stable, KnownPerson known, boolean shutsOut) {
        lines.add(COLUMNS.stream().map(field -> line.getOrDefault(field, "")).toList());
        var number = line.getOrDefault(FeedField.NUMBER, "");
        if (known != null && known.active()) active.add(known.login());
        if (stable != null && !number.isEmpty() && number.length() <= LONGEST_NUMBER) told.put(stable, new LdapTold(stable, number, shutsOut));
    }

    private static String status(PersonStatus status) { return status.name().toLowerCase(java.util.Locale.ROOT); }

    /** Cells in the order of {@link #COLUMNS}. */
    List<List<String>> lines() { return lines; }
    Collection<LdapTold> told() { return told.values(); }
    /** How many active people the lines are of. */
    long active() { return active.size(); }
    /** How many entries are disabled and of nobody who is known. */
    long leftOut() { return leftOut; }
}
