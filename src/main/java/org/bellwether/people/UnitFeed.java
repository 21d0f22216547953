package org.bellwether.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedChange;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedLine;
import org.bellwether.people.feed.FeedOutcome;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/**
 * Compares a file of org units with those of one day, as a whole: a unit may stand under one that comes in a later line. It
 * says of each line what it means, and gives the changes in an order in which each can be made.
 */
final class UnitFeed {

    /**
     * What a line means, or a unit in no line.
     *
     * @param line 0 for a unit that is in none
     */
    record Told(long line, String code, String name, FeedOutcome outcome) { }

    private final FeedRules rules;
    private final OrgTree tree;
    /** By personnel number, of those who are named as heads. */
    private final Map<String, PersonId> heads;
    /** Of those who head a unit now. */
    private final Map<PersonId, String> numbers;
    /** Those in which somebody works on the day or later. */
    private final Set<OrgUnitId> peopled;

    private final Map<String, OrgNode> open = new HashMap<>();
    private final Map<String, FeedLine> lines = new LinkedHashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<Long, FeedOutcome> refused = new HashMap<>();
    private final Map<String, OrgUnitId> ids = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<OrgChange> changes = new ArrayList<>();

    UnitFeed(FeedRules rules, OrgTree tree, Map<String, PersonId> heads, Map<PersonId, String> numbers, Set<OrgUnitId> peopled) {
        this.rules = rules;
        this.tree = tree;
        this.heads = heads;
        this.numbers = numbers;
        this.peopled = peopled;
        tree.all().forEach(unit -> open.put(key(unit.code()), unit));
        open.forEach((code, unit) -> ids.put(code, unit.id()));
    }

    /** What each line means, in the order of the file, and then the units that are in none. */
    List<Told> compare(List<FeedLine> file) {
        for (var line : file) {
            try {
                check(line);
                lines.put(key(line.text(FeedField.UNIT)), line);
            } catch (RuleViolation wrong) {
                refuse(line, wrong);
            }
        }
        settleParents();
        levels.putAll(Depths.levels(parents()));
        var meant = new HashMap<Long, Told>();
        lines.values().stream().sorted(Comparator.comparingInt(line -> level(key(line.text(FeedField.UNIT))))).forEach(line -> meant.put(line.number(), meaning(line)));
        for (var line : file) told.add(refused.containsKey(line.number()) ? told(line, refused.get(line.number())) : meant.get(line.number()));
        if (rules.missing() != FeedRules.Missing.KEEP) missing(file);
        return told;
    }

    /** What has to be done, in this order. */
    List<OrgChange> changes() { return changes; }

    private void check(FeedLine line) {
        var code = line.text(FeedField.UNIT);
        if (code.isEmpty() || code.length() > Organisation.LONGEST_CODE) throw new RuleViolation("people.unit.no-code", Organisation.LONGEST_CODE);
        if (lines.containsKey(key(code))) throw new RuleViolation("people.import.line.unit-repeated", lines.get(key(code)).number());
        if (line.text(FeedField.UNIT_NAME).length() > Organisation.LONGEST_NAME || line.text(FeedField.UNIT_NAME_ZH).length() > Organisation.LONGEST_NAME) throw new RuleViolation("people.unit.no-name", Organisation.LONGEST_NAME);
        var known = open.get(key(code));
        if (known == null && (line.text(FeedField.UNIT_NAME).isEmpty() || line.text(FeedField.PARENT).isEmpty())) throw new RuleViolation("people.import.line.unit-needs");
        if (known != null && known.parent() == null && !line.text(FeedField.PARENT).isEmpty()) throw new RuleViolation("people.unit.root");
        var head = line.text(FeedField.HEAD);
        if (!head.isEmpty() && !heads.containsKey(head)) throw new RuleViolation("people.import.line.no-head", head);
    }

