package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.bellwether.course.CourseChapter;
import org.bellwether.course.Courses;
import org.bellwether.course.DemoCourses;
import org.bellwether.course.LessonKind;
import org.bellwether.people.PeopleChapter;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LearningChapterIT {

    @RegisterExtension final Database database = new Database();
    private Services services;

    @BeforeEach
    void tell() {
        services = new Services(database).at("2030-06-03T12:00:00Z");
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        database.inTransaction(() -> services.get(CourseChapter.class).write());
        database.inTransaction(() -> services.get(LearningChapter.class).write());
    }

    @Test
    void tells_three_published_courses_with_pages_in_both_languages() {
        var cards = services.get(Courses.class).cards(DemoCourses.ALL);
        assertThat(cards).hasSize(3).allSatisfy((id, card) -> assertThat(card.published()).isTrue());
        var lessons = services.get(Courses.class).lessons(DemoCourses.ALL);
        assertThat(lessons.values().stream().flatMap(List::stream).filter(lesson -> lesson.kind() == LessonKind.PAGE)).hasSize(13);
        assertThat(database.number("select count(*) from lesson_page where length(html_en) > 1200 and length(html_zh) > 500")).isEqualTo(13);
    }

    @Test
    void tells_the_same_to_other_chapters_as_it_wrote() {
        var told = services.get(DemoEnrolments.class).all();
        assertThat(told).hasSize((int) database.number("select count(*) from enrolment"));
        assertThat(told.stream().filter(DemoEnrolment::completed)).hasSize((int) database.number("select count(*) from enrolment where status = 'COMPLETED'"));
        assertThat(database.number("select count(*) from lesson_result where success = 'FAILED'")).isEqualTo(told.stream().filter(one -> one.quizAttempts() > 0 && !one.completed()).count());
    }

    @Test
    void lets_the_departments_differ_for_the_reasons_of_the_story() {
        assertThat(share("FIN")).isGreaterThan(0.9);
        assertThat(share("ASM")).isLessThan(0.5).isGreaterThan(0.1);
        assertThat(share("ASM-N")).isLessThan(share("ASM-CHD"));
        assertThat(score("SAL")).isGreaterThan(score("LOG"));
        assertThat(late("LOG")).isGreaterThan(late("FIN")).isGreaterThan(0.4);
    }

    @Test
    void keeps_the_known_people_as_the_story_has_them() {
        var told = services.get(DemoEnrolments.class).all();
        assertThat(told.stream().filter(one -> one.person().login().equals("employee"))).hasSize(2).allMatch(one -> one.startedAt() == null);
        assertThat(told.stream().filter(one -> one.person().login().equals("employee2"))).hasSize(2).allMatch(DemoEnrolment::completed);
        assertThat(told.stream().filter(one -> one.person().login().equals("overdue"))).hasSize(2).allMatch(one -> one.startedAt() == null && one.dueOn().isBefore(java.time.LocalDate.of(2030, 6, 3)));
    }

    private List<DemoEnrolment> ofErp1(String unit) {
        return services.get(DemoEnrolments.class).all().stream().filter(one -> one.course().equals(DemoCourses.ERP_1))
            .filter(one -> unit.equals(one.person().department()) || unit.equals(one.person().team())).toList();
    }

    private double share(String unit) { return ofErp1(unit).stream().mapToInt(one -> one.completed() ? 1 : 0).average().orElseThrow(); }

    private double score(String unit) { return ofErp1(unit).stream().filter(one -> one.quizAttempts() > 0).mapToDouble(DemoEnrolment::quizScore).average().orElseThrow(); }

    private double late(String unit) {
        return ofErp1(unit).stream().filter(DemoEnrolment::completed)
            .mapToInt(one -> one.completedAt().isAfter(one.dueOn().plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()) ? 1 : 0).average().orElseThrow();
    }
}
