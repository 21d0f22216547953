package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word that a user sees stands in a bundle, in both languages, and each word of a bundle is used. */
class MessagesTest {

    private static final Pattern JAVA_LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*)\"(\\s*\\+)?");
    private static final Pattern FACELET_KEY = Pattern.compile("'([a-z]+\\.[A-Za-z0-9_.-]*)'");
    private static final Pattern REFUSAL = Pattern.compile("new (?:RuleViolation|NotFound|Forbidden)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    static Stream<String> features() { return Bundles.features().stream(); }

    @ParameterizedTest
    @MethodSource("features")
    void both_languages_have_the_same_words(String feature) {
        assertThat(Bundles.chinese(feature).keySet()).isEqualTo(Bundles.english(feature).keySet());
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_feature_keeps_its_own_words_only(String feature) {
        assertThat(Bundles.english(feature).keySet()).allMatch(key -> key.startsWith(feature + "."));
    }

    @ParameterizedTest
    @MethodSource("features")
    void no_key_stands_twice_in_a_bundle(String feature) {
        for (var name : List.of("messages.properties", "messages_zh_CN.properties")) {
            var seen = new HashSet<String>();
            var twice = Bundles.read(Path.of("src/main/resources/org/bellwether", feature, name)).lines().filter(line -> line.matches("[a-z]+\\.[^=]*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip()).filter(key -> !seen.add(key)).toList();
            assertThat(twice).as(feature + "/" + name).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void patterns_are_well_formed_and_take_the_same_arguments_in_both_languages(String feature) {
        var chinese = Bundles.chinese(feature);
        Bundles.english(feature).forEach((key, english) -> {
            assertThat(arguments(english, Locale.ENGLISH)).as(key).isEqualTo(arguments(chinese.getOrDefault(key, english), Locale.SIMPLIFIED_CHINESE));
            assertThat(english).as(key).isNotBlank();
            assertThat(chinese.getOrDefault(key, english)).as(key).isNotBlank();
            assertThat(unquoted(english)).as("%s: an apostrophe is written twice", key).doesNotContain("'");
            assertThat(unquoted(chinese.getOrDefault(key, ""))).as("%s: an apostrophe is written twice", key).doesNotContain("'");
        });
    }

    @ParameterizedTest
    @MethodSource("features")
    void the_words_are_those_of_the_house(String feature) {
        Bundles.english(feature).forEach((key, words) -> assertThat(words.toLowerCase(Locale.ROOT)).as(key).doesNotContainPattern("\\bplease\\b|\\bsuccessfully\\b|!"));
        Bundles.chinese(feature).forEach((key, words) -> {
            assertThat(words).as("%s: no exclamation mark", key).doesNotContain("！");
            assertThat(words.replaceAll("\\{[^{}]*\\}", "")).as("%s: full-width punctuation after Chinese", key).doesNotContainPattern("\\p{IsHan}[,;:?]|\\p{IsHan}\\.(?!\\w)");
        });
    }

    @ParameterizedTest
    @MethodSource("features")
    void the_chinese_words_are_chinese(String feature) {
        var english = Bundles.english(feature);
        var left = Bundles.chinese(feature).entrySet().stream().filter(word -> word.getValue().equals(english.get(word.getKey())))
            .filter(word -> word.getValue().replaceAll("\\{[^}]*\\}", "").matches(".*[a-z]{2,} [a-z]{2,}.*")).map(Map.Entry::getKey).toList();
        assertThat(left).isEmpty();
    }

    @Test
    void each_key_that_is_asked_for_exists() {
        var keys = Bundles.allKeys();
        var missing = new ArrayList<String>();
        for (var file : Bundles.facelets()) {
            var found = FACELET_KEY.matcher(Bundles.read(file));
            while (found.find()) if (ofOurs(found.group(1)) && !exists(keys, found.group(1), found.group(1).endsWith("."))) missing.add(file + ": " + found.group(1));
        }
        for (var file : Bundles.java()) {
            var text = Bundles.read(file);
            var literals = JAVA_LITERAL.matcher(text);
            while (literals.find()) {
                var key = literals.group(1);
                if (ofOurs(key) && key.chars().filter(c -> c == '.').count() >= 2 && !exists(keys, key, literals.group(2) != null || key.endsWith("."))) missing.add(file + ": " + key);
            }
            var refusals = REFUSAL.matcher(text);
            while (refusals.find()) if (!keys.contains(refusals.group(1))) missing.add(file + ": " + refusals.group(1));
        }
        assertThat(missing).isEmpty();
    }

    /** A key counts as used where it is written, where its beginning is completed by a value, or where it belongs to a written one as its title or hint. */
    @Test
    void each_key_is_used() {
        var exact = new HashSet<String>();
        var beginnings = new HashSet<String>();
        for (var file : Bundles.facelets()) collect(FACELET_KEY, Bundles.read(file), exact, beginnings);
        for (var file : Bundles.java()) collect(JAVA_LITERAL, Bundles.read(file), exact, beginnings);
        var unused = Bundles.allKeys().stream().filter(key -> !exact.contains(key) && !exact.contains(key.substring(0, key.lastIndexOf('.'))) && beginnings.stream().noneMatch(key::startsWith)).toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void no_page_or_tag_has_a_word_of_its_own() {
        assertThat(Bundles.facelets().stream().flatMap(file -> HardCodedWords.inFacelet(file).stream()).toList()).isEmpty();
    }

    @Test
    void no_script_has_a_word_of_its_own() {
        assertThat(Bundles.scripts().stream().flatMap(file -> HardCodedWords.inScript(file).stream()).toList()).isEmpty();
    }

    @Test
    void no_message_of_faces_is_written_in_java() {
        assertThat(Bundles.java()).allSatisfy(file -> assertThat(Bundles.read(file)).as(file.toString()).doesNotContainPattern("new FacesMessage\\([^;]*\"[^\"]*\\p{L}{3}"));
    }

    /** Without doubled apostrophes, and without those that keep braces for somebody else to fill in. */
    private static String unquoted(String pattern) { return pattern.replace("''", "").replaceAll("'[^']*\\{[^']*'", ""); }

    private static void collect(Pattern pattern, String text, Set<String> exact, Set<String> beginnings) {
        var found = pattern.matcher(text);
        while (found.find()) {
            var key = found.group(1);
            if (key.endsWith(".") || found.groupCount() > 1 && found.group(2) != null && ofOurs(key)) beginnings.add(key);
            else exact.add(key);
        }
    }

    private static boolean ofOurs(String key) { return Bundles.features().contains(key.substring(0, key.indexOf('.'))); }

    private static boolean exists(Set<String> keys, String key, boolean beginning) { return keys.contains(key) || beginning && keys.stream().anyMatch(each -> each.startsWith(key)); }

    /** Which arguments a pattern uses; a choice may hide some of them in its own patterns. */
    private static Set<Integer> arguments(String pattern, Locale locale) {
        var format = new MessageFormat(pattern, locale);
        var used = new HashSet<Integer>();
        Format[] formats = format.getFormatsByArgumentIndex();
        for (var i = 0; i < formats.length; i++) if (Pattern.compile("\\{" + i + "[,}]").matcher(pattern).find()) used.add(i);
        var nested = Pattern.compile("\\{(\\d+)[,}]").matcher(pattern);
        while (nested.find()) used.add(Integer.parseInt(nested.group(1)));
        return used;
    }
}
