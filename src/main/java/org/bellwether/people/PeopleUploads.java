package org.bellwether.people;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.csv.CsvFile;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.storage.Upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes files of HR. One that is wrong as a whole is refused at once and leaves nothing behind. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleUploads {

    @Inject FileStore files;
    @Inject Settings settings;
    @Inject PeopleImports imports;

    /** @throws RuleViolation if it is too large, or no CSV in UTF-8 with a header */
    public PeopleImportId take(String name, InputStream bytes) throws IOException {
        try (var upload = Upload.of(files, bytes, settings.uploadLimit(), CsvFile.TOO_LARGE); var parcel = files.parcel()) {
            var file = new CsvFile(upload.path(), PeopleImporter.MOST_LINES);
            file.read(header -> line -> { }); // To its end: a broken line should be told now.
            var header = file.header().stream().map(cell -> cell.replaceAll("\\p{Cntrl}", " ").strip()).toList();
            try (var whole = Files.newInputStream(upload.path())) {
                var id = imports.register(Upload.named(name), parcel.put(whole), header);
                parcel.keep();
                return id;
            }
        }
    }
}
