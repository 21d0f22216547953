package org.bellwether.scim;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.bellwether.platform.id.Id;
import org.bellwether.scim.ScimColumn.Kind;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;

/** One comparison of an attribute with a value, as a condition of a query; values only ever become parameters. */
final class ScimComparison {

    private static final Map<FilterType, String> SIGNS = Map.of(FilterType.EQUAL, "=", FilterType.GREATER_THAN, ">", FilterType.GREATER_OR_EQUAL, ">=", FilterType.LESS_THAN, "<", FilterType.LESS_OR_EQUAL, "<=");
    /** Bits of an identifier behind its time, and the millisecond from which it counts. */
    private static final int RANDOM_BITS = 22;
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final String NEVER = "1 = 0";

    private final Map<String, Object> parameters = new HashMap<>();

    Map<String, Object> parameters() { return parameters; }

    String of(Filter filter, ScimColumn column, Path path) {
        var type = filter.getFilterType();
        if (type == FilterType.NOT_EQUAL) return "not (" + one(FilterType.EQUAL, filter.getComparisonValue(), column, path) + ")";
        return one(type, filter.isPresentFilter() ? null : filter.getComparisonValue(), column, path);
    }

    private String one(FilterType type, ValueNode value, ScimColumn column, Path path) {
        var present = type == FilterType.PRESENT;
        var condition = present ? present(column) : value == null || value.isNull() ? absent(type, column, path) : compared(type, value, column, path);
        return column.within() == null ? condition : "(" + column.within().formatted(condition) + ")";
    }

    private static String present(ScimColumn column) {
        return switch (column.kind()) {
            case FLAG -> "1 = 1";
            case CONSTANT -> "(" + column.text() + ")";
            default -> column.text() + " is not null";
        };
    }

    private static String absent(FilterType type, ScimColumn column, Path path) {
        if (type != FilterType.EQUAL) throw ScimProblem.filter("scim.filter.operator", path);
        return "not (" + present(column) + ")";
    }

    private String compared(FilterType type, ValueNode value, ScimColumn column, Path path) {
        return switch (column.kind()) {
            case WORD -> word(type, "lower(" + column.text() + ")", text(value, path).toLowerCase(Locale.ROOT), column.text(), path);
            case EXACT -> word(type, column.text(), text(value, path), column.text(), path);
            case FLAG -> flag(type, value, column, path);
            case INSTANT -> present(column) + " and " + column.text() + " " + sign(type, path) + " :" + parameter(instant(value, path));
            case MADE -> made(type, instant(value, path), column, path);
            case ID -> identifier(type, text(value, path), column, path);
            case CONSTANT -> constant(type, text(value, path), column, path);
        };
    }

    private String word(FilterType type, String expression, String value, String column, Path path) {
        var there = "(" + column + " is not null and " + expression;
        return switch (type) {
            case CONTAINS -> like(there, "%" + literal(value) + "%");
            case STARTS_WITH -> like(there, literal(value) + "%");
            case ENDS_WITH -> like(there, "%" + literal(value));
            default -> there + " " + sign(type, path) + " :" + parameter(value) + ")";
        };
    }

    private String like(String there, String pattern) { return there + " like :" + parameter(pattern) + " escape '!')"; }

    private static String literal(String text) { return text.replace("!", "!!").replace("%", "!%").replace("_", "!_"); }

    private static String flag(FilterType type, ValueNode value, ScimColumn column, Path path) {
        var wanted = value.asText().toLowerCase(Locale.ROOT);
        if (type != FilterType.EQUAL || !wanted.equals("true") && !wanted.equals("false")) throw ScimProblem.filter("scim.filter.operator", path);
        return wanted.equals("true") ? "(" + column.text() + ")" : "not (" + column.text() + ")";
    }

    /** An identifier begins with the millisecond in which it was minted. */
    private String made(FilterType type, Instant at, ScimColumn column, Path path) {
        var first = Math.max(0, at.toEpochMilli() - EPOCH) << RANDOM_BITS;
        var next = first + (1L << RANDOM_BITS);
        return switch (type) {
            case EQUAL -> "(" + column.text() + " >= :" + parameter(first) + " and " + column.text() + " < :" + parameter(next) + ")";
            case GREATER_THAN -> column.text() + " >= :" + parameter(next);
            case GREATER_OR_EQUAL -> column.text() + " >= :" + parameter(first);
            case LESS_THAN -> column.text() + " < :" + parameter(first);
            case LESS_OR_EQUAL -> column.text() + " < :" + parameter(next);
            default -> throw ScimProblem.filter("scim.filter.operator", path);
        };
    }

    private String identifier(FilterType type, String value, ScimColumn column, Path path) {
        if (type != FilterType.EQUAL) throw ScimProblem.filter("scim.filter.operator", path);
        try {
            return "(" + column.text() + " is not null and " + column.text() + " = :" + parameter(Id.parse(value)) + ")";
        } catch (IllegalArgumentException nobodys) {
            return NEVER;
        }
    }

    private static String constant(FilterType type, String value, ScimColumn column, Path path) {
        var fixed = column.fixed().toLowerCase(Locale.ROOT);
        var wanted = value.toLowerCase(Locale.ROOT);
        var order = fixed.compareTo(wanted);
        var holds = switch (type) {
            case EQUAL -> order == 0;
            case CONTAINS -> fixed.contains(wanted);
            case STARTS_WITH -> fixed.startsWith(wanted);
            case ENDS_WITH -> fixed.endsWith(wanted);
            case GREATER_THAN -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS_THAN -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            default -> throw ScimProblem.filter("scim.filter.operator", path);
        };
        return holds ? "(" + column.text() + ")" : NEVER;
    }

    private static String text(ValueNode value, Path path) {
        if (!value.isTextual() && !value.isNumber()) throw ScimProblem.filter("scim.filter.operator", path);
        return value.asText();
    }

    private static Instant instant(ValueNode value, Path path) {
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeException none) {
            throw ScimProblem.filter("scim.filter.no-instant", path);
        }
    }

    private static String sign(FilterType type, Path path) {
        var sign = SIGNS.get(type);
        if (sign == null) throw ScimProblem.filter("scim.filter.operator", path);
        return sign;
    }

    private String parameter(Object value) {
        var name = "f" + parameters.size();
        parameters.put(name, value);
        return name;
    }
}
