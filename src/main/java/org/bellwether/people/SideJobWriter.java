package org.bellwether.people;

import org.bellwether.people.feed.FeedField;

import jakarta.persistence.EntityManager;

/** Makes true what lines say of jobs besides the main one. Lives for one chunk. */
final class SideJobWriter {

    private final EntityManager entities;
    private final FeedRun run;
    private final FeedKnown known;
    private final Posts posts;

    SideJobWriter(EntityManager entities, FeedRun run, FeedKnown known) {
        this.entities = entities;
        this.run = run;
        this.known = known;
        posts = new Posts(entities);
    }

    void create(SideJobFeed.Meant meant) {
        var line = meant.line();
        var manager = line.text(FeedField.MANAGER).isEmpty() ? null : known.manager(line.text(FeedField.MANAGER));
        var post = posts.of(run.units.get(line.text(FeedField.UNIT)).id(), line.text(FeedField.POSITION), line.text(FeedField.SITE), meant.person().details().timeZone(), manager);
        begins(known.career(meant.person()).besides(post, new Period(meant.day(), meant.last())));
    }

    private void begins(Employment job) {
        entities.persist(job);
        run.jobs.add(job.id().value());
    }

    /** Another place or manager holds from the line's day on; until then it was as it was. */
    void update(SideJobFeed.Meant meant) {
        var job = meant.job();
        var outcome = meant.outcome();
        var until = outcome.changes(FeedField.UNTIL) ? meant.last() : job.period().until();
        var old = job.post();
        var site = outcome.changes(FeedField.SITE) ? posts.site(meant.line().text(FeedField.SITE), meant.person().details().timeZone()) : old.site();
        var manager = outcome.changes(FeedField.MANAGER) ? outcome.after().containsKey(FeedField.MANAGER) ? known.manager(meant.line().text(FeedField.MANAGER)) : null : old.manager();
        var post = new Post(old.unit(), old.position(), site, manager);
        var from = job.period().from();
        if (post.equals(old) || from != null && !meant.day().isAfter(from)) {
            job.become(post);
            job.during(new Period(from, until));
        } else {
            job.during(job.period().before(meant.day()));
            begins(known.career(meant.person()).besides(post, new Period(meant.day(), until)));
        }
    }
}
