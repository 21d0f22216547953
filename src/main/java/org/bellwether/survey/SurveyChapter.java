package org.bellwether.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bellwether.audience.TargetGroup;
import org.bellwether.people.DemoCast;
import org.bellwether.people.DemoPerson;
import org.bellwether.people.DemoStory;
import org.bellwether.people.PersonId;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.demo.DemoRandom;
import org.bellwether.platform.security.Secrets;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What the demo organisation says of its programme: before the first go-live, a month after the second, and now, in a wave
 * that is still open. Sales know how and do not want to; Assembly want to and have no time, their night
 * shift least; Logistics had people on the floor to help them.
 */
@Stateless
@PermitAll
public class SurveyChapter implements DemoChapter {

    /** Whoever is tried by a visitor has not answered the open wave yet. */
    private static final List<String> WAITING = List.of("employee", "employee2", "overdue", "cio", "manager", "trainer", "trainer2", "executive", "admin");
    /** A team of which so few answer that it must not be shown. */
    private static final String SILENT = "SAL-SER";

    /** One of the three waves: how many days ago it opened and ends, how far into the story it is (0 to 1), who answers. */
    private record Telling(String name, Localized title, int openedAgo, int endsAgo, double progress, double eagerness) { }

    private static final List<Telling> TELLINGS = List.of(
        new Telling("before", new Localized("Before the first go-live", "第一批上线之前"), 172, 158, 0, 0.86),
        new Telling("after", new Localized("A month after the second go-live", "第二批上线一个月后"), 52, 38, 0.8, 0.8),
        new Telling("now", new Localized("Eight months in", "项目八个月时"), 5, -9, 1, 0.42));

    @PersistenceContext EntityManager entities;
    @Inject DemoCast cast;
    @Inject AskedTeams asked;
    @Inject BallotBox box;
    @Inject Tally tally;
    @Inject Clock clock;

    @Override public int order() { return 80; }

    @Override
    public boolean blank() { return entities.createQuery("select count(w) from Wave w", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        Map<PersonId, DemoPerson> people = new HashMap<>();
        cast.people().forEach(person -> people.put(person.id(), person));
        var teams = asked.of(TargetGroup.EVERYONE).stream().sorted(Comparator.comparing(team -> team.unit().code())).toList();
        TELLINGS.forEach(telling -> tell(telling, teams, people));
    }

    private void tell(Telling telling, List<AskedTeams.Team> teams, Map<PersonId, DemoPerson> people) {
        var today = LocalDate.now(clock);
        var open = telling.endsAgo() < 0;
        var wave = new Wave(WaveId.fresh(), Instrument.READINESS_1, telling.title(), TargetGroup.EVERYONE, today.minusDays(telling.endsAgo()));
        wave.open(teams.stream().mapToInt(team -> team.people().size()).sum(), morning(today.minusDays(telling.openedAgo())), today.minusDays(telling.openedAgo()));
        entities.persist(wave);
        entities.flush();
        if (open) box.prepare(wave.id());
        var segments = new ArrayList<Segment>();
        var ballots = new ArrayList<Ballot>();
        for (var team : teams) {
            var segment = new Segment(wave.id(), team.unit(), team.department(), team.people().size());
            segments.add(segment);
            entities.persist(segment);
            entities.flush();
            for (var id : team.people()) {
                var person = people.get(id);
                var answers = person != null && answers(telling, person, ballots, segment.id());
                var invitation = new Invitation(wave.id(), id, segment.id(), open && !answers ? Secrets.word(32) : null);
                if (answers) ballots.add(new Ballot(segment.id(), ratings(telling, person)));
                entities.persist(answers ? invitation.answered() : invitation);
            }
        }
        if (open) {
            java.util.Collections.shuffle(ballots, DemoRandom.of("survey", "post"));
            ballots.forEach(ballot -> entities.persist(box.seal(wave.id(), ballot)));
        } else {
            tally.record(wave, segments, ballots);
            wave.close(ballots.size(), morning(today.minusDays(telling.endsAgo() - 1)));
        }
    }

    private static boolean answers(Telling telling, DemoPerson person, List<Ballot> ballots, long segment) {
        if (telling.endsAgo() < 0 && WAITING.contains(person.login())) return false;
        if (SILENT.equals(person.team()) && ballots.stream().filter(ballot -> ballot.segment() == segment).count() >= 3) return false;
        var night = DemoStory.NIGHT_SHIFT.equals(person.team()) ? -0.2 : 0;
        return DemoRandom.draw("survey", telling.name(), "comes", person.login()) < telling.eagerness() + night + 0.12 * (person.diligence() - 0.6);
    }

    private static List<Integer> ratings(Telling telling, DemoPerson person) {
        var random = DemoRandom.of("survey", telling.name(), person.login());
        return Instrument.READINESS_1.items().stream().map(item -> rating(item, feeling(item.dimension(), person, telling.progress()), random)).toList();
    }

    /** How somebody stands, from 0 to 1. */
    private static double feeling(Dimension dimension, DemoPerson person, double progress) {
        var walkers = "LOG".equals(person.department()) ? 0.14 * progress : 0;
        return switch (dimension) {
            case REASON -> 0.40 + 0.18 * progress + 0.24 * person.openness();
            case WILL -> 0.22 + 0.64 * person.openness() + 0.03 * progress;
            case SKILL -> 0.18 + 0.17 * progress + 0.40 * person.skill() + 0.12 * person.diligence() * progress + walkers;
            case ROOM -> 0.10 + 0.66 * person.diligence() + 0.05 * progress + walkers;
        };
    }

    private static int rating(Item item, double feeling, Random random) {
        var score = (int) Math.round(Math.min(5, Math.max(1, 1 + 4 * feeling + 0.95 * random.nextGaussian())));
        return item.score(score);
    }

    private static Instant morning(LocalDate day) { return day.atTime(LocalTime.of(7, 0)).toInstant(ZoneOffset.UTC); }
}
