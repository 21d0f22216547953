package org.bellwether.people;

import java.util.ArrayList;
import java.util.List;

import org.bellwether.people.feed.FeedLine;
import org.bellwether.people.feed.FeedOutcome;
import org.bellwether.platform.csv.CsvLine;

import jakarta.persistence.EntityManager;

/** Lines of a file of HR, understood under its columns; those that cannot be are refused at once, whatever they tell of. */
final class FeedLines {

    private FeedLines() { }

    static List<FeedLine> read(EntityManager entities, FeedRun run, List<CsvLine> given) {
        var read = new ArrayList<FeedLine>();
        for (var line : given) {
            if (line.cells().isEmpty()) refuse(entities, run, line, "people.import.line.quote");
            else if (line.cells().get().size() != run.width) refuse(entities, run, line, "people.import.line.width", line.cells().get().size(), run.width);
            else read.add(FeedLine.of(line.number(), line.cells().get(), run.mapping));
        }
        return read;
    }

    private static void refuse(EntityManager entities, FeedRun run, CsvLine line, String key, Object... arguments) {
        entities.persist(new PeopleImportLine(run.id, line.number(), null, null, FeedOutcome.refused(key, arguments)));
    }
}
