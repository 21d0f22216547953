package org.bellwether.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Elements and their values as one text: a line each, the name up to the first tab; breaks in values are escaped. */
final class KeptValues {

    private KeptValues() { }

    static String write(Map<String, String> values) {
        return values.entrySet().stream().map(element -> element.getKey() + "\t" + escaped(element.getValue())).collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String text) {
        var values = new LinkedHashMap<String, String>();
        if (text.isEmpty()) return values;
        for (var line : text.split("\n", -1)) {
            var tab = line.indexOf('\t');
            values.put(line.substring(0, tab), plain(line.substring(tab + 1)));
        }
        return values;
    }

    private static String escaped(String value) { return value.replace("\\", "\\\\").replace("\n", "\\n"); }

    private static String plain(String kept) {
        if (kept.indexOf('\\') < 0) return kept;
        var value = new StringBuilder(kept.length());
        for (var at = 0; at < kept.length(); at++) {
            var one = kept.charAt(at);
            if (one != '\\') value.append(one);
            else value.append(kept.charAt(++at) == 'n' ? '\n' : '\\');
        }
        return value.toString();
    }
}
