package org.bellwether.learning;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonPages;
import org.bellwether.course.NewCourse;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;

/** A small enterprise: two departments (one with a team), a trainer, a few learners; and courses that tests ask for. */
final class LearningStage {

    static final OrgUnitId ROOT = new OrgUnitId(10);
    static final OrgUnitId ASSEMBLY = new OrgUnitId(11);
    static final OrgUnitId NIGHT = new OrgUnitId(12);
    static final OrgUnitId FINANCE = new OrgUnitId(13);
    static final PersonId TRAINER = new PersonId(100);
    static final PersonId OTHER_TRAINER = new PersonId(101);
    static final PersonId ADA = new PersonId(102);
    static final PersonId BO = new PersonId(103);
    static final PersonId CHEN = new PersonId(104);
    static final PersonId HEAD = new PersonId(105);

    final Database database;
    final Services services;

    LearningStage(Database database) {
        this.database = database;
        services = new Services(database).at("2030-01-15T12:00:00Z");
        unit(ROOT, null, null, null, "LD");
        unit(ASSEMBLY, ROOT, ASSEMBLY, HEAD, "ASM");
        unit(NIGHT, ASSEMBLY, ASSEMBLY, null, "ASM-N");
        unit(FINANCE, ROOT, FINANCE, null, "FIN");
        person(TRAINER, "Miriam Vogel", FINANCE);
        person(OTHER_TRAINER, "Tom Other", FINANCE);
        person(ADA, "Ada Lovelace", NIGHT);
        person(BO, "Bo Li", ASSEMBLY);
        person(CHEN, "Chen 陈", FINANCE);
        person(HEAD, "Head Zhao", ASSEMBLY);
    }

    private void unit(OrgUnitId id, OrgUnitId parent, OrgUnitId department, PersonId head, String code) {
        database.run("insert into org_unit (id, parent_id, department_id, head_id, code, name_en, name_zh) values (%d, %s, %s, %s, '%s', 'Unit %s', '部门 %s')"
            .formatted(id.value(), value(parent), value(department), value(head), code, code, code));
    }

    private static String value(org.bellwether.platform.id.Id id) { return id == null ? "null" : String.valueOf(id.value()); }

    void person(PersonId id, String name, OrgUnitId unit) {
        database.run("""
            insert into person (id, login, full_name, unit_id, job_title, site, language, time_zone, status, version)
            values (%d, 'p%d', '%s', %d, 'Worker', 'Suzhou', 'en', 'UTC', 'ACTIVE', 1)""".formatted(id.value(), id.value(), name, unit.value()));
    }

    LearningStage as(PersonId who, String... roles) {
        var unit = who.equals(ADA) ? NIGHT : who.equals(BO) || who.equals(HEAD) ? ASSEMBLY : FINANCE;
        services.as(Caller.of(new PersonCard(who, "p" + who.value(), "Name " + who.value(), "Worker", unit, new Localized("Unit", null), unit, new Localized("Unit", null),
            "Suzhou", "en", "UTC"), roles.length == 0 ? new String[] {Role.EMPLOYEE} : roles));
        return this;
    }

    LearningStage asTrainer() { return as(TRAINER, Role.EMPLOYEE, Role.TRAINER); }

    /** A course with that many written pages; the trainer's, and not published. */
    CourseId draft(String title, int pages) {
        asTrainer();
        return database.inTransaction(() -> {
            var course = get(Courses.class).create(new NewCourse(new Localized(title, null), null, "en", 30));
            for (var page = 1; page <= pages; page++) {
                var lesson = get(Courses.class).addLesson(course, LessonKind.PAGE, new Localized("Page " + page, null));
                get(LessonPages.class).write(lesson, new Localized("<p>Text " + page + "</p>", null));
            }
            return course;
        });
    }

    CourseId published(String title, int pages) {
        var course = draft(title, pages);
        database.inTransaction(() -> get(Courses.class).publish(course));
        return course;
    }

    LessonId lesson(CourseId course, int place) { return get(Courses.class).lessons(course).get(place).id(); }

    <T> T get(Class<T> type) { return services.get(type); }
}
