package org.bellwether.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bellwether.content.scorm.Standard;
import org.bellwether.content.scorm.UnitRules;
import org.bellwether.content.zip.Archive;
import org.bellwether.content.zip.ArchiveLimits;
import org.bellwether.course.DemoCourses;
import org.bellwether.learning.DemoEnrolment;
import org.bellwether.learning.DemoEnrolments;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.LessonAccess;
import org.bellwether.learning.Progress;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.people.Persons;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.demo.DemoRandom;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.storage.StoredFile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The demo's one package, a walk through a first day on the new screens, and what became of everyone who opened it. */
@Stateless
@PermitAll
public class ContentChapter implements DemoChapter {

    private static final List<String> FILES = List.of("imsmanifest.xml", "index.html", "lesson.css", "lesson.js", "scenes.js");
    private static final List<String> QUESTIONS = List.of("open-order", "find-order", "quantity", "red-line", "help");
    private static final String RIGHT = "abbca";

    @PersistenceContext EntityManager entities;
    @Inject PackageShelf shelf;
    @Inject FileStore files;
    @Inject Persons persons;
    @Inject DemoEnrolments demo;
    @Inject Enrolments enrolments;
    @Inject Clock clock;

    @Override public int order() { return 40; }

    @Override
    public boolean blank() { return entities.createQuery("select count(v) from PackageVersion v", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        var version = upload();
        entities.find(PackageVersion.class, version.value()).use();
        entities.persist(new LessonPackage(DemoCourses.ERP_1_PACKAGE, version));
        entities.flush();
        var unit = Packages.rows(entities, version).get(0).id();
        var started = demo.all().stream().filter(one -> one.course().equals(DemoCourses.ERP_1) && one.startedAt() != null).toList();
        var results = new LinkedHashMap<DemoEnrolment, Progress>();
        started.forEach(one -> {
            var progress = enrolments.results(one.id()).get(DemoCourses.ERP_1_PACKAGE);
            if (progress != null) results.put(one, progress);
        });
        var attempts = new LinkedHashMap<DemoEnrolment, PackageAttempt>();
        results.forEach((one, progress) -> {
            var attempt = new PackageAttempt(new LessonAccess(one.id(), one.course(), DemoCourses.ERP_1_PACKAGE, one.person().id()), version, opened(one));
            entities.persist(attempt);
            attempts.put(one, attempt);
        });
        entities.flush();
        attempts.forEach((one, attempt) -> play(one, attempt, unit, results.get(one).completion() == Completion.COMPLETED));
    }

    private PackageVersionId upload() {
        try {
            var archive = files.put(new ByteArrayInputStream(zip()));
            var limits = new ArchiveLimits(50L * 1_048_576, 100);
            var found = PackageInspector.inspect(files.path(archive.sha256()), limits);
            Map<String, StoredFile> stored = new LinkedHashMap<>();
            try (var opened = Archive.open(files.path(archive.sha256()), limits)) {
                opened.readAll((entry, bytes) -> stored.put(entry.path(), files.put(bytes)));
            }
            return shelf.put(found, "first-day.zip", archive, stored, persons.byLogins(List.of("trainer")).get("trainer"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lesson as any trainer would upload it. */
    static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : FILES) {
                var entry = new ZipEntry(name);
                entry.setTime(Instant.parse("2024-01-01T00:00:00Z").toEpochMilli());
                zip.putNextEntry(entry);
                try (var in = ContentChapter.class.getResourceAsStream("demo/" + name)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Instant opened(DemoEnrolment one) { return one.startedAt().plusSeconds(900); }

    private void play(DemoEnrolment one, PackageAttempt attempt, UnitId unit, boolean completed) {
        var random = DemoRandom.of("content", one.person().login());
        var launch = attempt.launch(null, opened(one));
        entities.persist(launch);
        entities.flush();
        var answered = completed ? QUESTIONS.size() : 1 + random.nextInt(3);
        var values = new LinkedHashMap<String, String>();
        for (var n = 0; n < answered; n++) answer(values, n, random.nextDouble() < 0.45 + one.person().skill() / 2);
        values.put("cmi.core.lesson_status", completed ? "completed" : "incomplete");
        values.put("cmi.core.lesson_location", completed ? "0" : String.valueOf(answered));
        values.put("cmi.core.exit", completed ? "" : "suspend");
        values.put("cmi.suspend_data", "{\"language\":\"" + (one.person().language().getLanguage().equals("zh") ? "zh" : "en") + "\",\"answers\":{},\"seen\":" + answered + "}");
        var change = new PlayerChange(1, "demo-" + one.id(), unit, 1, 300L + random.nextInt(240), completed, values);
        var at = opened(one).plusSeconds(change.seconds());
        var state = new UnitState(attempt.id(), unit, at);
        state.merge(Standard.SCORM_12, 1, change, values, org.bellwether.content.scorm.Outcome.of(Standard.SCORM_12, new UnitRules(true, null, null, null), values, completed), at);
        entities.persist(state);
        var visit = new Visit(attempt.id(), unit, launch.id(), 1);
        visit.lasted(change.seconds());
        entities.persist(visit);
        attempt.worked(unit, at);
        launch.close(at);
    }

    private static void answer(Map<String, String> values, int n, boolean right) {
        var at = "cmi.interactions." + n + ".";
        var correct = RIGHT.substring(n, n + 1);
        values.put(at + "id", QUESTIONS.get(n));
        values.put(at + "type", "choice");
        values.put(at + "correct_responses.0.pattern", correct);
        values.put(at + "student_response", right ? correct : "a".equals(correct) ? "b" : "a");
        values.put(at + "result", right ? "correct" : "wrong");
    }
}
