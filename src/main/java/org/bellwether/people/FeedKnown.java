package org.bellwether.people;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedLine;
import org.bellwether.people.feed.FeedPerson;
import org.bellwether.people.feed.FeedWorld;
import org.bellwether.platform.security.Role;

import jakarta.persistence.EntityManager;

/** What is known of the people of some lines, fetched for all of them together. */
final class FeedKnown {

    private final FeedRun run;
    private final Map<String, Person> byNumber = new HashMap<>();
    private final Map<String, Person> byLogin = new HashMap<>();
    private final Map<PersonId, Career> careers = new HashMap<>();
    private final Map<PositionId, String> positions = new HashMap<>();
    private final Map<SiteId, String> sites = new HashMap<>();
    private final Map<OrgUnitId, String> units = new HashMap<>();
    /** Who has these numbers, of those that the lines name as managers. */
    private final Map<String, PersonId> managers = new HashMap<>();
    private final Map<PersonId, String> numbers = new HashMap<>();
    private final Set<PersonId> administrators = new HashSet<>();
    private final Set<PersonId> withRoles = new HashSet<>();

    FeedKnown(EntityManager entities, FeedRun run, List<FeedLine> lines) {
        this.run = run;
        people(entities, "select p from Person p where p.number in :some", texts(lines, FeedField.NUMBER));
        people(entities, "select p from Person p where p.login in :some", texts(lines, FeedField.LOGIN));
        about(entities, new HashSet<>(byLogin.values()));
        var named = texts(lines, FeedField.MANAGER);
        if (!named.isEmpty()) entities.createQuery("select p.number, p.id from Person p where p.number in :some", Object[].class).setParameter("some", named)
            .getResultStream().forEach(row -> managers.put((String) row[0], new PersonId((Long) row[1])));
    }

    FeedKnown(EntityManager entities, FeedRun run, Collection<Person> people) {
        this.run = run;
        people.forEach(this::add);
        about(entities, people);
    }

    private static Set<String> texts(List<FeedLine> lines, FeedField field) {
        var texts = new HashSet<String>();
        lines.stream().map(line -> line.text(field)).filter(text -> !text.isEmpty()).forEach(texts::add);
        return texts;
    }

    private void people(EntityManager entities, String query, Set<String> some) {
        if (!some.isEmpty()) entities.createQuery(query, Person.class).setParameter("some", some).getResultList().forEach(this::add);
    }

    private void add(Person person) {
        byLogin.put(person.login(), person);
        if (person.number() != null) byNumber.put(person.number(), person);
    }

    private void about(EntityManager entities, Collection<Person> people) {
        var ids = people.stream().map(Person::id).toList();
        if (ids.isEmpty()) return;
        var jobs = entities.createQuery("select j from Employment j where j.person in :ids", Employment.class).setParameter("ids", ids).getResultStream().collect(groupingBy(Employment::person));
        ids.forEach(id -> careers.put(id, new Career(id, jobs.getOrDefault(id, List.of()))));
        var all = jobs.values().stream().flatMap(List::stream).map(Employment::post).toList();
        if (!all.isEmpty()) names(entities, all);
        entities.createQuery("select r.person, r.role from AccountRole r where r.person in :ids", Object[].class).setParameter("ids", ids.stream().map(PersonId::value).toList())
            .getResultStream().forEach(row -> role(new PersonId((Long) row[0]), (String) row[1]));
        run.units.forEach((code, unit) -> units.put(unit.id(), code));
    }

    private void role(PersonId person, String role) {
        withRoles.add(person);
        if (Role.ADMINISTRATOR.equals(role)) administrators.add(person);
    }

    private void names(EntityManager entities, List<Post> posts) {
        entities.createQuery("select p from Position p where p.id in :ids", Position.class).setParameter("ids", posts.stream().map(post -> post.position().value()).distinct().toList())
            .getResultList().forEach(position -> positions.put(position.id(), position.title()));
        entities.createQuery("select s from Site s where s.id in :ids", Site.class).setParameter("ids", posts.stream().map(post -> post.site().value()).distinct().toList())
            .getResultList().forEach(site -> sites.put(site.id(), site.name()));
        var own = posts.stream().map(Post::manager).filter(Objects::nonNull).distinct().map(PersonId::value).toList();
        if (!own.isEmpty()) entities.createQuery("select p.id, p.number from Person p where p.id in :ids and p.number is not null", Object[].class).setParameter("ids", own)
            .getResultStream().forEach(row -> numbers.put(new PersonId((Long) row[0]), (String) row[1]));
    }

    /** Whom the line is of: whoever has its number, or signs in under its name and has no number yet. Null for nobody. */
    Person of(FeedLine line) {
        var person = byNumber.get(line.personnelNumber());
        if (person != null) return person;
        var same = byLogin.get(line.text(FeedField.LOGIN));
        return same != null && same.number() == null ? same : null;
    }

    /** As the person is, with the main job of that day. */
    FeedPerson seen(Person person, LocalDate day) {
        var details = person.details();
        var post = career(person).main(day).map(Employment::post);
        return new FeedPerson(person.number(), person.login(), details.name(), details.email(), details.language(), details.timeZone(), post.map(one -> units.get(one.unit())).orElse(null),
            post.map(one -> positions.get(one.position())).orElse(null), post.map(one -> sites.get(one.site())).orElse(null), post.map(Post::manager).map(numbers::get).orElse(null),
            person.status());
    }

    /** Somebody who has just been taken in. */
    void came(Person person) { careers.put(person.id(), new Career(person.id(), new ArrayList<>())); }

    Career career(Person person) { return careers.get(person.id()); }

    /** Whether the job is in the unit of that code, in that position. */
    boolean is(Employment job, String unit, String position) { return unit.equals(units.get(job.post().unit())) && position.equals(positions.get(job.post().position())); }

    String site(SiteId site) { return sites.get(site); }

    /** Null where they have none. */
    String number(PersonId person) { return numbers.get(person); }

    boolean administrator(Person person) { return administrators.contains(person.id()); }

    /** Whether the person was given a role. */
    boolean holdsRoles(Person person) { return withRoles.contains(person.id()); }

    /** Null as long as nobody has that number. */
    PersonId manager(String number) { return managers.get(number); }

    /** What there is besides the person of the line. */
    FeedWorld around(FeedLine line, Person person) {
        return new FeedWorld() {
            @Override public boolean unit(String code, LocalDate day) { return run.units.containsKey(code) && run.units.get(code).on(day); }
            @Override public boolean person(String number) { return run.numbers.contains(number) || managers.containsKey(number); }
            @Override public boolean loginTaken(String login) {
                var other = byLogin.get(login);
                return other != null && other != person || !run.logins.getOrDefault(login, line.personnelNumber()).equals(line.personnelNumber());
            }
        };
    }
}
