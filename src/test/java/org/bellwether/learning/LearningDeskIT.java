package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellwether.course.CourseChapter;
import org.bellwether.people.PeopleChapter;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.text.Messages;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LearningDeskIT {

    @RegisterExtension final Database database = new Database();
    private Services services;

    @BeforeEach
    void stage() { services = new Services(database).at("2030-06-03T12:00:00Z"); }

    @Test
    void is_silent_where_nobody_learns() {
        assertThat(database.inTransaction(() -> services.get(LearningDesk.class).items(java.time.LocalDate.of(2030, 6, 3)))).isEmpty();
    }

    @Test
    void says_of_the_demo_what_its_story_says() {
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        database.inTransaction(() -> services.get(CourseChapter.class).write());
        database.inTransaction(() -> services.get(LearningChapter.class).write());

        var items = database.inTransaction(() -> services.get(LearningDesk.class).items(java.time.LocalDate.of(2030, 6, 3)));
        assertThat(items).filteredOn(item -> item.column() == Column.SLIPPING && item.rule().equals("learning.late")).singleElement()
            .satisfies(item -> assertThat(item.what().arguments()[0].toString()).contains("Assembly"));
        assertThat(items).filteredOn(item -> item.column() == Column.TALK_TO).singleElement()
            .satisfies(item -> assertThat(item.what().arguments()[0]).isEqualTo("Zhao Jianguo 赵建国"));
        assertThat(items).filteredOn(item -> item.column() == Column.TELL_THE_CEO).singleElement().satisfies(item -> {
            var course = item.href().replaceAll(".*course=", "");
            var enrolled = database.number("select count(*) from enrolment where status <> 'WITHDRAWN' and course_id = " + org.bellwether.course.CourseId.fromString(course).value());
            assertThat(item.why().arguments()[2]).as("as many as the page behind it lists, those above all departments too").isEqualTo(enrolled);
        });
        assertThat(items).allSatisfy(item -> Messages.LOCALES.forEach(locale -> {
            assertThat(Messages.text(locale, item.what().key(), item.what().arguments())).doesNotContain("{");
            assertThat(Messages.text(locale, item.why().key(), item.why().arguments())).doesNotContain("{");
        }));
        assertThat(items).extracting(DeskItem::href).allMatch(href -> href.startsWith("/learning/enrolments.xhtml?course="));
        assertThat(database.statementsOf(() -> services.get(LearningDesk.class).items(java.time.LocalDate.of(2030, 6, 3)))).isLessThanOrEqualTo(6);
    }
}
