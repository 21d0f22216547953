package org.bellwether.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.JobProgress;
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

    /** That it is carried out, as it was last tried. */
    JobId applying(PeopleImportId id, String reason) { return services.get(PeopleImports.class).applying(id, services.get(PeopleImports.class).find(id).job(), reason); }

    /** Tries the file with what its headings suggest. */
    void tries(PeopleImportId id, FeedRules rules) {
        var known = database.inTransaction(() -> services.get(PeopleImports.class).find(id));
        database.inTransaction(() -> services.get(PeopleImports.class).trying(id, known.kind(), known.mapping().columns(), rules));
        runs(id);
    }

    void runs(PeopleImportId id) { runs(id, hr); }

    void runs(PeopleImportId id, PersonId by) {
        database.inTransaction(() -> services.get(PeopleImporter.class).run(id, by, JobProgress.NONE));
        database.entities().clear();
    }

    void as(String login, String... roles) { services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(known(login))), roles)); }

    PersonId known(String login) { return services.get(DemoCast.class).known(login).id(); }

    @AfterEach
    void over() { UseCase.over(); }
}
