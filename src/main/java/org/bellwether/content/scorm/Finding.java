package org.bellwether.content.scorm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the report on a package. The sentence has the key {@code content.finding.<name>}, what it means for
 * learners has {@code content.finding.<name>.means}.
 */
public record Finding(Level level, String name, List<String> arguments) implements Serializable {

    public enum Level { GOOD, NOTE, PROBLEM }

    public static Finding good(String name, Object... arguments) { return of(Level.GOOD, name, arguments); }
    public static Finding note(String name, Object... arguments) { return of(Level.NOTE, name, arguments); }
    public static Finding problem(String name, Object... arguments) { return of(Level.PROBLEM, name, arguments); }

    private static Finding of(Level level, String name, Object... arguments) {
        return new Finding(level, name, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String key() { return "content.finding." + name; }
    public String meansKey() { return key() + ".means"; }

    /** Findings as text, one per line, to be kept. */
    public static String write(List<Finding> findings) {
        return findings.stream().map(Finding::line).collect(Collectors.joining("\n"));
    }

    public static List<Finding> read(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split("\n")).map(Finding::parse).toList();
    }

    private String line() {
        return level + "\t" + name + arguments.stream().map(argument -> "\t" + argument.replaceAll("[\\t\\r\\n]", " ")).collect(Collectors.joining());
    }

    private static Finding parse(String line) {
        var parts = line.split("\t", -1);
        return new Finding(Level.valueOf(parts[0]), parts[1], Arrays.stream(parts).skip(2).toList());
    }
}
