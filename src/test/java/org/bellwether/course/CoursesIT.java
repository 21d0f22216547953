package org.bellwether.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CoursesIT {

    @RegisterExtension final Database database = new Database();
    private Services services;
    private Courses courses;

    @BeforeEach
    void stage() {
        services = new Services(database);
        database.run("insert into org_unit (id, code, name_en) values (1, 'LD', 'Longmen Drives')");
        for (var id = 1; id < 4; id++) database.run("""
            insert into person (id, login, full_name, unit_id, job_title, site, language, time_zone, status, version)
            values (%d, 'p%d', 'Person %d', 1, 'Trainer', 'Suzhou', 'en', 'UTC', 'ACTIVE', 1)""".formatted(id, id, id));
        as(1, Role.TRAINER);
        courses = services.get(Courses.class);
    }

    @Test
    void takes_whichever_title_was_written() {
        var course = create(new Localized(" ", "干净的主数据"));
        assertThat(card(course).title()).isEqualTo(new Localized("干净的主数据", "干净的主数据"));
        assertThatThrownBy(() -> create(new Localized("", null))).hasMessage("course.course.title-missing");
        assertThatThrownBy(() -> create(new Localized("x".repeat(201), null))).hasMessage("course.course.title-long");
    }

    @Test
    void publishes_only_what_has_something_in_every_page() {
        var course = create(new Localized("Course", null));
        assertThatThrownBy(() -> publish(course)).hasMessage("course.course.no-lesson");
        var lesson = add(course, "One");
        assertThatThrownBy(() -> publish(course)).hasMessage("course.course.lesson-empty");
        database.inTransaction(() -> services.get(LessonPages.class).write(lesson, new Localized("<p>Text</p>", null)));
        publish(course);
        assertThat(card(course).published()).isTrue();
        assertThatThrownBy(() -> publish(course)).hasMessage("course.course.published-already");
    }

    @Test
    void moves_lessons_to_either_end_and_not_beyond() {
        var course = create(new Localized("Course", null));
        var one = add(course, "One");
        add(course, "Two");
        add(course, "Three");

        database.inTransaction(() -> courses.moveLesson(one, 1));
        assertThat(titles(course)).containsExactly("Two", "One", "Three");
        database.inTransaction(() -> courses.moveLesson(one, 9));
        assertThat(titles(course)).containsExactly("Two", "Three", "One");
        database.inTransaction(() -> courses.moveLesson(one, -9));
        assertThat(titles(course)).containsExactly("One", "Two", "Three");
    }

    @Test
    void takes_a_lesson_out_and_keeps_its_row() {
        var course = create(new Localized("Course", null));
        var one = add(course, "One");
        add(course, "Two");
        database.inTransaction(() -> courses.removeLesson(one));

        assertThat(titles(course)).containsExactly("Two");
        assertThat(database.number("select count(*) from lesson")).isEqualTo(2);
        assertThatThrownBy(() -> database.inTransaction(() -> courses.lesson(one))).isInstanceOf(NotFound.class);
    }

    @Test
    void belongs_to_its_trainer_and_to_administrators() {
        var course = create(new Localized("Course", null));
        as(2, Role.TRAINER);
        assertThatThrownBy(() -> add(course, "One")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> courses.requireAuthor(course))).isInstanceOf(Forbidden.class);
        assertThat(courses.count(new CourseFilter("", null))).isZero();
        as(3, Role.ADMINISTRATOR);
        add(course, "One");
        assertThat(courses.list(new CourseFilter("cour", CourseStatus.DRAFT), Window.first(10))).singleElement().satisfies(row -> assertThat(row.ownerName()).isEqualTo("Person 1"));
        assertThatThrownBy(() -> database.inTransaction(() -> courses.requireAuthor(CourseId.fresh()))).isInstanceOf(NotFound.class);
    }

    @Test
    void says_who_answers_for_a_course_as_it_lets_them_go_on() {
        var course = create(new Localized("Course", null));
        assertThat(answersFor(course)).isTrue();
        for (var reader : List.of(Role.TRAINER, Role.CIO, Role.EXECUTIVE)) {
            as(2, reader);
            assertThat(answersFor(course)).as(reader).isFalse();
            assertThatThrownBy(() -> database.inTransaction(() -> courses.requireAuthor(course))).isInstanceOf(Forbidden.class);
        }
        as(1, Role.CIO);
        assertThat(answersFor(course)).as("the owner who is no trainer any more").isFalse();
        as(3, Role.ADMINISTRATOR);
        assertThat(answersFor(course)).isTrue();
    }

    @Test
    void refuses_to_overwrite_what_somebody_else_wrote_meanwhile() {
        var lesson = add(create(new Localized("Course", null)), "One");
        var pages = services.get(LessonPages.class);
        var first = database.inTransaction(() -> pages.write(lesson, new Localized("<p>a</p>", null), ""));
        database.inTransaction(() -> pages.write(lesson, new Localized("<p>b</p>", null), first.toString()));

        assertThatThrownBy(() -> database.inTransaction(() -> pages.write(lesson, new Localized("<p>c</p>", null), ""))).hasMessage("course.page.changed-elsewhere");
        services.at("2030-01-15T12:00:09Z");
        database.inTransaction(() -> pages.write(lesson, new Localized("<p>d</p>", null), first.toString()));
        assertThatThrownBy(() -> database.inTransaction(() -> pages.write(lesson, new Localized("<p>e</p>", null), first.toString()))).hasMessage("course.page.changed-elsewhere");
        assertThat(database.inTransaction(() -> pages.preview(lesson)).en()).isEqualTo("<p>d</p>");
    }

    private void as(long person, String role) {
        var unit = new OrgUnitId(1);
        services.as(Caller.of(new PersonCard(new PersonId(person), "p" + person, "Person " + person, "Trainer", unit, new Localized("LD", null), null, null, "Suzhou", "en", "UTC"),
            Role.EMPLOYEE, role));
    }

    private boolean answersFor(CourseId course) { return database.inTransaction(() -> courses.answersFor(course)); }
    private CourseId create(Localized title) { return database.inTransaction(() -> courses.create(new NewCourse(title, null, "en", 20))); }
    private LessonId add(CourseId course, String title) { return database.inTransaction(() -> courses.addLesson(course, LessonKind.PAGE, new Localized(title, null))); }
    private void publish(CourseId course) { database.inTransaction(() -> courses.publish(course)); }
    private CourseCard card(CourseId course) { return database.inTransaction(() -> courses.card(course)); }
    private List<String> titles(CourseId course) { return database.inTransaction(() -> courses.lessons(course)).stream().map(row -> row.title().en()).toList(); }
}
