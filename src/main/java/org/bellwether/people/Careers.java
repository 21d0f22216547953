package org.bellwether.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The jobs of people: what they are, were and will be. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
public class Careers {

    private static final Comparator<EmploymentRow> LATEST_FIRST = Comparator.comparing((EmploymentRow row) -> row.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())).reversed().thenComparing(row -> !row.main());

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Caller caller;
    @Inject Event<PeopleChanged> changes;
    @Inject EnterpriseDay days;
    @Inject OrgFollowing following;

    /** The latest first. */
    @ReadsPersonalData("person")
    public List<EmploymentRow> jobs(PersonId person) {
        return entities.createQuery("""
            select j, u, q.title, s.name, m.fullName from Employment j join OrgUnit u on u.id = j.unit join Position q on q.id = j.position join Site s on s.id = j.site
            left join Person m on m.id = j.manager where j.person = :person""", Object[].class).setParameter("person", person).getResultStream().map(Careers::row).sorted(LATEST_FIRST).toList();
    }

    private static EmploymentRow row(Object[] row) {
        var job = (Employment) row[0];
        return new EmploymentRow(job.id(), ((OrgUnit) row[1]).name(), (String) row[2], (String) row[3], job.main(), (String) row[4], job.period());
    }

    /**
     * Somebody has another main job from that day on.
     *
     * @throws RuleViolation if a detail is wrong, the unit is not open then, or another main job begins on that very day, it is the
     *     caller's own or the person would come under the caller, who is no administrator
     */
    public void begin(PersonId person, EmploymentDetails details, LocalDate day) {
        var career = career(person);
        var fresh = career.jobs().isEmpty();
        var post = post(person, details, required(day));
        ManagerLines.requireFit(entities, person, post.manager(), day);
        if (!fresh) requireOthers(person, manager(OrgTree.on(entities, day), person, post));
        entities.persist(career.begin(post, day));
        present(person);
    }

    /** Somebody has another job besides the main one. */
    public void besides(PersonId person, EmploymentDetails details, LocalDate from, LocalDate until) {
        var career = career(person);
        requireOthers(person, null);
        entities.persist(career.besides(post(person, details, required(from)), new Period(from, until)));
        present(person);
    }

    /**
     * What {@link #begin}, or {@link #besides} where it is not to be the main job, would mean; nothing changes yet.
     *
     * @throws RuleViolation as these
     */
    public OrgImpact preview(PersonId person, EmploymentDetails details, boolean main, Period period) {
        var day = required(period.from());
        var tree = OrgTree.on(entities, day);
        var career = tried(person);
        var before = career.main(day).map(Employment::post);
        var post = tried(person, details, day, tree);
        if (main) ManagerLines.requireFit(entities, person, post.manager(), day);
        if (main) career.begin(post, day);
        else career.besides(post, period);
        var then = career.jobs().stream().filter(job -> job.period().includes(day)).toList();
        var comparison = new OrgComparison(entities, persons, day);
        requireOthers(person, main ? manager(tree, person, post) : null);
        var managed = !main ? List.<OrgComparison.Managed>of() : managed(person, before.map(one -> manager(tree, person, one)).orElse(null), manager(tree, person, post));
        var moves = main && before.filter(one -> one.unit().equals(post.unit())).isEmpty();
        return comparison.impact(moves ? 1 : 0, managed, following.of(new OrgPlans(entities, day).of(tree, person, then.stream().map(OrgPlace::of).toList(), managed)));
    }

    private List<OrgComparison.Managed> managed(PersonId person, PersonId before, PersonId after) {
        var active = entities.find(Person.class, person.value()).status() == PersonStatus.ACTIVE;
        return Objects.equals(before, after) ? List.of() : List.of(new OrgComparison.Managed(person, before, after, active));
    }

    private static PersonId manager(OrgTree tree, PersonId person, Post post) { return post.manager() != null ? post.manager() : tree.managerOf(person, post.unit()); }

    /** The career of which nothing that is tried out is written. */
    private Career tried(PersonId person) {
        if (entities.find(Person.class, person.value()) == null) throw new NotFound("people.person.unknown", person);
        var jobs = entities.createQuery("select j from Employment j where j.person = :person", Employment.class).setParameter("person", person).getResultList();
        jobs.forEach(entities::detach);
        return new Career(person, jobs);
    }

    private Post tried(PersonId person, EmploymentDetails details, LocalDate day, OrgTree tree) {
        details.check();
        if (tree.find(details.unit()).isEmpty()) throw new RuleViolation("people.job.unit-closed", day);
        return new Posts(entities).known(details.unit(), details.position(), details.site(), manager(person, details.manager()));
    }

    /** That day is the last of a job that is not the main one. */
    public void end(PersonId person, EmploymentId job, LocalDate last) {
        requireOthers(person, null);
        career(person).end(job, required(last));
        present(person);
    }

    /** The job was written down by mistake. */
    public void remove(PersonId person, EmploymentId job) {
        requireOthers(person, null);
        entities.remove(career(person).remove(job));
        present(person);
    }

    private void requireOthers(PersonId person, PersonId manager) {
        var hands = OwnHands.of(entities, caller.person(), caller.has(Role.ADMINISTRATOR));
        hands.requireAnothersJob(person);
        hands.requireNotUnderThem(person, manager);
    }

    private void present(PersonId person) {
        changes.fire(PeopleChanged.of(person, new Present(entities, days.today()).write()));
    }

    private static LocalDate required(LocalDate day) {
        if (day == null) throw new RuleViolation("people.job.no-day");
        return day;
    }

    private Post post(PersonId person, EmploymentDetails details, LocalDate day) {
        details.check();
        if (OrgTree.on(entities, day).find(details.unit()).isEmpty()) throw new RuleViolation("people.job.unit-closed", day);
        return new Posts(entities).of(details.unit(), details.position(), details.site(), persons.card(person).timeZone(), manager(person, details.manager()));
    }

    private PersonId manager(PersonId person, String login) {
        if (login == null || login.isBlank()) return null;
        var found = persons.byLogins(List.of(login.strip())).values().stream().findFirst().orElseThrow(() -> new RuleViolation("people.job.no-manager", login));
        if (found.equals(person)) throw new RuleViolation("people.job.own-manager");
        return found;
    }

    private Career career(PersonId person) { return career(entities, person); }

    /** Holds the person, so that no two change the same career at once. */
    static Career career(EntityManager entities, PersonId person) {
        if (entities.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE) == null) throw new NotFound("people.person.unknown", person);
        return new Career(person, entities.createQuery("select j from Employment j where j.person = :person", Employment.class).setParameter("person", person).getResultList());
    }
}
