package org.bellwether.adoption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bellwether.course.CourseChapter;
import org.bellwether.course.DemoCourses;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.LearningChapter;
import org.bellwether.learning.Progress;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.storage.StoredFile;
import org.bellwether.support.Database;
import org.bellwether.support.Services;

/** The demo organisation with its ERP, and a CIO who asks. */
final class AdoptionStage {

    static final JobProgress NOBODY_LOOKS = new JobProgress() {
        @Override public void of(long total) { }
        @Override public void done(long count) { }
    };

    final Database database;
    final Services services;

    AdoptionStage(Database database) {
        this.database = database;
        services = new Services(database).at("2030-06-03T12:00:00Z");
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        database.inTransaction(() -> services.get(CourseChapter.class).write());
        database.inTransaction(() -> services.get(LearningChapter.class).write());
        database.inTransaction(() -> services.get(AdoptionChapter.class).write());
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(services.get(Persons.class).byLogins(java.util.List.of("cio")).get("cio"))), Role.EMPLOYEE, Role.CIO));
    }

    /** This person tries all tests that they failed once more, and passes them. */
    void passes(PersonId person) {
        for (var course : List.of(DemoCourses.ERP_1, DemoCourses.ERP_2)) {
            database.inTransaction(() -> services.get(Enrolments.class).current(person, course)).ifPresent(enrolment -> database.inTransaction(() ->
                services.get(Enrolments.class).report(enrolment, DemoCourses.quizOf(course), new Progress(Progress.Completion.COMPLETED, Progress.Success.PASSED, BigDecimal.ONE), 60)));
        }
    }

    SystemRow erp() { return database.inTransaction(() -> services.get(Systems.class).first().orElseThrow()); }

    AdoptionBoard board() {
        var erp = erp().id();
        return database.inTransaction(() -> services.get(AdoptionFigures.class).board(erp));
    }

    /** Loads the text as a file, as far as it can be loaded. */
    ImportRow load(String name, String text) { return load(name, text.getBytes(StandardCharsets.UTF_8)); }

    ImportRow load(String name, byte[] bytes) {
        var erp = erp().id();
        var receipt = database.inTransaction(() -> services.get(UsageImports.class).register(erp, name, stored(bytes), lines(bytes)));
        if (!receipt.again()) database.inTransaction(() -> services.get(UsageImporter.class).run(receipt.id(), NOBODY_LOOKS));
        return find(receipt.id());
    }

    ImportRow find(UsageImportId id) { return database.inTransaction(() -> services.get(UsageImports.class).find(id)); }

    long lines(byte[] bytes) { return new String(bytes, StandardCharsets.UTF_8).lines().count() - 1; }

    StoredFile stored(byte[] bytes) {
        try {
            return services.get(FileStore.class).put(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T get(Class<T> type) { return services.get(type); }
}
