package org.bellwether.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as a table that can be read on a terminal and put into a document as it is. */
final class Report {

    private static final List<String> HEAD = List.of("", "clients", "requests", "per second", "p50 ms", "p95 ms", "p99 ms", "× page", "× REST", "× insert");

    private final List<Measurement> found;
    private final List<String> yardsticks;

    /** @param yardsticks the names of the scenarios that the others are compared with, one for each of the last columns */
    Report(List<Measurement> found, String page, String rest, String insert) {
        this.found = found;
        this.yardsticks = List.of(page, rest, insert);
    }

    @Override
    public String toString() {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        found.forEach(measurement -> rows.add(row(measurement)));
        var widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (var column = 0; column < widths.length; column++) widths[column] = Math.max(widths[column], row.get(column).length());
        });
        var text = new StringBuilder();
        for (var row : rows) {
            line(text, row, widths);
            if (row == HEAD) rule(text, widths);
        }
        found.stream().filter(measurement -> measurement.failures() > 0)
            .forEach(measurement -> text.append(measurement.failures()).append(" × ").append(measurement.scenario().name()).append(" failed; the first: ").append(measurement.firstFailure()).append('\n'));
        return text.toString();
    }

    private List<String> row(Measurement measurement) {
        var cells = new ArrayList<>(List.of(measurement.scenario().name(), String.valueOf(measurement.scenario().clients()), String.valueOf(measurement.samples().count()),
            number(measurement.perSecond()), number(measurement.median()), number(measurement.samples().percentile(0.95)), number(measurement.samples().percentile(0.99))));
        yardsticks.forEach(name -> cells.add(ratio(measurement, name)));
        return cells;
    }

    /** How many times the median of the yardstick; nothing where either is missing. */
    private String ratio(Measurement measurement, String yardstick) {
        Optional<Measurement> other = found.stream().filter(one -> one.scenario().name().equals(yardstick)).findFirst();
        return other.map(one -> measurement.median() / one.median()).filter(Double::isFinite).map(Report::number).orElse("–");
    }

    /** Three digits that count, for nobody can believe more. */
    private static String number(double value) {
        if (Double.isNaN(value)) return "–";
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (var column = 0; column < widths.length; column++) {
            var space = " ".repeat(widths[column] - cells.get(column).length());
            text.append("| ").append(column == 0 ? cells.get(column) + space : space + cells.get(column)).append(' ');
        }
        text.append("|\n");
    }

    private static void rule(StringBuilder text, int[] widths) {
        for (var column = 0; column < widths.length; column++) text.append('|').append("-".repeat(widths[column] + 1)).append(column == 0 ? "-" : ":");
        text.append("|\n");
    }
}
