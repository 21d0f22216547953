package org.bellwether.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.platform.id.Id;
import org.bellwether.platform.text.Localized;

/** Turns what other features call their things into what a rule can name. */
final class Choices {

    private Choices() { }

    static List<Choice> of(Map<? extends Id, String> names) { return names.entrySet().stream().map(one -> new Choice(one.getKey().toString(), new Localized(one.getValue(), null))).toList(); }

    static List<Choice> containing(Map<? extends Id, String> names, String text, int most) {
        return of(names).stream().filter(choice -> choice.name().en().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))).limit(most).toList();
    }

    static Map<String, Localized> named(Map<? extends Id, String> names) {
        var named = new LinkedHashMap<String, Localized>();
        names.forEach((id, name) -> named.put(id.toString(), new Localized(name, null)));
        return named;
    }
}
