package org.bellwether;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The words of all features as they lie in the source, and the places that use them. */
final class Bundles {

    private static final Path RESOURCES = Path.of("src/main/resources/org/bellwether");

    private Bundles() { }

    /** The features that have words. */
    static Set<String> features() {
        var features = new TreeSet<String>();
        for (var file : files(RESOURCES, file -> file.endsWith("messages.properties"))) features.add(file.getParent().getFileName().toString());
        return features;
    }

    static TreeMap<String, String> english(String feature) { return words(feature, "messages.properties"); }
    static TreeMap<String, String> chinese(String feature) { return words(feature, "messages_zh_CN.properties"); }

    static Set<String> allKeys() {
        var keys = new TreeSet<String>();
        for (var feature : features()) keys.addAll(english(feature).keySet());
        return keys;
    }

    static List<Path> facelets() { return files(Path.of("src/main/webapp"), file -> file.endsWith(".xhtml")); }
    static List<Path> java() { return files(Path.of("src/main/java"), file -> file.endsWith(".java")); }
    static List<Path> scripts() { return files(Path.of("webapp-assets"), file -> file.endsWith(".js")); }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Path> files(Path folder, Predicate<String> named) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> named.test(file.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, String> words(String feature, String name) {
        var file = RESOURCES.resolve(feature).resolve(name);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }
}
