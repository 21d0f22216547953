package org.bellwether.scim;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.Parser;

/**
 * What a client asks for (RFC 7644 section 3.4.2).
 *
 * @param sortBy     null for no order of its own
 * @param startIndex the first one wanted, counted from 1
 * @param count      how many at most
 */
public record ScimQuery(String filter, String sortBy, boolean descending, int startIndex, int count, ScimSelection selection) {

    public static final int MOST = 200;
    private static final int USUAL = 100;
    private static final int LONGEST_PATH = 300;

    /** As it stands in an address; null for what is not there. */
    public static ScimQuery of(String filter, String sortBy, String sortOrder, String startIndex, String count, ScimSelection selection) {
        return new ScimQuery(filter, sortBy, descending(sortOrder), Math.max(1, number("startIndex", startIndex, 1)), Math.max(0, Math.min(MOST, number("count", count, USUAL))), selection);
    }

    /** As it stands in a body (RFC 7644 section 3.4.3). */
    public static ScimQuery of(ObjectNode body) {
        var said = new SaidValues(body);
        return of(said.text("filter", Integer.MAX_VALUE), said.text("sortBy", LONGEST_PATH), said.text("sortOrder", 20), said.text("startIndex", 20), said.text("count", 20),
            ScimSelection.of(texts(body.path("attributes")), texts(body.path("excludedAttributes"))));
    }

    private static String texts(JsonNode list) { return list.isMissingNode() || list.isNull() ? null : String.join(",", StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList()); }

    private static boolean descending(String order) {
        if (order == null || order.equalsIgnoreCase("ascending")) return false;
        if (!order.equalsIgnoreCase("descending")) throw ScimProblem.value("scim.query.order");
        return true;
    }

    private static int number(String name, String text, int otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw ScimProblem.value("scim.query.no-number", name);
        }
    }

    /** The end of a query; by the identifier where the client wishes nothing else, so that pages follow each other. */
    String orderBy(ScimColumns columns, String id) {
        if (sortBy == null || sortBy.isBlank()) return " order by " + id;
        var column = columns.known().get(name(columns));
        if (column == null || column.within() != null) throw ScimProblem.path("scim.query.sort", sortBy);
        var by = switch (column.kind()) {
            case WORD -> "lower(" + column.text() + ")";
            case FLAG, CONSTANT -> "case when " + column.text() + " then 1 else 0 end";
            default -> column.text();
        };
        return " order by " + by + (descending ? " desc, " : ", ") + id;
    }

    private String name(ScimColumns columns) {
        if (sortBy.length() > LONGEST_PATH) throw ScimProblem.path("scim.query.sort", "…");
        try {
            Path path = Parser.parsePath(sortBy);
            return columns.name(path.withoutFilters()).orElse("");
        } catch (ScimException | RuntimeException none) {
            return "";
        }
    }

    List<ObjectNode> selected(List<ObjectNode> resources) { return resources.stream().map(selection::of).toList(); }
}
