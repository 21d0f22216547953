package org.bellwether.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bellwether.people.PersonCard;
import org.bellwether.platform.privacy.DataKind;

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

    /** @param withheld of what kinds the rows are left out, and it is said that they are */
    byte[] of(PersonCard person, Locale locale, Set<DataKind> withheld) {
        var kinds = new KeptReader(entities, holdings, periods.all()).whole(person.id(), locale);
        var sheet = new DataSheet(person.name(), clock.instant(), kinds.stream().filter(kind -> !withheld.contains(kind.kind())).toList(), kinds.stream().map(KeptKind::kind).filter(withheld::contains).toList(), locale);
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
