package org.bellwether.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.bellwether.people.DemoStory;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.demo.DemoChapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The courses of the demo organisation, written and published in the first weeks of its programme. */
@Stateless
@PermitAll
public class CourseChapter implements DemoChapter {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Clock clock;

    @Override public int order() { return 20; }

    @Override
    public boolean blank() { return entities.createQuery("select count(c) from Course c", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        var owners = persons.byLogins(List.of("trainer", "trainer2"));
        DemoOutline.ALL.forEach(outline -> write(outline, owners));
    }

    private void write(DemoOutline outline, Map<String, PersonId> owners) {
        var began = at(DemoStory.programmeStart(LocalDate.now(clock)).plusDays(9));
        var course = new Course(outline.id(), new NewCourse(outline.title(), outline.summary(), "en", outline.minutes()), owners.get(outline.owner()), began);
        course.called(outline.code());
        entities.persist(course);
        entities.flush();
        for (var part : outline.parts()) entities.persist(new Lesson(part.id(), outline.id(), outline.parts().indexOf(part), part.kind(), part.title()));
        entities.flush();
        outline.parts().stream().filter(part -> part.text() != null).forEach(part -> {
            var page = new LessonPage(part.id());
            page.write(part.html(), began);
            entities.persist(page);
        });
        course.publish(outline.parts().size(), List.of(), at(DemoStory.programmeStart(LocalDate.now(clock)).plusDays(30)));
    }

    private static Instant at(LocalDate day) { return day.atTime(LocalTime.of(7, 40)).toInstant(ZoneOffset.UTC); }
}
