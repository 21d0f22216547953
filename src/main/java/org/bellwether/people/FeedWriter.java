package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.people.feed.FeedComparison;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedOutcome;

import jakarta.persistence.EntityManager;

/** Makes true what lines of HR's file mean. Lives for one chunk. */
final class FeedWriter {

    /** Somebody who is new, with the job in which they begin. */
    private record Coming(Person person, Map<FeedField, String> after, LocalDate day) { }

    private final EntityManager entities;
    private final FeedRun run;
    private final FeedKnown known;
    private final Posts posts;
    private final AccountMail mail;
    private final List<Coming> coming = new ArrayList<>();
    private final List<PersonId> gone = new ArrayList<>();

    FeedWriter(EntityManager entities, FeedRun run, FeedKnown known, AccountMail mail) {
        this.mail = mail;
        this.entities = entities;
        this.run = run;
        this.known = known;
        posts = new Posts(entities);
    }

    void create(FeedOutcome outcome, LocalDate day) {
        var after = outcome.after();
        var details = new PersonDetails(after.get(FeedField.NAME), after.get(FeedField.EMAIL), after.get(FeedField.LANGUAGE), after.get(FeedField.TIME_ZONE));
        var person = new Person(PersonId.fresh(), after.get(FeedField.LOGIN), details.name(), null, run.units.get(after.get(FeedField.UNIT)).id(), after.get(FeedField.POSITION), after.get(FeedField.SITE),
            details.language(), details.timeZone());
        person.describe(details);
        person.number(after.get(FeedField.NUMBER));
        if (outcome.changes(FeedField.STATUS)) person.suspend();
        entities.persist(person);
        coming.add(new Coming(person, after, day));
    }

    void update(Person person, FeedOutcome outcome, LocalDate day) {
        var after = outcome.after();
        if (FeedComparison.JOB.stream().anyMatch(outcome::changes)) job(person, outcome, after, day); // First: it may look something up, and what is half changed would be written.
        var before = person.details();
        person.describe(new PersonDetails(after.getOrDefault(FeedField.NAME, before.name()), outcome.changes(FeedField.EMAIL) ? after.get(FeedField.EMAIL) : before.email(),
            after.getOrDefault(FeedField.LANGUAGE, before.language()), after.getOrDefault(FeedField.TIME_ZONE, before.timeZone())));
        if (after.containsKey(FeedField.NUMBER)) person.number(after.get(FeedField.NUMBER));
        if (outcome.changes(FeedField.EMAIL)) PasswordLink.withdraw(entities, person.id());
        if (outcome.changes(FeedField.EMAIL)) mail.tellsAt(before.email(), person, "people.mail.address-changed");
        if (after.containsKey(FeedField.LOGIN)) {
            person.rename(after.get(FeedField.LOGIN));
            mail.tellsAt(before.email(), person, "people.mail.login-changed", person.login());
        }
        if (outcome.changes(FeedField.STATUS)) status(person, PersonStatus.valueOf(after.get(FeedField.STATUS).toUpperCase(java.util.Locale.ROOT)));
    }

    private void status(Person person, PersonStatus status) {
        switch (status) {
            case ACTIVE -> {
                if (person.status() == PersonStatus.ENDED) Administrators.takeRoles(entities, person.id());
                person.reinstate();
            }
            case SUSPENDED -> person.suspend();
            case ENDED -> {
                person.end(run.today);
                known.career(person).leave(run.today).forEach(entities::remove);
            }
        }
        if (status != PersonStatus.ACTIVE) gone.add(person.id());
    }

    private void job(Person person, FeedOutcome outcome, Map<FeedField, String> after, LocalDate day) {
        var career = known.career(person);
        var before = career.main(day);
        var seen = known.seen(person, day);
        var unit = after.containsKey(FeedField.UNIT) ? run.units.get(after.get(FeedField.UNIT)).id() : before.map(job -> job.post().unit()).orElse(null);
        var manager = outcome.changes(FeedField.MANAGER) ? after.get(FeedField.MANAGER) == null ? null : known.manager(after.get(FeedField.MANAGER)) : before.map(job -> job.post().manager()).orElse(null);
        var old = before.map(Employment::post);
        var post = new Post(unit, after.containsKey(FeedField.POSITION) ? posts.position(after.get(FeedField.POSITION)) : old.map(Post::position).orElse(null),
            after.containsKey(FeedField.SITE) ? posts.site(after.get(FeedField.SITE), person.details().timeZone()) : old.map(Post::site).orElse(null), manager);
        if (old.isPresent() && old.get().equals(post)) return; // A manager who has not come yet.
        career.take(post, day).ifPresent(entities::persist);
        if (career.main(run.today).filter(job -> job.post().equals(post)).isPresent())
            person.works(post.unit(), after.getOrDefault(FeedField.POSITION, seen.position()), after.getOrDefault(FeedField.SITE, seen.site()));
    }

    /** The jobs of those who are new; then nothing is left to do of the chunk. */
    void finish() {
        entities.flush(); // Accounts and jobs refer to people without knowing it.
        for (var one : coming) {
            entities.persist(new Account(one.person().id(), false));
            known.came(one.person());
            var manager = one.after().get(FeedField.MANAGER);
            var post = posts.of(run.units.get(one.after().get(FeedField.UNIT)).id(), one.after().get(FeedField.POSITION), one.after().get(FeedField.SITE), one.person().details().timeZone(), manager == null ? null : known.manager(manager));
            entities.persist(known.career(one.person()).begin(post, one.day()));
        }
    }

    /** Who was suspended or let go. */
    List<PersonId> gone() { return List.copyOf(gone); }
}
