package org.bellwether.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The people of the demo, and somebody of HR who asks. */
abstract class HrStage {

    @RegisterExtension final Database database = new Database();
    Services services;
    PersonId hr;

    @BeforeEach
    void people() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        hr = services.get(DemoCast.class).known("hr").id();
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(hr)), Role.EMPLOYEE, Role.HR));
    }

    /** Takes the text as a file of that name. */
    PeopleImportId take(String name, String text) {
        return database.inTransaction(() -> {
            try {
                return services.get(PeopleUploads.class).take(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @AfterEach
    void over() { UseCase.over(); }
}
