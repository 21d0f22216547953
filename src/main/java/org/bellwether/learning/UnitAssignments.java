package org.bellwether.learning;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bellwether.course.CourseCard;
import org.bellwether.course.Courses;
import org.bellwether.people.OrgFollow;
import org.bellwether.people.OrgFollowers;
import org.bellwether.people.OrgPlan;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was assigned to a unit was given once, to those who worked there: whoever comes or goes neither gets nor loses it, and whoever moves them has to know. */
@ApplicationScoped
class UnitAssignments implements OrgFollowers {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject OrgUnits units;

    @Override
    public List<OrgFollow> of(OrgPlan plan) {
        var given = entities.createQuery("select a from Assignment a where a.unit is not null and a.withdrawnAt is null and a.appliedAt is not null order by a.dueOn, a.id", Assignment.class).getResultList();
        if (given.isEmpty()) return List.of();
        var cards = courses.cards(given.stream().map(Assignment::course).distinct().toList());
        var names = units.names();
        return given.stream().filter(assignment -> cards.get(assignment.course()).published()).map(assignment -> stays(plan, assignment.who().unit(), names.get(assignment.who().unit()), cards.get(assignment.course())))
            .filter(one -> one.joined() + one.left() > 0).toList();
    }

    private static OrgFollow stays(OrgPlan plan, OrgUnitId unit, Localized name, CourseCard course) {
        var before = in(plan.before(), unit);
        var after = in(plan.after(), unit);
        return new OrgFollow("learning.follow.unit", new Localized(course.title().en() + " · " + name.en(), course.title().in(Locale.SIMPLIFIED_CHINESE) + " · " + name.in(Locale.SIMPLIFIED_CHINESE)), "/course/edit.xhtml?course=" + course.id(), less(after, before), less(before, after), false, List.of());
    }

    private static Set<PersonId> in(OrgView view, OrgUnitId unit) {
        var units = view.below(unit);
        return view.holding(place -> place.main() && units.contains(place.unit()));
    }

    private static int less(Set<PersonId> these, Set<PersonId> those) { return (int) these.stream().filter(person -> !those.contains(person)).count(); }
}
