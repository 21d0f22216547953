package org.bellwether.course;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The pictures and videos of a course's own pages. What a file is, its bytes say, never its name. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class Media {

    private static final int HEAD = 64 * 1024;
    private static final long MEGABYTE = 1024 * 1024;

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Caller caller;
    @Inject FileStore files;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * Keeps a picture (PNG, JPEG, GIF, WebP) or a video (MP4, WebM) for the pages of the course; the same one twice is kept once.
     *
     * @throws RuleViolation if it is something else or too large; nothing stays behind then
     */
    public MediumCard add(CourseId course, String fileName, InputStream bytes) {
        courses.requireAuthor(course);
        var name = fileName == null || fileName.isBlank() ? "file" : fileName.strip();
        try (var in = new BufferedInputStream(new Limited(bytes, settings.uploadLimit(), name), HEAD)) {
            var type = type(in, name);
            var stored = files.put(in);
            return entities.createQuery("select m from Medium m where m.course = :course and m.sha256 = :sha", Medium.class)
                .setParameter("course", course).setParameter("sha", stored.sha256()).getResultStream().findFirst().map(Medium::card)
                .orElseGet(() -> kept(new Medium(MediumId.fresh(), course, stored.sha256(), stored.size(), type, name.substring(Math.max(0, name.length() - 200)), clock.instant())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediumCard kept(Medium medium) {
        entities.persist(medium);
        return medium.card();
    }

    /** For whoever reads the course: it is published, or the caller answers for it. */
    @RolesAllowed(Role.EMPLOYEE)
    public MediumCard card(MediumId id) {
        var medium = entities.find(Medium.class, id.value());
        if (medium == null) throw new NotFound("course.medium.unknown", id);
        var course = courses.card(medium.course());
        if (course.status() == CourseStatus.DRAFT && !caller.has(Role.ADMINISTRATOR) && !course.owner().equals(caller.person())) throw new NotFound("course.medium.unknown", id);
        return medium.card();
    }

    /** Where its bytes lie. */
    @RolesAllowed(Role.EMPLOYEE)
    public Path path(MediumCard medium) { return files.path(medium.sha256()); }

    private static String type(BufferedInputStream in, String name) throws IOException {
        in.mark(HEAD);
        var head = in.readNBytes(HEAD - 1);
        in.reset();
        var type = MediumType.of(head);
        if (!MediumType.shown(type)) throw new RuleViolation("course.medium.wrong-type", name, type);
        return type;
    }

    /** Stops at the limit instead of filling the disk. */
    private static final class Limited extends FilterInputStream {

        private final long limit;
        private final String name;
        private long seen;

        Limited(InputStream in, long limit, String name) {
            super(in);
            this.limit = limit;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            seen += more;
            if (seen > limit) throw new RuleViolation("course.medium.too-large", name, limit / MEGABYTE);
        }
    }
}
