package org.bellwether.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.bellwether.people.Caller;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.csv.CsvFile;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.storage.Upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Takes usage files. A file is read through before anything of it is kept: one that is wrong as a whole is refused at
 * once and leaves nothing behind. What is left is loaded by a job.
 */
@Stateless
@RolesAllowed({Role.CIO, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageUploads {

    @Inject FileStore files;
    @Inject Settings settings;
    @Inject UsageImports imports;
    @Inject UsageImporter importer;
    @Inject Jobs jobs;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Takes the file and begins to load it.
     *
     * @throws RuleViolation if it is too large, no CSV in UTF-8, or lacks a column
     */
    public ImportReceipt take(BusinessSystemId system, String name, InputStream bytes) throws IOException {
        try (var upload = Upload.of(files, bytes, settings.uploadLimit(), CsvFile.TOO_LARGE)) {
            var lines = new UsageFile(upload.path(), latest()).lines();
            var receipt = register(system, name, upload.path(), lines);
            if (!receipt.again()) start(receipt.id());
            return receipt;
        }
    }

    private void start(UsageImportId id) {
        var owner = caller.person().value();
        imports.loadedBy(id, jobs.start("adoption.import.job", owner, progress -> importer.run(id, progress)));
    }

    /** Keeps the file only if it is taken. */
    private ImportReceipt register(BusinessSystemId system, String name, Path file, long lines) throws IOException {
        try (var parcel = files.parcel(); var bytes = Files.newInputStream(file)) {
            var receipt = imports.register(system, name, parcel.put(bytes), lines);
            parcel.keep();
            return receipt;
        }
    }

    /** Somewhere it is tomorrow already. */
    private LocalDate latest() { return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)); }
}
