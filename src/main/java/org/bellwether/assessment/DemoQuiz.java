package org.bellwether.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * Reads the questions of a demo quiz from a text that can be read aloud: a line with kind and ease, {@code en:} and
 * {@code zh:}, then {@code +} right and {@code -3} wrong options (the number says how much one attracts), {@code >} rows
 * in order, {@code &} pairs, or {@code =} number, what may be off, unit; {@code x:} wrong numbers; {@code why:}.
 */
final class DemoQuiz {

    private DemoQuiz() { }

    static List<DemoQuestion> read(String name) {
        try (var text = DemoQuiz.class.getResourceAsStream("demo/" + name + ".quiz.txt")) {
            return Arrays.stream(new String(text.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\R\\s*\\R")).map(block -> question(block.strip().split("\\R"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoQuestion question(String[] lines) {
        var head = lines[0].split(" ");
        var options = new ArrayList<OptionDraft>();
        var pull = new ArrayList<Integer>();
        var guesses = List.<String>of();
        String en = null;
        String zh = null;
        Localized why = null;
        var number = new String[0];
        for (var line : Arrays.copyOfRange(lines, 1, lines.length)) {
            var cells = Arrays.stream(line.substring(line.indexOf(' ') + 1).split("\\|", -1)).map(String::strip).toArray(String[]::new);
            switch (line.charAt(0)) {
                case 'e' -> en = cells[0];
                case 'z' -> zh = cells[0];
                case 'w' -> why = new Localized(cells[0], cells[1]);
                case 'x' -> guesses = Arrays.stream(line.substring(2).split(",")).map(String::strip).toList();
                case '=' -> number = cells;
                default -> {
                    options.add(option(line.charAt(0), cells));
                    pull.add(line.charAt(0) == '-' ? Character.digit(line.charAt(1), 10) : 0);
                }
            }
        }
        var numeric = number.length > 0;
        var draft = new QuestionDraft(QuestionKind.valueOf(head[0]), 1, new Localized(en, zh), why, options, numeric ? new BigDecimal(number[0]) : null,
            numeric ? new BigDecimal(number[1]) : null, numeric ? new Localized(number[2], number[3]) : null);
        return new DemoQuestion(draft, Double.parseDouble(head[1]), pull, guesses);
    }

    private static OptionDraft option(char sign, String[] cells) {
        var text = new Localized(cells[0], cells[1]);
        if (sign == '&') return new OptionDraft(text, false, null, new Localized(cells[2], cells[3]));
        return new OptionDraft(text, sign == '+', cells.length > 3 ? new Localized(cells[2], cells[3]) : null, null);
    }
}
