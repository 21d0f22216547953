package org.bellwether.support;

import java.util.stream.IntStream;

/** Reads from the metrics of the running application how many statements it sends to its database for one request. */
public final class SqlMeter {

    private static final String NAME = "bellwether_sql_statements_total{";
    private static final int TIMES = 2;

    private final Application application;

    public SqlMeter(Application application) { this.application = application; }

    /** The least of several requests in a row: what else the application does now and then, by its timers, is not the page's. */
    public int statementsOf(Runnable request) {
        return IntStream.range(0, TIMES).map(time -> {
            var before = sent();
            request.run();
            return sent() - before;
        }).min().orElseThrow();
    }

    private int sent() {
        return application.get("/metrics").body().lines().filter(line -> line.startsWith(NAME)).mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf('}') + 1).strip())).sum();
    }
}
