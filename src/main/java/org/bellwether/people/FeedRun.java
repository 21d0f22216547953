package org.bellwether.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedMapping;
import org.bellwether.people.feed.FeedRules;

import jakarta.persistence.EntityManager;

/** What one reading of a file of HR remembers from its first line to its last. It lives as long as the job. */
public final class FeedRun implements Serializable {

    /** An org unit, and on which days it is open. */
    record Unit(OrgUnitId id, List<Period> open) implements Serializable {
        boolean on(LocalDate day) { return open.stream().anyMatch(period -> period.includes(day)); }
    }

    final PeopleImportId id;
    final FeedRules rules;
    final FeedKind kind;
    final FeedMapping mapping;
    final int width;
    final String sha256;
    /** Why it is carried out; null while it is only tried. */
    final String reason;
    /** Who does it, and cannot be let go by it. */
    final PersonId by;
    /** Whether that is an administrator, who alone may change how somebody with a role comes in. */
    final boolean byAdministrator;
    /** Whether it may change nothing by which administrators come in. */
    final boolean guarded;
    final LocalDate today;
    final Map<String, Unit> units;
    /** Who manages the people of each unit who have no manager of their own, by its code. */
    final Map<String, PersonId> heads;
    /** Of all lines, so that a manager may come after their people. */
    final Set<String> numbers = new HashSet<>();
    /** Whom people will have as managers of their own, by personnel number, as far as the lines were counted. */
    final Map<String, String> managers;
    /** Whose new manager would make a line of managers too long. */
    final Set<String> tooLong = new HashSet<>();
    /** Who would have themselves above them. */
    final Set<String> circular = new HashSet<>();
    /** Of the lines that were read: the line in which each number stood. */
    final Map<String, Long> seen = new HashMap<>();
    /** Whose each sign-in name will be, by personnel number. */
    final Map<String, String> logins = new HashMap<>();

    /** Days that a line has told of, or changed, of somebody in some position. */
    record Claim(Period days, long line) implements Serializable { }

    /** What lines told of jobs besides the main one, by person, unit and position. */
    final Map<String, List<Claim>> claims = new HashMap<>();
    /** Jobs besides the main one of which a line told. */
    final Set<Long> jobs = new HashSet<>();

    FeedRun(PeopleImport load, PersonId by, boolean byAdministrator, LocalDate today, Map<String, Unit> units, Map<String, PersonId> heads, Map<String, String> managers) {
        id = load.id();
        rules = load.rules();
        kind = load.kind();
        mapping = load.mapping();
        width = load.header().size();
        sha256 = load.sha256();
        reason = load.applying();
        this.by = by;
        guarded = load.guarded();
        this.byAdministrator = byAdministrator && !guarded;
        this.today = today;
        this.units = units;
        this.heads = heads;
        this.managers = managers;
    }

    /** What whoever does it may not do for themselves; what another system brings is nobody's doing. */
    OwnHands hands(EntityManager entities) { return OwnHands.of(entities, by, byAdministrator || guarded); }

    boolean applies() { return reason != null; }
}