    /** Refuses lines whose unit would stand under none that is there, under itself or too deep, until all others can stand. */
    private void settleParents() {
        var before = new LinkedHashMap<String, String>();
        open.forEach((code, unit) -> before.put(code, parent(unit)));
        for (var again = true; again; ) {
            refuseOrphans();
            again = refuse(Depths.circles(parents()), code -> new RuleViolation("people.unit.circle", code))
                || refuse(Depths.blamed(before, parents(), OrgTree.MOST_LEVELS), code -> new RuleViolation("people.unit.deep", code, OrgTree.MOST_LEVELS));
        }
    }

    /** With a unit that cannot come, neither can those below it. */
    private void refuseOrphans() {
        var below = new HashMap<String, List<String>>();
        var waiting = new ArrayDeque<String>();
        lines.forEach((code, line) -> {
            var parent = key(line.text(FeedField.PARENT));
            below.computeIfAbsent(parent, none -> new ArrayList<>()).add(code);
            if (!parent.isEmpty() && !open.containsKey(parent) && !(lines.containsKey(parent) && rules.create())) waiting.add(code);
        });
        while (!waiting.isEmpty()) {
            var line = lines.remove(waiting.peek());
            if (line != null) refuse(line, new RuleViolation("people.import.line.no-parent", line.text(FeedField.PARENT), rules.day()));
            var code = waiting.remove();
            if (line != null && !open.containsKey(code)) waiting.addAll(below.getOrDefault(code, List.of()));
        }
    }

    /** @return whether there were lines to refuse */
    private boolean refuse(Set<String> codes, Function<String, RuleViolation> why) {
        var wrong = codes.stream().map(lines::get).filter(line -> line != null && !line.text(FeedField.PARENT).isEmpty()).toList();
        wrong.forEach(line -> refuse(lines.remove(key(line.text(FeedField.UNIT))), why.apply(line.text(FeedField.UNIT))));
        return !wrong.isEmpty();
    }

    private Map<String, String> parents() {
        var parents = new LinkedHashMap<String, String>();
        all().forEach(code -> parents.put(code, parent(code)));
        return parents;
    }

    /** Under which unit that one will stand; null for the root. */
    private String parent(String code) {
        var line = lines.get(code);
        if (line != null && !line.text(FeedField.PARENT).isEmpty()) return key(line.text(FeedField.PARENT));
        return open.containsKey(code) ? parent(open.get(code)) : null;
    }

    private String parent(OrgNode unit) { return unit.parent() == null ? null : key(tree.find(unit.parent()).orElseThrow().code()); }

    private int level(String code) { return levels.getOrDefault(code, 0); }

    private Told meaning(FeedLine line) {
        var known = open.get(key(line.text(FeedField.UNIT)));
        var differences = differences(line, known);
        if (known == null) {
            if (!rules.create()) return told(line, FeedOutcome.left(differences, "people.import.left.open"));
            begin(line);
            return told(line, FeedOutcome.of(FeedAction.CREATE, differences));
        }
        if (differences.isEmpty()) return told(line, FeedOutcome.of(FeedAction.SAME, List.of()));
        if (!rules.update()) return told(line, FeedOutcome.left(differences, "people.import.left.change"));
        change(line, known, differences);
        return told(line, FeedOutcome.of(FeedAction.UPDATE, differences));
    }

    private List<FeedChange> differences(FeedLine line, OrgNode known) {
        var differences = new ArrayList<FeedChange>();
        difference(line, FeedField.UNIT_NAME, known == null ? null : known.name().en(), false, differences);
        difference(line, FeedField.UNIT_NAME_ZH, known == null ? null : known.name().zh(), true, differences);
        difference(line, FeedField.PARENT, known == null || known.parent() == null ? null : tree.find(known.parent()).orElseThrow().code(), false, differences);
        difference(line, FeedField.HEAD, known == null || known.head() == null ? null : numbers.getOrDefault(known.head(), "?"), true, differences);
        return differences;
    }

