package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.bellwether.platform.paging.Window;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonsIT {

    @RegisterExtension final Database database = new Database();
    private Services services;
    private Persons persons;
    private OrgUnits units;

    @BeforeEach
    void demo() {
        services = new Services(database);
        persons = services.get(Persons.class);
        units = services.get(OrgUnits.class);
        database.inTransaction(services.get(PeopleChapter.class)::write);
    }

    private OrgUnitRow unit(String code) { return units.all().stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow(); }

    @Test
    void eight_departments_with_their_headcounts() {
        assertThat(units.departments()).extracting(OrgUnitRow::code).containsExactly("ASM", "FIN", "HRA", "IT", "LOG", "PUR", "QEN", "SAL");
        assertThat(unit("ASM").headcount()).isEqualTo(66);
        assertThat(unit("LD").headcount()).isEqualTo(240);
        assertThat(unit("ASM-N").department()).isEqualTo(unit("ASM").id());
    }

    @Test
    void a_department_has_the_members_of_its_teams() {
        assertThat(persons.membersOf(unit("ASM").id())).hasSize(66);
        assertThat(persons.membersOf(unit("ASM-N").id())).hasSize(12);
        assertThat(persons.everyone()).hasSize(240);
    }

    @Test
    void heads_lead_their_unit_and_what_is_below_it() {
        var manager = services.get(DemoCast.class).known("manager").id();
        assertThat(units.ledBy(manager)).extracting(OrgUnitRow::code).containsExactly("ASM", "ASM-A", "ASM-B", "ASM-CHD", "ASM-N");
        assertThat(units.ledBy(services.get(DemoCast.class).known("employee").id())).isEmpty();
    }

    @Test
    void wildcards_of_the_database_are_letters_like_any_other() {
        assertThat(persons.list(new PersonFilter("%", null), new Window(0, 25, null, true))).isEmpty();
        assertThat(persons.list(new PersonFilter("_", null), new Window(0, 25, null, true))).isEmpty();
        assertThat(persons.list(new PersonFilter("KELLER", null), new Window(0, 25, "name", true))).extracting(PersonCard::name).contains("Anna Keller");
    }

    @Test
    void lists_and_look_ups_take_one_statement_however_many_there_are() {
        var ids = persons.everyone();
        assertThat(database.statementsOf(() -> persons.cards(ids))).isEqualTo(1);
        assertThat(database.statementsOf(() -> persons.cards(List.of(ids.get(0))))).isEqualTo(1);
        assertThat(database.statementsOf(() -> persons.list(new PersonFilter("", null), new Window(0, 100, null, true)))).isEqualTo(1);
        assertThat(database.statementsOf(() -> units.all())).isEqualTo(2);
    }
}
