package org.bellwether.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final List<NavItem> PATHS = List.of(item("/course/courses.xhtml"), item("/learning/my.xhtml"), item("/learning/catalogue.xhtml", "/learning/offer.xhtml"));

    private static NavItem item(String path, String... below) { return new NavItem(1, "key", "icon", path, List.of(below), "ROLE"); }

    @Test
    void a_place_is_where_the_reader_is() { assertThat(Navigation.here(PATHS, "/learning/catalogue.xhtml")).isEqualTo("/learning/catalogue.xhtml"); }

    @Test
    void a_page_below_belongs_to_the_first_place_of_its_feature() {
        assertThat(Navigation.here(PATHS, "/course/edit.xhtml")).isEqualTo("/course/courses.xhtml");
        assertThat(Navigation.here(PATHS, "/learning/course.xhtml")).isEqualTo("/learning/my.xhtml");
    }

    @Test
    void a_page_belongs_to_the_place_that_names_it() { assertThat(Navigation.here(PATHS, "/learning/offer.xhtml")).isEqualTo("/learning/catalogue.xhtml"); }

    @Test
    void a_page_of_nobody_belongs_nowhere() {
        assertThat(Navigation.here(PATHS, "/survey/answer.xhtml")).isNull();
        assertThat(Navigation.here(PATHS, "/ping.xhtml")).isNull();
    }
}
