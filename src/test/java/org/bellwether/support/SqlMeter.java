package org.bellwether.support;

/** Reads from the metrics of the running application how many statements it sends to its database for one request. */
public final class SqlMeter {

    private static final String NAME = "bellwether_sql_statements_total{";
    private static final int MOST_TIMES = 6;

    private final Application application;

    public SqlMeter(Application application) { this.application = application; }

    /** The least of several requests in a row, as soon as it came twice: what else the application does now and then, by its timers, is not the page's. */
    public int statementsOf(Runnable request) {
        var least = once(request);
        for (var again = 1; again < MOST_TIMES; again++) {
            var now = once(request);
            if (now == least) return least;
            least = Math.min(least, now);
        }
        return least;
    }

    private int once(Runnable request) {
        var before = sent();
        request.run();
        return sent() - before;
    }

    private int sent() {
        return application.get("/metrics").body().lines().filter(line -> line.startsWith(NAME)).mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf('}') + 1).strip())).sum();
    }
}