    private void difference(FeedLine line, FeedField field, String before, boolean erasable, List<FeedChange> into) {
        if (!line.values().containsKey(field)) return;
        var said = line.text(field);
        if (said.isEmpty() && (before == null || !erasable || !rules.erase())) return;
        if (field == FeedField.PARENT ? !key(said).equals(before == null ? null : key(before)) : !said.equals(before)) into.add(new FeedChange(field, before, said.isEmpty() ? null : said));
    }

    private void begin(FeedLine line) {
        var code = line.text(FeedField.UNIT);
        var unit = OrgUnitId.fresh();
        ids.put(key(code), unit);
        changes.add(new OrgChange.Open(unit, ids.get(key(line.text(FeedField.PARENT))), code, new Localized(line.text(FeedField.UNIT_NAME), orNull(line.text(FeedField.UNIT_NAME_ZH)))));
        if (!line.text(FeedField.HEAD).isEmpty()) changes.add(new OrgChange.Head(unit, heads.get(line.text(FeedField.HEAD))));
    }

    private void change(FeedLine line, OrgNode known, List<FeedChange> differences) {
        var name = known.name();
        for (var one : differences) {
            switch (one.field()) {
                case UNIT_NAME -> name = new Localized(one.after(), name.zh());
                case UNIT_NAME_ZH -> name = new Localized(name.en(), one.after());
                case PARENT -> changes.add(new OrgChange.Move(known.id(), ids.get(key(one.after()))));
                case HEAD -> changes.add(new OrgChange.Head(known.id(), one.after() == null ? null : heads.get(line.text(FeedField.HEAD))));
                default -> throw new IllegalStateException(one.field() + " is nothing that a unit has");
            }
        }
        if (!Objects.equals(name, known.name())) changes.add(new OrgChange.Rename(known.id(), name));
    }

    /** The lowest first: a unit can close when all below it have. */
    private void missing(List<FeedLine> file) {
        var named = new HashSet<String>();
        file.forEach(line -> named.add(key(line.text(FeedField.UNIT))));
        var absent = open.keySet().stream().filter(code -> !named.contains(code) && open.get(code).parent() != null).sorted(Comparator.comparingInt(this::level).reversed().thenComparing(Comparator.naturalOrder())).toList();
        var standing = new HashMap<String, Integer>();
        for (var code : all()) if (parent(code) != null) standing.merge(parent(code), 1, Integer::sum);
        for (var code : absent) {
            var unit = open.get(code);
            var outcome = closing(unit, standing.getOrDefault(code, 0));
            told.add(new Told(0, unit.code(), unit.name().en(), outcome));
            if (outcome.action() != FeedAction.END) continue;
            changes.add(new OrgChange.Close(unit.id()));
            standing.merge(parent(code), -1, Integer::sum);
        }
    }

    private FeedOutcome closing(OrgNode unit, int below) {
        if (!rules.end()) return FeedOutcome.left(List.of(), "people.import.left.close");
        if (below > 0) return FeedOutcome.refused("people.unit.has-units");
        return peopled.contains(unit.id()) ? FeedOutcome.refused("people.import.line.unit-peopled") : FeedOutcome.of(FeedAction.END, List.of());
    }

    private Set<String> all() {
        var all = new HashSet<>(open.keySet());
        if (rules.create()) all.addAll(lines.keySet());
        return all;
    }

    private void refuse(FeedLine line, RuleViolation wrong) { refused.put(line.number(), FeedOutcome.refused(wrong.messageKey(), wrong.arguments())); }

    private Told told(FeedLine line, FeedOutcome outcome) {
        var known = open.get(key(line.text(FeedField.UNIT)));
        return new Told(line.number(), line.text(FeedField.UNIT), line.text(FeedField.UNIT_NAME).isEmpty() && known != null ? known.name().en() : line.text(FeedField.UNIT_NAME), outcome);
    }

    private static String orNull(String text) { return text.isEmpty() ? null : text; }

    /** Codes that differ in capitals only are one. */
    private static String key(String code) { return code.toLowerCase(Locale.ROOT); }
}
