package org.bellwether.survey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.security.Secrets;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts the ballots of a wave that is closing: cuts them into atoms, shuffles them, keeps what may be kept. */
@Dependent
class Tally {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int POINTS = Instrument.POINTS;

    @PersistenceContext EntityManager entities;

    /** Writes responses and results of the wave. If fewer than the minimum answered in all, nothing is kept. */
    void record(Wave wave, List<Segment> segments, List<Ballot> ballots) {
        var atomOf = cut(wave, segments, ballots);
        var responses = new ArrayList<Response>();
        var counts = new HashMap<String, int[][]>();
        for (var ballot : ballots) {
            var atom = atomOf.get(ballot.segment());
            if (atom == null) continue;
            responses.add(new Response(wave.id(), atom, ballot.ratings()));
            count(counts.computeIfAbsent(atom, code -> new int[ballot.ratings().size()][POINTS]), ballot.ratings());
        }
        Collections.shuffle(responses, CHANCE);
        responses.forEach(entities::persist);
        counts.forEach((atom, items) -> {
            for (var item = 0; item < items.length; item++) entities.persist(new Result(wave.id(), atom, item + 1, Distribution.of(items[item])));
        });
    }

    private static void count(int[][] items, List<Integer> ratings) {
        for (var item = 0; item < ratings.size(); item++) items[item][ratings.get(item) - 1]++;
    }

    /** The code of the atom of each segment, which the segments are told too. Codes are drawn, so that they say nothing. */
    private static Map<Long, String> cut(Wave wave, List<Segment> segments, List<Ballot> ballots) {
        var sizes = ballots.stream().collect(groupingBy(Ballot::segment, counting()));
        var leaves = segments.stream().map(segment -> new Atoms.Leaf<>(segment.id(), segment.department(), sizes.getOrDefault(segment.id(), 0L).intValue())).toList();
        var atomOf = new HashMap<Long, String>();
        Atoms.of(leaves, wave.minimum()).keySet().forEach(teams -> {
            var code = Secrets.word(9);
            teams.forEach(team -> atomOf.put(team, code));
        });
        segments.forEach(segment -> {
            segment.countedIn(atomOf.get(segment.id()));
            segment.answered(sizes.getOrDefault(segment.id(), 0L).intValue());
        });
        return atomOf;
    }
}
