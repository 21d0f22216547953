package org.bellwether.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.bellwether.certification.CertificationChapter;
import org.bellwether.course.CourseChapter;
import org.bellwether.learning.LearningChapter;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.Persons;
import org.bellwether.platform.search.Search;
import org.bellwether.platform.search.SearchGroup;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.security.Role;
import org.bellwether.programme.ProgrammeChapter;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The one search finds what the caller may open, and of everything else not even that there is something. */
class SearchIT {

    @RegisterExtension final Database database = new Database();
    private Services services;

    @BeforeEach
    void demo() {
        services = new Services(database).at("2030-06-03T12:00:00Z");
        database.inTransaction(services.get(PeopleChapter.class)::write);
        database.inTransaction(services.get(CourseChapter.class)::write);
        database.inTransaction(services.get(LearningChapter.class)::write);
        database.inTransaction(services.get(CertificationChapter.class)::write);
        database.inTransaction(services.get(ProgrammeChapter.class)::write);
    }

    private void as(String login, String... roles) {
        var id = services.get(Persons.class).byLogins(List.of(login)).get(login);
        services.as(Caller.of(services.get(Persons.class).card(id), Stream.concat(Stream.of(Role.EMPLOYEE), Stream.of(roles)).toArray(String[]::new)));
    }

    private List<SearchHit> people(String text) { return hits(database.inTransaction(() -> services.get(Search.class).people(text))); }

    private List<SearchHit> things(String text) { return hits(database.inTransaction(() -> services.get(Search.class).things(text))); }

    private static List<SearchHit> hits(List<SearchGroup> groups) { return groups.stream().flatMap(group -> group.hits().stream()).toList(); }

    @Test
    void an_employee_finds_courses_and_their_own_certifications_and_nothing_else() {
        as("employee2");
        assertThat(people("anna")).isEmpty();
        assertThat(things("erp")).isNotEmpty().allMatch(hit -> hit.href().startsWith("/learning/") || hit.href().equals("/certification/my.xhtml"));
        as("employee");
        assertThat(things("erp")).noneMatch(hit -> hit.href().startsWith("/certification/"));
        assertThat(things("FIN")).noneMatch(hit -> hit.href().startsWith("/people/"));
        assertThat(things("D-0")).isEmpty();
    }

    @Test
    void a_manager_finds_their_own_people_only() {
        as("manager", Role.MANAGER);
        assertThat(people("liu yang")).singleElement().satisfies(hit -> assertThat(hit.href()).startsWith("/desk/member.xhtml?person="));
        assertThat(people("anna keller")).isEmpty();
        assertThat(people("zhao jianguo")).as("not themselves").isEmpty();
        as("hr", Role.HR);
        assertThat(people("anna keller")).singleElement().satisfies(hit -> assertThat(hit.href()).startsWith("/people/person.xhtml?person="));
        assertThat(things("fin-acc")).singleElement().satisfies(hit -> assertThat(hit.href()).startsWith("/people/unit.xhtml?unit="));
    }

    @Test
    void whoever_leads_the_programme_finds_its_decisions() {
        as("cio", Role.CIO);
        var code = things("D-");
        assertThat(code).isNotEmpty().allMatch(hit -> hit.href().startsWith("/programme/"));
        as("trainer", Role.TRAINER);
        assertThat(things("D-")).isEmpty();
        assertThat(things("erp")).anyMatch(hit -> hit.href().startsWith("/course/edit.xhtml")).anyMatch(hit -> hit.href().startsWith("/certification/holders.xhtml"));
    }

    @Test
    void finds_in_chinese_takes_wildcards_literally_and_asks_a_bounded_number_of_times() {
        as("hr", Role.HR);
        assertThat(things("财")).isNotEmpty();
        assertThat(things("f")).as("one letter").isEmpty();
        assertThat(things("%%")).isEmpty();
        assertThat(people("__")).isEmpty();
        assertThat(things("  ")).isEmpty();
        assertThatThrownBy(() -> things("x".repeat(101))).hasMessage("platform.search.long");
        as("cio", Role.CIO, Role.MANAGER, Role.TRAINER, Role.ADMINISTRATOR);
        assertThat(database.statementsOf(() -> {
            services.get(Search.class).people("an");
            services.get(Search.class).things("an");
        })).isLessThanOrEqualTo(12);
    }
}
