package org.bellwether.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.Persons;
import org.bellwether.platform.demo.DemoLoader;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The demo organisation, with everything in it that an enterprise comes to know of people. */
abstract class PrivacyStage {

    @RegisterExtension final Database database = new Database();
    Services services;

    @BeforeEach
    void tell() throws ReflectiveOperationException {
        services = new Services(database).at("2030-06-03T12:00:00Z");
        var load = DemoLoader.class.getDeclaredMethod("load");
        load.setAccessible(true);
        database.inTransaction(() -> {
            try {
                load.invoke(services.get(DemoLoader.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        as("hr", Role.EMPLOYEE, Role.HR);
    }

    PersonId known(String login) { return services.get(Persons.class).byLogins(List.of(login)).get(login); }

    void as(String login, String... roles) { services.as(Caller.of(services.get(Persons.class).card(known(login)), roles)); }

    PersonalData data() { return services.get(PersonalData.class); }

    void leaves(PersonId person) { database.inTransaction(() -> services.get(Personnel.class).end(person, "They have another job.")); }

    void erase(PersonId person) { database.inTransaction(() -> data().erase(person, services.get(Persons.class).card(person).login(), "They asked for it.")); }

    List<KeptKind> counted(PersonId person) { return database.inTransaction(() -> data().counted(person)); }

    /** How many rows each table has of which anything is kept of people, but for the trail, which only grows. */
    Map<String, Long> rows() {
        var rows = new HashMap<String, Long>();
        for (var each : services.get(Holdings.class).all()) if (!each.holding().table().startsWith("audit_")) rows.computeIfAbsent(each.holding().table(), table -> database.number("select count(*) from " + table));
        return rows;
    }
}
