package org.bellwether.bench;

/** What was found of one scenario, over all its turns. */
final class Measurement {

    private final Scenario scenario;
    private final Samples samples = new Samples();
    private long nanos;
    private int failures;
    private String firstFailure;

    Measurement(Scenario scenario) { this.scenario = scenario; }

    /** What one client did in one turn. */
    synchronized void add(Samples done) { samples.add(done); }

    /** How long a turn lasted. */
    synchronized void lasted(long turn) { nanos += turn; }

    synchronized void failed(Exception how) {
        failures++;
        if (firstFailure == null) firstFailure = String.valueOf(how.getMessage());
    }

    Scenario scenario() { return scenario; }
    Samples samples() { return samples; }
    int failures() { return failures; }
    String firstFailure() { return firstFailure; }

    /** Operations done in a second by all clients together. */
    double perSecond() { return nanos == 0 ? 0 : samples.count() / (nanos / 1e9); }

    double median() { return samples.percentile(0.5); }
}
