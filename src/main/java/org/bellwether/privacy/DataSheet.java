package org.bellwether.privacy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.text.Messages;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;

/**
 * All that is kept of a person, written down.
 *
 * @param name  whose it is
 * @param made  when it was
 * @param kinds with their values
 * @param withheld those of which whoever hands it out may not see the values
 */
record DataSheet(String name, Instant made, List<KeptKind> kinds, List<DataKind> withheld, Locale locale) {

    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1c1c1e;background:#fff}"
        + "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem;font-size:.875rem}th,td{border:1px solid #c7c7cc;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f2f2f7}caption{text-align:left;font-weight:600;padding:.3rem 0}";

    /** One object: whose it is, when it was written, and of each kind its tables with their rows, values under the names of their columns. */
    byte[] json() {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject().write("person", name).write("made", made.toString()).writeStartArray("kinds");
            for (var kind : kinds) {
                json.writeStartObject().write("kind", kind.kind().name()).write("title", word("privacy.kind." + kind.kind())).write("purpose", word("privacy.kind." + kind.kind() + ".purpose"));
                if (kind.days() != null) json.write("days", kind.days());
                json.writeStartArray("tables");
                kind.tables().forEach(table -> json(json, table));
                json.writeEnd().writeEnd();
            }
            json.writeEnd();
            if (!withheld.isEmpty()) {
                json.writeStartArray("withheld");
                withheld.forEach(kind -> json.write(kind.name()));
                json.writeEnd();
            }
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void json(JsonGenerator json, KeptTable table) {
        json.writeStartObject().write("table", table.table()).writeStartArray("rows");
        for (var row : table.values()) {
            json.writeStartObject();
            for (var at = 0; at < row.size(); at++) value(json, table.columns().get(at), row.get(at));
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void value(JsonGenerator json, String name, Object value) {
        if (value == null) json.writeNull(name);
        else if (value instanceof Boolean truth) json.write(name, truth);
        else if (value instanceof Number number) json.write(name, new BigDecimal(number.toString()));
        else json.write(name, value.toString());
    }

    /** A page that needs nothing beside it. */
    String html() {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(locale.toLanguageTag()).append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .append(text(Messages.text(locale, "privacy.file.title", name))).append("</title><style>").append(STYLE).append("</style></head><body><h1>").append(text(Messages.text(locale, "privacy.file.title", name)))
            .append("</h1><p>").append(text(Messages.text(locale, "privacy.file.lead", made.toString()))).append("</p>\n");
        for (var kind : kinds) {
            page.append("<h2>").append(text(word("privacy.kind." + kind.kind()))).append("</h2><p>").append(text(word("privacy.kind." + kind.kind() + ".purpose"))).append(' ').append(text(period(kind))).append("</p>\n");
            if (kind.tables().isEmpty()) page.append("<p>").append(text(word("privacy.file.nothing"))).append("</p>\n");
            kind.tables().forEach(table -> page.append(html(table)));
        }
        for (var kind : withheld) page.append("<h2>").append(text(word("privacy.kind." + kind))).append("</h2><p>").append(text(word("privacy.file.withheld"))).append("</p>\n");
        return page.append("</body></html>\n").toString();
    }

    private String html(KeptTable table) {
        var head = table.columns().stream().map(column -> "<th scope=\"col\">" + text(word("privacy.column." + column)) + "</th>").collect(Collectors.joining());
        var rows = table.values().stream().map(row -> "<tr>" + row.stream().map(value -> "<td>" + text(value == null ? "" : value.toString()) + "</td>").collect(Collectors.joining()) + "</tr>\n").collect(Collectors.joining());
        return "<table><caption>" + text(word("privacy.table." + table.table())) + " (" + table.rows() + ")</caption><thead><tr>" + head + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
    }

    private String period(KeptKind kind) { return kind.days() == null ? word("privacy.period.as-long") : Messages.text(locale, "privacy.period.days", kind.days()); }

    private String word(String key) { return Messages.text(locale, key); }

    private static String text(String plain) { return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"); }
}
