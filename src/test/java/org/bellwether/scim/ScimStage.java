package org.bellwether.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The people of the demo, a directory that an administrator let in, and what tests of it do again and again. */
abstract class ScimStage {

    @RegisterExtension final Database database = new Database();
    Services services;
    OrgUnitId people;
    ScimClientId client;
    String token;

    @BeforeEach
    void directory() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(known("admin"))), Role.EMPLOYEE, Role.ADMINISTRATOR));
        people = database.inTransaction(() -> services.get(Persons.class).card(known("hr")).unit());
        client = let("Entra ID", false);
    }

    @AfterEach
    void over() { UseCase.over(); }

    PersonId known(String login) { return services.get(DemoCast.class).known(login).id(); }

    ScimClientId let(String name, boolean administrators) {
        token = database.inTransaction(() -> services.get(ScimClients.class).add(new ScimClientDetails(name, people, "Employee", "Suzhou", administrators)));
        return database.inTransaction(() -> services.get(ScimAdmissions.class).admit(token, "192.0.2.1")).client().orElseThrow();
    }

    static ObjectNode json(String text) { return ScimJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)); }

    static String patch(String... operations) { return "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + String.join(",", operations) + "]}"; }

    ObjectNode create(String user) { return database.inTransaction(() -> services.get(ProvisionedUsers.class).create(client, json(user))); }

    ObjectNode read(PersonId id) { return database.inTransaction(() -> services.get(ProvisionedUsers.class).read(client, id)); }

    ObjectNode change(PersonId id, String... operations) { return database.inTransaction(() -> services.get(ProvisionedUsers.class).patch(client, id, null, json(patch(operations)))); }

    ObjectNode list(String filter, String sortBy, int startIndex, int count) {
        return database.inTransaction(() -> services.get(ProvisionedUsers.class).list(client, ScimQuery.of(filter, sortBy, null, String.valueOf(startIndex), String.valueOf(count), ScimSelection.ALL)));
    }

    /** So many people of identifiers from 1000001 on; MariaDB makes no more than a thousand rows of a recursion. */
    void many(int people) {
        for (var from = 0; from < people; from += 500) {
            database.run("insert into person (id, login, full_name, unit_id, job_title, site, language, time_zone, status, version) with recursive n (i) as (select 1 union all select i + 1 from n where i < 500) "
                + "select 1000000 + " + from + " + i, concat('many.', " + from + " + i), concat('Many ', " + from + " + i), " + this.people.value() + ", 'Clerk', 'Suzhou', 'en', 'UTC', 'ACTIVE', 1 from n");
        }
    }

    /** A change as one call of a service. */
    void doing(Runnable work) { database.inTransaction(work); }

    /** The sign-in names of those whom the filter finds. */
    List<String> logins(String filter) { return StreamSupport.stream(list(filter.replace('\'', '"'), "userName", 1, 200).path("Resources").spliterator(), false).map(one -> one.path("userName").asText()).toList(); }

    static PersonId id(ObjectNode resource) { return PersonId.fromString(resource.path("id").asText()); }

    void refused(int status, String type, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ScimProblem.class, problem -> assertThat(Map.of("status", problem.status(), "type", String.valueOf(problem.type()))).isEqualTo(Map.of("status", status, "type", String.valueOf(type))));
    }
}
