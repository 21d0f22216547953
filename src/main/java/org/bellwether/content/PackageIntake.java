package org.bellwether.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bellwether.content.zip.Archive;
import org.bellwether.content.zip.ArchiveLimits;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.storage.StoredFile;
import org.bellwether.platform.storage.Upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Takes in an uploaded file: to the disk, through the inspection, into the file store, and only then into the database.
 * The long part runs outside any transaction, so that nobody waits for it. What is refused leaves nothing behind.
 */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackageIntake {

    @Inject FileStore files;
    @Inject Packages packages;
    @Inject Settings settings;

    /**
     * Takes in what the stream holds.
     *
     * @param fileName what the trainer's computer calls it; only ever shown
     * @throws RuleViolation if it is too large, or no package that could be played
     */
    public PackageVersionId take(InputStream upload, String fileName) {
        try (var file = Upload.of(files, upload, settings.uploadLimit(), "content.upload.large")) {
            return keep(file.path(), shortName(fileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackageVersionId keep(Path archive, String fileName) throws IOException {
        var limits = new ArchiveLimits(settings.archiveLimit(), settings.archiveRatio());
        var inspection = PackageInspector.inspect(archive, limits);
        try (var parcel = files.parcel()) {
            Map<String, StoredFile> stored = new LinkedHashMap<>();
            try (var opened = Archive.open(archive, limits)) {
                opened.readAll((entry, bytes) -> stored.put(entry.path(), parcel.put(bytes)));
            }
            StoredFile whole;
            try (var bytes = Files.newInputStream(archive)) {
                whole = parcel.put(bytes);
            }
            var id = packages.keep(inspection, fileName, whole, stored);
            parcel.keep();
            return id;
        }
    }

    private static String shortName(String name) {
        var plain = name == null || name.isBlank() ? "package.zip" : Upload.named(name);
        return plain.length() <= 200 ? plain : plain.substring(plain.length() - 200);
    }
}
