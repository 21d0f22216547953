package org.bellwether.scim;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import com.unboundid.scim2.common.utils.Parser;

/**
 * Turns the filter of a client (RFC 7644 section 3.4.2.2) into a condition of a query. Each comparison is false where the
 * attribute has no value, so that {@code not} and {@code ne} mean what the RFC says. Lives for one filter.
 */
final class ScimFilter {

    static final int LONGEST = 4_000;
    private static final int DEEPEST = 12;
    private static final int MOST_COMPARISONS = 60;

    private final ScimColumns columns;
    private final ScimComparison comparison = new ScimComparison();
    private int comparisons;

    private ScimFilter(ScimColumns columns) { this.columns = columns; }

    /** A condition, and the values of its parameters. */
    record Condition(String text, Map<String, Object> parameters) {
        static final Condition ALWAYS = new Condition("1 = 1", Map.of());
    }

    /**
     * @param filter null or blank for everything
     * @throws ScimProblem if it is no filter, too long or too deep, or compares what cannot be compared
     */
    static Condition compile(String filter, ScimColumns columns) { return filter == null || filter.isBlank() ? Condition.ALWAYS : compile(parse(filter), columns); }

    static Condition compile(Filter filter, ScimColumns columns) {
        var compiler = new ScimFilter(columns);
        return new Condition(compiler.condition(filter, "", false, 0), new HashMap<>(compiler.comparison.parameters()));
    }

    private static Filter parse(String filter) {
        requireModest(filter);
        try {
            return Parser.parseFilter(filter);
        } catch (ScimException | RuntimeException none) {
            throw ScimProblem.filter("scim.filter.none");
        }
    }

    /** Before anything walks through it: how deep it goes. */
    static void requireModest(String text) {
        if (text.length() > LONGEST) throw ScimProblem.filter("scim.filter.long", LONGEST);
        var depth = 0;
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '\\' && quoted) at++;
            else if (sign == '"') quoted = !quoted;
            else if (!quoted && (sign == '(' || sign == '[')) depth++;
            else if (!quoted && (sign == ')' || sign == ']')) depth--;
            if (depth > DEEPEST) throw ScimProblem.filter("scim.filter.deep", DEEPEST);
        }
    }

    /**
     * @param prefix of names within an attribute of several values
     * @param alone  whether the subquery of that attribute stands around it already
     */
    private String condition(Filter filter, String prefix, boolean alone, int depth) {
        if (depth > MOST_COMPARISONS) throw ScimProblem.filter("scim.filter.deep", DEEPEST);
        if (filter.isCombiningFilter()) return filter.getCombinedFilters().stream().map(one -> condition(one, prefix, alone, depth + 1)).collect(Collectors.joining(filter.getFilterType() == FilterType.AND ? " and " : " or ", "(", ")"));
        if (filter.isNotFilter()) return "not (" + condition(filter.getInvertedFilter(), prefix, alone, depth + 1) + ")";
        if (++comparisons > MOST_COMPARISONS) throw ScimProblem.filter("scim.filter.many", MOST_COMPARISONS);
        if (filter.isComplexValueFilter()) return values(filter.getAttributePath(), filter.getValueFilter(), null, depth);
        var path = filter.getAttributePath();
        if (path.size() > 0 && path.getElement(0).getValueFilter() != null) return values(path, path.getElement(0).getValueFilter(), filter, depth);
        var column = column(path, prefix);
        return comparison.of(filter, alone ? column.alone() : column, path);
    }

    /** Some value of an attribute fits a filter of its own, and, where one is given, what lies in that very value another. */
    private String values(Path path, Filter each, Filter besides, int depth) {
        var name = columns.name(path.withoutFilters()).map(all -> all.replaceFirst("\\..*", "")).orElse("");
        var around = columns.containers().get(name);
        if (around == null) throw ScimProblem.filter("scim.filter.no-values", path);
        var inner = condition(each, name + ".", true, depth + 1);
        if (besides != null) inner = "(" + inner + " and " + comparison.of(besides, column(path.withoutFilters(), "").alone(), path) + ")";
        return "(" + around.formatted(inner) + ")";
    }

    private ScimColumn column(Path path, String prefix) {
        var name = columns.name(path).map(own -> prefix + own).orElse("");
        var column = columns.known().get(name);
        if (column == null) throw ScimProblem.filter("scim.filter.unknown", path);
        return column;
    }
}
