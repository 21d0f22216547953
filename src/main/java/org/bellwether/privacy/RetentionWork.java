package org.bellwether.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.people.PersonId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Goes through all that can be old, in small transactions; what cannot be taken away is told, and tried again the next time. */
@ApplicationScoped
class RetentionWork {

    private static final Logger LOG = Logger.getLogger(RetentionWork.class.getName());

    @Inject RetentionSteps steps;

    /**
     * @param dry       whether it only counts
     * @param by        null where the calendar asks
     * @param confirmed whether somebody said that any number of people who left is meant
     */
    RetentionRunId run(boolean dry, PersonId by, boolean confirmed, JobProgress progress) {
        var waits = by == null && !steps.meant(); // Before it begins: it is one itself.
        var id = steps.begin(dry, by);
        var erased = new ArrayList<PersonId>();
        try {
            var places = steps.places();
            var leavers = steps.leavers();
            progress.of(places.size() + leavers.size());
            var failed = places(id, places, dry, progress);
            var waiting = !leavers.isEmpty() && (waits || leavers.size() > RetentionSteps.MOST_LEAVERS && !confirmed);
            if (!dry && !waiting) erase(leavers, by, places.size(), progress, erased);
            if (!dry && !failed) steps.gone();
            var whole = !failed && (dry || waiting || erased.size() == leavers.size());
            steps.end(id, whole ? RunState.DONE : RunState.FAILED, dry && !waiting ? leavers.size() : erased.size(), waiting ? leavers.size() : 0);
        } catch (RuntimeException problem) {
            steps.end(id, RunState.FAILED, erased.size(), 0);
            throw problem;
        }
        return id;
    }

    private boolean places(RetentionRunId id, List<Integer> places, boolean dry, JobProgress progress) {
        var failed = false;
        for (var place : places) {
            long rows = 0;
            var refused = false;
            try {
                rows = dry ? steps.count(place) : remove(place);
            } catch (RuntimeException problem) {
                LOG.log(Level.WARNING, "old rows at " + place + " could not be taken away", problem);
                refused = true;
            }
            if (rows > 0 || refused) steps.found(id, place, rows, refused);
            failed |= refused;
            progress.done(places.indexOf(place) + 1);
        }
        return failed;
    }

    private long remove(int place) {
        long rows = 0;
        int some;
        do rows += some = steps.remove(place); while (some == HoldingSql.CHUNK);
        return rows;
    }

    private void erase(List<PersonId> leavers, PersonId by, int before, JobProgress progress, List<PersonId> erased) {
        for (var person : leavers) {
            try {
                steps.erase(person, by, Messages.text(Messages.LOCALES.get(0), "privacy.erasure.by-calendar"));
                erased.add(person);
            } catch (RuntimeException problem) {
                LOG.log(Level.WARNING, "somebody who left could not be erased", problem);
            }
            progress.done(before + leavers.indexOf(person) + 1);
        }
    }
}
