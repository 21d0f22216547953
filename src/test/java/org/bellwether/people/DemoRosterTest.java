package org.bellwether.people;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.Test;

class DemoRosterTest {

    @Test
    void it_is_the_same_each_time() { assertThat(DemoRoster.people()).isEqualTo(DemoRoster.people()); }

    @Test
    void two_hundred_and_forty_people_on_three_sites_in_eight_departments() {
        var people = DemoRoster.people();
        assertThat(people).hasSize(240);
        assertThat(people.stream().map(DemoPerson::site).distinct()).containsExactlyInAnyOrder("Suzhou", "Chengdu", "Stuttgart");
        assertThat(people.stream().map(DemoPerson::department).filter(Objects::nonNull).distinct()).hasSize(8);
        assertThat(people.stream().map(DemoPerson::login).distinct()).hasSize(240);
    }

    @Test
    void every_unit_has_one_head() {
        var heads = DemoRoster.people().stream().filter(DemoPerson::manager).map(DemoPerson::team).toList();
        assertThat(heads).containsExactlyInAnyOrderElementsOf(DemoUnit.ALL.stream().map(DemoUnit::code).toList());
    }

    @Test
    void everybody_of_the_cast_is_there() {
        assertThat(DemoRoster.people().stream().map(DemoPerson::login)).containsAll(DemoPeople.CAST.stream().map(DemoPeople.Known::login).toList());
    }

    @Test
    void departments_differ_as_the_story_says() {
        var openness = DemoRoster.people().stream().filter(person -> person.department() != null).collect(groupingBy(DemoPerson::department, averagingDouble(DemoPerson::openness)));
        var diligence = DemoRoster.people().stream().filter(person -> person.department() != null).collect(groupingBy(DemoPerson::department, averagingDouble(DemoPerson::diligence)));
        assertThat(openness.get("SAL")).isLessThan(0.35);
        assertThat(openness.get("ASM")).isGreaterThan(0.65);
        assertThat(diligence.get("ASM")).isLessThan(0.45);
        assertThat(diligence.get("FIN")).isGreaterThan(0.75);
    }
}
