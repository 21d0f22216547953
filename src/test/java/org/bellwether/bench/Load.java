package org.bellwether.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets all scenarios take turns, again and again: whatever drifts while it runs (the compiler, the caches, the machine)
 * then meets them all alike. Each client begins again as soon as it has its answer.
 */
final class Load {

    private static final int MOST_FAILURES = 20;

    private final Duration turn;

    Load(Duration turn) { this.turn = turn; }

    /** Takes turns without keeping what was measured, then takes as many as told and keeps it. */
    List<Measurement> run(List<Scenario> scenarios, int warmUps, int turns) throws InterruptedException {
        for (var round = 0; round < warmUps; round++) for (var scenario : scenarios) turn(new Measurement(scenario));
        var found = scenarios.stream().map(Measurement::new).toList();
        for (var round = 0; round < turns; round++) for (var measurement : found) turn(measurement);
        return found;
    }

    private void turn(Measurement measurement) throws InterruptedException {
        var from = System.nanoTime();
        var until = from + turn.toNanos();
        var clients = new ArrayList<Thread>();
        for (var number = 0; number < measurement.scenario().clients(); number++) {
            var client = number;
            var thread = new Thread(() -> client(measurement, client, until), "client-" + client);
            clients.add(thread);
            thread.start();
        }
        for (var client : clients) client.join();
        measurement.lasted(System.nanoTime() - from);
    }

    private static void client(Measurement measurement, int client, long until) {
        var samples = new Samples();
        while (System.nanoTime() - until < 0 && measurement.failures() < MOST_FAILURES) {
            try {
                var taken = measurement.scenario().work().once(client);
                if (taken == Scenario.NOTHING_LEFT) break;
                samples.add(taken);
            } catch (Exception wrong) {
                measurement.failed(wrong);
            }
        }
        measurement.add(samples);
    }
}
