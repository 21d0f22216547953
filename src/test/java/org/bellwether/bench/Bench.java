package org.bellwether.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import javax.sql.DataSource;

import org.bellwether.support.Application;
import org.bellwether.support.Raw;

/**
 * The benchmark: starts the packaged application on a database of its own, measures what people do all day on the data of
 * the demo, then on those of a large enterprise, prints and ends. It asserts nothing; what it prints is to be compared with the
 * yardsticks of the same run, not with another machine's.
 */
public final class Bench {

    private static final int PEOPLE = Integer.getInteger("bellwether.bench.people", 10_000);
    private static final int COURSES = Integer.getInteger("bellwether.bench.courses", 20);
    private static final int WARM_UPS = Integer.getInteger("bellwether.bench.warm-ups", 3);
    private static final int TURNS = Integer.getInteger("bellwether.bench.turns", 5);
    private static final int CLIENTS = Integer.getInteger("bellwether.bench.clients", Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors())));
    private static final Duration TURN = Duration.ofMillis(Integer.getInteger("bellwether.bench.millis", 1500));

    private final PrintStream out;
    private final BenchDatabase database;
    private int starts;

    private Bench(PrintStream out, BenchDatabase database) {
        this.out = out;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("bellwether.test.heap", System.getProperty("bellwether.bench.heap", "768m"));
        System.setProperty("bellwether.test.jvm", "-XX:+UseG1GC");
        try (var database = BenchDatabase.of(System.getProperty("bellwether.bench.database", "h2"))) {
            new Bench(System.out, database).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        out.println(Machine.describe());
        var from = System.nanoTime();
        try (var application = Application.start(database.settings())) {
            started(application, "first start, the demo written", from);
            application.stop();
            var source = database.ofApplication(application.home());
            out.println(BenchDatabase.name(source));
            measure(application, Facts.prepare(source));
            application.stop();
            grow(application, source);
            measure(application, Facts.prepare(source));
        }
    }

    private void grow(Application application, DataSource source) throws Exception {
        var from = System.nanoTime();
        LargeEnterprise.grow(source, PEOPLE, COURSES);
        application.startAgain();
        starts++;
        UsageTrigger.rebuild(application);
        application.stop();
        out.printf(Locale.ROOT, "%n%s: the large enterprise made in %.0f s%n", "data", (System.nanoTime() - from) / 1e9);
    }

    private void measure(Application application, Facts facts) throws Exception {
        out.printf(Locale.ROOT, "%n%,d people, %,d courses, %,d enrolments, %,d lines of usage%n", facts.people(), facts.courses(), facts.enrolments(), facts.usageLines());
        var from = System.nanoTime();
        application.startAgain();
        started(application, "start", from);
        try (var insert = new SingleInsert(database.beside(BenchDatabase.folder("beside")))) {
            var scenarios = new Journeys(application, facts, CLIENTS).scenarios(insert);
            var found = new Load(TURN).run(scenarios, WARM_UPS, TURNS);
            out.println("under load: " + Machine.memory(application.pid()));
            out.println();
            out.println(new Report(found, Journeys.PAGE, Journeys.REST, Journeys.INSERT));
        }
    }

    /** Up to the line that tells the operator that it is ready. */
    private void started(Application application, String what, long from) {
        starts++;
        Raw.eventually(() -> application.log().split("Bellwether is ready:", -1).length > starts);
        out.printf(Locale.ROOT, "%s: %.1f s, %s%n", what, (System.nanoTime() - from) / 1e9, Machine.memory(application.pid()));
    }
}
