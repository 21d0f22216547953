package org.bellwether.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every word that a reader sees is in the bundles, in both languages, and nowhere else. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/bellwether");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java/org/bellwether");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final List<String> VISIBLE = List.of("title", "alt", "placeholder", "aria-label", "label", "value", "help", "text", "note", "hint", "headerText", "requiredMessage",
        "converterMessage", "validatorMessage", "emptyMessage", "itemLabel", "hrefLabel", "unit", "summary", "pt:aria-label", "pt:placeholder");
    /** Names that are the same in every language, and each language's own name. */
    private static final List<String> NAMES = List.of("English", "中文", "https://");

    private static Map<String, String> bundle(String file) throws IOException {
        var words = new TreeMap<String, String>();
        try (Stream<Path> folders = Files.list(RESOURCES)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var path = folder.resolve(file);
                if (!Files.exists(path)) continue;
                var read = new Properties();
                try (Reader reader = Files.newBufferedReader(path)) {
                    read.load(reader);
                }
                read.forEach((key, text) -> {
                    assertThat((String) key).as(path.toString()).startsWith(folder.getFileName() + ".");
                    words.put((String) key, (String) text);
                });
            }
        }
        return words;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(bundle("messages_zh_CN.properties").keySet()).isEqualTo(bundle("messages.properties").keySet());
    }

    @Test
    void every_sentence_is_a_pattern_that_can_be_filled() throws IOException {
        for (var language : Map.of("messages.properties", Locale.ENGLISH, "messages_zh_CN.properties", Locale.SIMPLIFIED_CHINESE).entrySet()) {
            for (var word : bundle(language.getKey()).entrySet()) {
                assertThat(word.getValue()).as(word.getKey()).isNotBlank();
                assertThat(new MessageFormat(word.getValue(), language.getValue())).as(word.getKey()).isNotNull();
            }
        }
    }

    @Test
    void chinese_is_chinese() throws IOException {
        var english = bundle("messages.properties");
        var same = bundle("messages_zh_CN.properties").entrySet().stream().filter(word -> WORD.matcher(EXPRESSION.matcher(word.getValue()).replaceAll("").replaceAll("\\{[^}]*}", "")).find())
            .filter(word -> word.getValue().equals(english.get(word.getKey()))).filter(word -> word.getValue().length() > 14).map(Map.Entry::getKey).toList();
        assertThat(same).isEmpty();
    }

    @Test
    void every_key_that_a_page_names_exists() throws IOException {
        var keys = bundle("messages.properties").keySet();
        var missing = new TreeSet<String>();
        var named = Pattern.compile("msg\\['([^']+)']|msg\\.of\\('([^']+)'");
        for (var page : files(PAGES, ".xhtml")) {
            named.matcher(Files.readString(page)).results().map(hit -> hit.group(1) != null ? hit.group(1) : hit.group(2))
                .filter(key -> !key.endsWith(".") && !key.endsWith("-") && !keys.contains(key)).forEach(key -> missing.add(PAGES.relativize(page) + " " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_that_code_names_exists() throws IOException {
        var keys = bundle("messages.properties").keySet();
        var features = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).distinct().toList();
        var literal = Pattern.compile("(?:new (?:NotFound|RuleViolation|Forbidden|Sentence)|notices\\.(?:info|warn|error)|words\\.of|Messages\\.text(?:OrKey)?)\\((?:[a-zA-Z]+, )?\"([a-z]+\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"");
        var missing = new TreeSet<String>();
        for (var source : files(CODE, ".java")) {
            literal.matcher(Files.readString(source)).results().map(hit -> hit.group(1)).filter(key -> features.contains(key.substring(0, key.indexOf('.'))) && !keys.contains(key))
                .forEach(key -> missing.add(CODE.relativize(source) + " " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_page_carries_a_word_of_its_own() throws IOException {
        var found = new ArrayList<String>();
        for (var page : files(PAGES, ".xhtml")) {
            var parsed = Jsoup.parse(Files.readString(page), "", Parser.xmlParser());
            for (var element : parsed.getAllElements()) words(page, element, found);
        }
        assertThat(found).isEmpty();
    }

    private static void words(Path page, Element element, List<String> found) {
        if (element.tagName().equals("script") || element.tagName().equals("style")) return;
        for (var node : element.textNodes()) report(page, node, node.getWholeText(), found);
        for (var attribute : element.attributes()) {
            if (!VISIBLE.contains(attribute.getKey()) || element.tagName().startsWith("ui:param") || element.tagName().startsWith("f:") && !attribute.getKey().equals("itemLabel")) continue;
            if (attribute.getKey().equals("value") && !element.tagName().equals("p:commandButton") && !element.tagName().equals("h:outputText")) continue;
            report(page, null, attribute.getValue(), found);
        }
    }

    private static void report(Path page, TextNode node, String text, List<String> found) {
        var own = EXPRESSION.matcher(text).replaceAll(" ").replaceAll("&[a-z]+;", " ").strip();
        if (WORD.matcher(own).find() && !NAMES.contains(own)) found.add(PAGES.relativize(page) + ": " + own);
    }
}
