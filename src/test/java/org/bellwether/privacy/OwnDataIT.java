package org.bellwether.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.people.ProofKind;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Everybody can take away what is kept of them, of nobody else, and nobody but themselves. */
class OwnDataIT extends PrivacyStage {

    private PersonId person;

    @BeforeEach
    void holder() {
        person = new PersonId(database.numbers("select a.holder_id from award a join person p on p.id = a.holder_id where p.status = 'ACTIVE' and exists (select 1 from certificate c where c.award_id = a.id) order by a.id").get(0));
        database.run("update account set password_hash = '" + PasswordHash.of("a long and quiet evening") + "' where person_id = " + person.value());
        services.as(Caller.of(services.get(Persons.class).card(person), Role.EMPLOYEE));
    }

    private OwnData own() { return services.get(OwnData.class); }

    private Map<String, byte[]> file() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(database.inTransaction(() -> own().file("a long and quiet evening")).orElseThrow()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    @Test
    void all_of_it_comes_as_a_page_as_json_and_with_the_certificates() throws IOException {
        var files = file();
        var card = services.get(Persons.class).card(person);
        assertThat(new String(files.get("data.html"), StandardCharsets.UTF_8)).contains(card.login()).doesNotContain("privacy.");
        assertThat(files.keySet()).filteredOn(name -> name.endsWith(".pdf")).hasSize((int) database.number("select count(*) from certificate c join award a on a.id = c.award_id where a.holder_id = " + person.value()))
            .allSatisfy(name -> assertThat(new String(files.get(name), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-"));
        var json = json(files);
        var enrolments = json.getJsonArray("kinds").getValuesAs(JsonObject.class).stream().flatMap(kind -> kind.getJsonArray("tables").getValuesAs(JsonObject.class).stream())
            .filter(table -> table.getString("table").equals("enrolment")).flatMap(table -> table.getJsonArray("rows").getValuesAs(JsonObject.class).stream()).toList();
        assertThat(enrolments).hasSize((int) database.number("select count(*) from enrolment where learner_id = " + person.value())).allSatisfy(row -> assertThat(row.getString("course")).isNotBlank());
    }

    @Test
    void nobody_else_is_in_it_but_those_they_work_with() throws IOException {
        var page = new String(file().get("data.html"), StandardCharsets.UTF_8);
        assertThat(page).contains(">" + services.get(Persons.class).card(person).name() + "<");
        var others = database.numbers("select p.id from person p where p.id <> " + person.value() + " and p.id not in (select coalesce(manager_id, 0) from reporting_line) and p.id not in (select coalesce(manager_id, 0) from employment)");
        assertThat(others).hasSizeGreaterThan(100).allSatisfy(other -> assertThat(page).doesNotContain(">" + services.get(Persons.class).card(new PersonId(other)).name() + "<"));
    }

    private static JsonObject json(Map<String, byte[]> files) {
        try (var reader = Json.createReader(new ByteArrayInputStream(files.get("data.json")))) {
            return reader.readObject();
        }
    }

    @Test
    void an_open_browser_alone_is_not_enough() {
        assertThat(database.inTransaction(() -> own().asked())).isEqualTo(ProofKind.PASSWORD);
        var failures = database.number("select failures from account where person_id = " + person.value());
        assertThat(database.inTransaction(() -> own().file("a short and loud morning"))).isEmpty();
        assertThat(database.number("select failures from account where person_id = " + person.value())).isEqualTo(failures + 1);
        database.run("update account set password_hash = null where person_id = " + person.value());
        assertThat(database.inTransaction(() -> own().asked())).isEqualTo(ProofKind.FRESH);
        assertThat(database.inTransaction(() -> own().file(null))).as("a session that nobody knows").isEmpty();
    }

    @Test
    void how_much_there_is_is_said_of_each_kind_by_two_statements() {
        var kinds = database.inTransaction(() -> own().counted());
        assertThat(kinds).hasSize(org.bellwether.platform.privacy.DataKind.values().length);
        assertThat(kinds.stream().filter(kind -> kind.rows() > 0).count()).isGreaterThan(5);
        assertThat(database.statementsOf(() -> own().counted())).isEqualTo(2);
    }
}
