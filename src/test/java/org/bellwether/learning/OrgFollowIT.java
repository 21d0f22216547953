package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.audience.AudienceChecker;
import org.bellwether.audience.AudienceDraft;
import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceMembers;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.AudienceTimer;
import org.bellwether.audience.Audiences;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseChapter;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonPages;
import org.bellwether.course.NewCourse;
import org.bellwether.people.Caller;
import org.bellwether.people.Careers;
import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OrgChange;
import org.bellwether.people.OrgFollow;
import org.bellwether.people.OrgImpact;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.Organisation;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.Period;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a change of the organisation is said to bring about is what it brings about. */
class OrgFollowIT {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

    @RegisterExtension final Database database = new Database();
    private final Map<String, AudienceId> audiences = new HashMap<>();
    private Services services;
    private CourseId closing;

    @BeforeEach
    void people() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        database.inTransaction(services.get(CourseChapter.class)::write);
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(person("hr"))), Role.EMPLOYEE, Role.HR, Role.TRAINER));
        audience("Accounting", Criterion.of("unit", "BELOW", unit("FIN-ACC").toString()));
        audience("Controlling", Criterion.of("unit", "BELOW", unit("FIN-CON").toString()));
        audience("Finance", Criterion.of("unit", "BELOW", unit("FIN").toString()));
        audience("Finance but accounting", Criterion.of("unit", "BELOW", unit("FIN").toString()), Criterion.of("unit", "ALONE", unit("FIN-ACC").toString()).not());
        audience("New in finance", Criterion.of("unit", "BELOW", unit("FIN").toString()), Criterion.of("job-age", "LESS_THAN", "2"));
        audience("Leads ten in finance", Criterion.of("manager", "AT_LEAST", "10"), Criterion.of("unit", "BELOW", unit("FIN").toString()));
        audience("Buyers", Criterion.of("position", "AS", id("select id from org_position where title = 'Accountant'")));
        audience("Read English", Criterion.of("language", "READS", "en"));
        closing = course();
    }

    @AfterEach
    void over() { UseCase.over(); }

    private PersonId person(String login) { return new PersonId(database.number("select id from person where login = '" + login + "'")); }

    private OrgUnitId unit(String code) { return new OrgUnitId(database.number("select id from org_unit where code = '" + code + "'")); }

    private String id(String sql) { return new PersonId(database.number(sql)).toString(); }

    private void audience(String name, Criterion... criteria) {
        var id = database.inTransaction(() -> services.get(Audiences.class).create(new AudienceDraft(new Localized(name, null), null, AudienceRule.all(criteria))));
        database.inTransaction(() -> services.get(AudienceChecker.class).whole(id, JobProgress.NONE));
        audiences.put(name, id);
    }

    private CourseId course() {
        return database.inTransaction(() -> {
            var course = services.get(Courses.class).create(new NewCourse(new Localized("Closing a month", null), null, "en", 30));
            services.get(LessonPages.class).write(services.get(Courses.class).addLesson(course, LessonKind.PAGE, new Localized("Page", null)), new Localized("<p>Text</p>", null));
            services.get(Courses.class).publish(course);
            return course;
        });
    }

    private void assign(TargetGroup who) { database.inTransaction(() -> services.get(Assignments.class).assign(closing, who, TODAY.plusDays(30))); }

    private OrgImpact preview(OrgChange change) { return database.inTransaction(() -> services.get(Organisation.class).preview(change, TODAY)); }

    private Set<PersonId> members(AudienceId id) { return Set.copyOf(database.inTransaction(() -> services.get(AudienceMembers.class).of(id))); }

    private long having() { return database.number("select count(*) from enrolment where status <> 'WITHDRAWN' and course_id = " + closing.value()); }

    private static int less(Set<PersonId> these, Set<PersonId> those) { return (int) these.stream().filter(person -> !those.contains(person)).count(); }

    /** Makes the change, lets the audiences follow, and compares what came of it with what was said. */
    private void comesTrue(OrgImpact said, Runnable change) {
        var before = new HashMap<String, Set<PersonId>>();
        audiences.forEach((name, id) -> before.put(name, members(id)));
        database.inTransaction(change);
        database.inTransaction(() -> services.get(AudienceTimer.class).changes());
        var follows = new HashMap<String, OrgFollow>();
        said.following().forEach(one -> follows.put(one.name().en(), one));
        audiences.forEach((name, id) -> {
            var one = follows.getOrDefault(name, new OrgFollow("", new Localized(name, null), null, 0, 0));
            var now = members(id);
            assertThat(List.of(one.joined(), one.left())).as(name).isEqualTo(List.of(less(now, before.get(name)), less(before.get(name), now)));
        });
    }

    @Test
    void a_merge_means_what_was_said() {
        assign(TargetGroup.audience(audiences.get("Controlling")));
        var merge = new OrgChange.Merge(unit("FIN-ACC"), unit("FIN-CON"));
        var entries = database.number("select count(*) from audit_entry where kind <> 'READ'");
        var had = having();
        var said = preview(merge);
        assertThat(database.number("select count(*) from audit_entry where kind <> 'READ'")).as("nothing is written").isEqualTo(entries);
        assertThat(database.number("select count(*) from employment where until_on is not null and unit_id = " + unit("FIN-ACC").value())).isZero();
        assertThat(said.following()).extracting(one -> one.name().en()).contains("Accounting", "Controlling", "Finance but accounting", "New in finance").doesNotContain("Finance", "Read English", "Buyers");
        var course = said.following().stream().filter(one -> one.name().en().equals("Controlling")).findFirst().orElseThrow().uses();
        assertThat(course).singleElement().satisfies(use -> {
            assertThat(use.name().en()).isEqualTo("Closing a month");
            assertThat(use.joined()).isEqualTo(13);
            assertThat(use.href()).startsWith("/course/edit.xhtml");
        });
        comesTrue(said, () -> services.get(Organisation.class).apply(merge, TODAY, null));
        assertThat(having() - had).isEqualTo(13);
    }

    @Test
    void whoever_has_the_course_gets_it_no_second_time_and_keeps_it_through_something_else() {
        assign(TargetGroup.audience(audiences.get("Accounting")));
        assign(TargetGroup.audience(audiences.get("Controlling")));
        assign(TargetGroup.unit(unit("FIN-ACC")));
        database.run("update enrolment set status = 'COMPLETED', completed_at = enrolled_at where course_id = " + closing.value() + " and learner_id = " + person("employee2").value());
        var said = preview(new OrgChange.Merge(unit("FIN-ACC"), unit("FIN-CON")));
        assertThat(said.following()).filteredOn(one -> one.name().en().equals("Controlling")).singleElement().satisfies(one -> assertThat(one.uses()).singleElement().satisfies(use -> assertThat(use.joined()).isZero()));
        assertThat(said.following()).filteredOn(one -> one.name().en().equals("Accounting")).singleElement().satisfies(one -> assertThat(one.uses()).singleElement().satisfies(use -> assertThat(use.left()).as("the unit's assignment holds it").isZero()));
        assertThat(said.staying()).filteredOn(one -> one.name().en().startsWith("Closing a month")).singleElement().satisfies(one -> {
            assertThat(one.name().en()).isEqualTo("Closing a month · Accounting");
            assertThat(one.left()).isEqualTo(13);
            assertThat(one.joined()).isZero();
        });
    }

    @Test
    void a_move_and_another_head_mean_what_was_said() {
        var move = new OrgChange.Move(unit("FIN-ACC"), unit("SAL"));
        var said = preview(move);
        assertThat(said.following()).extracting(one -> one.name().en()).contains("Finance").doesNotContain("Accounting", "Controlling");
        comesTrue(said, () -> services.get(Organisation.class).apply(move, TODAY, null));
        var head = new OrgChange.Head(unit("FIN-CON"), person("employee2"));
        comesTrue(preview(head), () -> services.get(Organisation.class).apply(head, TODAY, null));
    }

    @Test
    void another_job_means_what_was_said() {
        var careers = services.get(Careers.class);
        var details = new EmploymentDetails(unit("FIN-CON"), "Dreamer", "Nowhere yet", null);
        var said = database.inTransaction(() -> careers.preview(person("employee2"), details, true, Period.from(TODAY)));
        assertThat(database.number("select count(*) from org_position where title = 'Dreamer'")).as("nothing is written").isZero();
        assertThat(database.number("select count(*) from site where name = 'Nowhere yet'")).isZero();
        assertThat(said.moved()).isEqualTo(1);
        assertThat(said.managers()).singleElement().satisfies(one -> assertThat(one.person()).startsWith("Anna Keller"));
        assertThat(said.following()).extracting(one -> one.name().en()).contains("Accounting", "Controlling", "New in finance");
        comesTrue(said, () -> careers.begin(person("employee2"), details, TODAY));
        var besides = new EmploymentDetails(unit("FIN-ACC"), "Helper", "Suzhou", null);
        var more = database.inTransaction(() -> careers.preview(person("employee2"), besides, false, Period.from(TODAY)));
        assertThat(more.nobody()).isTrue();
        assertThat(more.following()).extracting(one -> one.name().en()).contains("Accounting");
        comesTrue(more, () -> careers.besides(person("employee2"), besides, TODAY, null));
        assertThatThrownBy(() -> database.inTransaction(() -> careers.preview(person("employee2"), besides, false, Period.from(TODAY)))).hasMessage("people.job.held");
    }

    @Test
    void it_is_asked_about_all_of_them_at_once() {
        assign(TargetGroup.audience(audiences.get("Controlling")));
        var few = database.statementsOf(() -> services.get(Organisation.class).preview(new OrgChange.Move(unit("FIN-ACC"), unit("SAL")), TODAY));
        var many = database.statementsOf(() -> services.get(Organisation.class).preview(new OrgChange.Move(unit("ASM"), unit("FIN-CON")), TODAY));
        assertThat(many - few).as("65 people in place of 13; more audiences follow, and their uses are looked up").isBetween(-10, 10);
        assertThat(many).isLessThan(40);
    }

    @Test
    void a_course_that_hr_may_not_open_is_named_without_a_way() {
        assign(TargetGroup.audience(audiences.get("Controlling")));
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(person("hr"))), Role.EMPLOYEE, Role.HR));
        var said = preview(new OrgChange.Merge(unit("FIN-ACC"), unit("FIN-CON")));
        assertThat(said.following()).filteredOn(one -> one.name().en().equals("Controlling")).singleElement().satisfies(one -> {
            assertThat(one.href()).startsWith("/audience/audience.xhtml?audience=");
            assertThat(one.uses()).singleElement().satisfies(use -> assertThat(use.href()).isNull());
        });
    }
}
