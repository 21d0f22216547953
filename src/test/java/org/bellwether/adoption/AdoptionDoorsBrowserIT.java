package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.bellwether.support.Application;
import org.bellwether.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The numbers on the dashboard as its reader meets them: each leads to rows that are as many. */
class AdoptionDoorsBrowserIT {

    /** The services are asked about every week; here every so many is enough to know that the links are right. */
    private static final int SOME_WEEKS = 9;

    private final Visitor cio = Visitor.as(Application.shared(), "cio");

    @Test
    void each_number_of_the_dashboard_opens_to_as_many_rows() {
        var doors = new LinkedHashMap<String, String>();
        var weeks = 0;
        for (var door : page("/adoption/dashboard.xhtml").select("a[data-rows]")) {
            var href = door.attr("href");
            if (!href.contains("week=") || href.contains("feature=") || weeks++ % SOME_WEEKS == 0) doors.put(href, door.attr("data-rows"));
        }
        assertThat(doors.keySet()).anyMatch(href -> href.contains("/people.xhtml")).anyMatch(href -> href.contains("figure=WEEKLY")).anyMatch(href -> href.contains("/feature.xhtml"))
            .anyMatch(href -> href.contains("/plan.xhtml")).anyMatch(href -> href.contains("week=") && href.contains("department="));
        opensTo(doors);
    }

    @Test
    void the_numbers_behind_the_plan_open_as_well() {
        var doors = new LinkedHashMap<String, String>();
        var plan = page("/adoption/dashboard.xhtml").selectFirst("a[href*=plan.xhtml]").attr("href");
        page(plan).select("a[data-rows]").forEach(door -> doors.put(door.attr("href"), door.attr("data-rows")));
        assertThat(doors).hasSizeGreaterThan(10);
        opensTo(doors);
    }

    @Test
    void no_number_of_a_department_or_a_feature_is_without_a_door() {
        var dashboard = page("/adoption/dashboard.xhtml");
        assertThat(dashboard.select(".adoption-cell")).hasSizeGreaterThan(100).allSatisfy(cell -> assertThat(cell.select("a[href]")).hasSize(1));
        assertThat(dashboard.select("#features tbody td")).isNotEmpty().allSatisfy(cell -> assertThat(cell.text().matches("[\\d,]+")).isEqualTo(!cell.select("a[href]").isEmpty()));
        assertThat(dashboard.select("a.bw-stat[data-rows]")).hasSize(5);
    }

    @Test
    void what_is_no_week_no_feature_or_a_figure_by_name_is_not_found() {
        var system = page("/adoption/dashboard.xhtml").selectFirst("a[href*=system=]").attr("href").replaceFirst(".*system=([^&]*).*", "$1");
        for (var address : java.util.List.of("/adoption/teams.xhtml?system=" + system + "&week=2001-01-01", "/adoption/teams.xhtml?system=" + system + "&week=never",
            "/adoption/teams.xhtml?system=" + system + "&figure=NAMES", "/adoption/feature.xhtml?system=" + system + "&feature=0000000000000&week=2026-01-05",
            "/adoption/people.xhtml?system=" + system + "&step=ACTIVE", "/api/v1/adoption/" + system + "/people.csv?step=ACTIVE")) {
            assertThat(cio.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    private void opensTo(Map<String, String> doors) {
        var all = new SoftAssertions();
        doors.forEach((href, rows) -> {
            var behind = page(href);
            var total = behind.select("[data-total]");
            all.assertThat(total).as(href).hasSize(1);
            all.assertThat(total.attr("data-total")).as(href).isEqualTo(rows);
            var parts = behind.select("[data-part]");
            if (!parts.isEmpty()) all.assertThat(parts.stream().mapToInt(part -> Integer.parseInt(part.attr("data-part"))).sum()).as("rows of " + href).isEqualTo(Integer.parseInt(rows));
        });
        all.assertAll();
    }

    private Document page(String address) { return Jsoup.parse(cio.page(address)); }
}
