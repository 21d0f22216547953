package org.bellwether.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bellwether.people.PersonCard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Packs all that is kept of a person: {@code data.html} for people, {@code data.json} for machines, and files. */
@ApplicationScoped
class DataArchives {

    @PersistenceContext EntityManager entities;
    @Inject Holdings holdings;
    @Inject Periods periods;
    @Inject Clock clock;

    byte[] of(PersonCard person, Locale locale) {
        var kinds = new KeptReader(entities, holdings, periods.all()).whole(person.id(), locale);
        var sheet = new DataSheet(person.name(), clock.instant(), kinds, locale);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "data.html", sheet.html().getBytes(StandardCharsets.UTF_8));
            add(zip, "data.json", sheet.json());
            for (var keeper : holdings.keepers()) for (var file : keeper.files(person.id().value())) add(zip, "files/" + file.name(), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
