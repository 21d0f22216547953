package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.bellwether.bench.LargeEnterprise;
import org.bellwether.bench.UsageTrigger;
import org.bellwether.course.DemoCourses;
import org.bellwether.support.Application;
import org.bellwether.support.MariaDbServer;
import org.bellwether.support.SqlMeter;
import org.bellwether.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * How many statements a whole page needs, and that it needs no more when there are ten times as many people and more courses.
 * On MariaDB; every page is opened that some role comes to by links, in up to three examples.
 */
class PageStatementsBrowserIT {

    private static final int PEOPLE = 2_400;
    private static final int COURSES = 5;
    private static final int EXAMPLES = 3;
    private static final List<String> ROLES = List.of("employee2", "employee", "manager", "trainer", "cio", "executive", "admin");
    /** Somebody who is not signed in. */
    private static final String NOBODY = "nobody";
    private static final List<String> STARTS = List.of("/learning/my.xhtml", "/desk/team.xhtml", "/desk/today.xhtml", "/course/courses.xhtml",
        "/course/edit.xhtml?course=" + DemoCourses.ERP_1, "/assessment/edit.xhtml?lesson=" + DemoCourses.ERP_1_QUIZ, "/assessment/report.xhtml?lesson=" + DemoCourses.ERP_1_QUIZ);
    private static final List<String> MAIN = List.of("/learning/my.xhtml", "/learning/course.xhtml", "/learning/lesson.xhtml", "/learning/catalogue.xhtml", "/learning/enrolments.xhtml",
        "/content/player.xhtml", "/assessment/quiz.xhtml", "/assessment/edit.xhtml", "/assessment/report.xhtml", "/course/courses.xhtml", "/course/edit.xhtml", "/certification/my.xhtml",
        "/certification/certifications.xhtml", "/certification/holders.xhtml", "/survey/answer.xhtml", "/survey/waves.xhtml", "/survey/heat-map.xhtml", "/adoption/dashboard.xhtml",
        "/adoption/people.xhtml", "/adoption/teams.xhtml", "/adoption/feature.xhtml", "/adoption/plan.xhtml",
        "/adoption/imports.xhtml", "/desk/today.xhtml", "/desk/team.xhtml", "/programme/decisions.xhtml", "/programme/issues.xhtml", "/people/people.xhtml",
        "/sign-in.xhtml", "/set-password.xhtml", "/verify/");

    /** What a page may need; a page that gathers from many features is named with what it needs. */
    private static final int USUAL = 20;
    private static final Map<String, Integer> MORE = Map.of("/desk/today.xhtml", 36, "/assessment/report.xhtml", 33, "/certification/holders.xhtml", 25);

    /** What a past day is told by is put together from histories, five hundred people at a time: two statements for each more. */
    private static final Map<String, Integer> CHUNKED = Map.of("/desk/team-on.xhtml", 2);

    private static MariaDbServer server;
    private static Application application;

    /** A page as somebody asks for it. */
    private record Example(String role, String address) {
        /** A certificate's page is one page, whatever its code. */
        String path() { return URI.create(address).getPath().replaceFirst("^(/verify/).*", "$1"); }
    }

    @BeforeAll
    static void start() {
        server = MariaDbServer.start("statements");
        application = Application.start(Map.of("BELLWETHER_DB_URL", server.url(), "BELLWETHER_DB_USER", MariaDbServer.USER, "BELLWETHER_DEMO", "true"));
    }

    @AfterAll
    static void stop() {
        application.close();
        server.close();
    }

    @Test
    void no_page_needs_many_statements_and_none_needs_more_when_there_are_more_rows() throws Exception {
        var examples = examples();
        assertThat(examples).extracting(Example::path).containsAll(MAIN);
        var few = counts(examples);
        LargeEnterprise.grow(source(), PEOPLE, COURSES);
        UsageTrigger.rebuild(application);
        var many = counts(examples);
        assertThat(Collections.max(few.values())).as("the meter runs").isPositive();
        var all = new SoftAssertions();
        many.forEach((example, count) -> {
            all.assertThat(count).as("statements of " + example).isLessThanOrEqualTo(MORE.getOrDefault(example.path(), USUAL));
            all.assertThat(count).as("statements of " + example + " with more rows").isLessThanOrEqualTo(few.get(example) + CHUNKED.getOrDefault(example.path(), 0));
        });
        all.assertAll();
    }

    private static List<Example> examples() {
        var examples = new ArrayList<>(openToAll());
        var ofPath = new TreeMap<String, Integer>();
        for (var role : ROLES) {
            var visitor = Visitor.as(application, role);
            for (var address : addresses(visitor)) {
                var example = new Example(role, address);
                if (ofPath.merge(example.path(), 1, Integer::sum) <= EXAMPLES) examples.add(example);
            }
        }
        return examples;
    }

    /** The pages that need no sign-in; the certificates are one that was issued and one that was made up. */
    private static List<Example> openToAll() {
        var issued = Jsoup.parse(Visitor.as(application, "employee2").page("/certification/my.xhtml")).select("a[href*=/verify/]").attr("href").replaceFirst(".*(?=/verify/)", "");
        return Stream.of("/sign-in.xhtml", "/set-password.xhtml?token=nobody-sent-this", "/forgot-password.xhtml", issued, "/verify/AAAA-AAAA-AAAA").map(address -> new Example(NOBODY, address)).toList();
    }

    /** Where this visitor comes to by links, two addresses of each page at most. */
    private static List<String> addresses(Visitor visitor) {
        var found = new ArrayList<String>();
        var ofPath = new TreeMap<String, Integer>();
        var seen = new LinkedHashMap<String, Boolean>();
        var open = new ArrayDeque<>(STARTS);
        while (!open.isEmpty()) {
            var address = open.remove();
            var path = URI.create(address).getPath();
            if (seen.putIfAbsent(address, true) != null || ofPath.getOrDefault(path, 0) == 2) continue;
            var answer = visitor.get(address);
            if (answer.statusCode() != 200) continue;
            ofPath.merge(path, 1, Integer::sum);
            found.add(address);
            for (var link : Jsoup.parse(answer.body(), application.url() + address).select("a[href]")) {
                var to = link.absUrl("href").replaceFirst("#.*", "");
                if (to.startsWith(application.url() + "/") && URI.create(to).getPath().endsWith(".xhtml")) open.add(to.substring(application.url().length()));
            }
        }
        return found;
    }

    private static Map<Example, Integer> counts(List<Example> examples) {
        var meter = new SqlMeter(application);
        var visitors = new TreeMap<String, Visitor>();
        var counts = new LinkedHashMap<Example, Integer>();
        for (var example : examples) {
            var visitor = visitors.computeIfAbsent(example.role(), role -> role.equals(NOBODY) ? new Visitor(application) : Visitor.as(application, role));
            counts.put(example, meter.statementsOf(() -> assertThat(visitor.get(example.address()).statusCode()).as(example.toString()).isEqualTo(example.address().contains("AAAA") ? 404 : 200)));
        }
        return counts;
    }

    private static MariaDbDataSource source() throws Exception {
        var source = new MariaDbDataSource(server.url() + "?useBulkStmts=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true");
        source.setUser(MariaDbServer.USER);
        source.setPassword("");
        return source;
    }
}
