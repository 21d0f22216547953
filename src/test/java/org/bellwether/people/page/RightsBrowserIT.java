package org.bellwether.people.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.platform.security.Role.ADMINISTRATOR;
import static org.bellwether.platform.security.Role.AUDITOR;
import static org.bellwether.platform.security.Role.CIO;
import static org.bellwether.platform.security.Role.EMPLOYEE;
import static org.bellwether.platform.security.Role.EXECUTIVE;
import static org.bellwether.platform.security.Role.HR;
import static org.bellwether.platform.security.Role.MANAGER;
import static org.bellwether.platform.security.Role.TRAINER;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bellwether.platform.security.Rights;
import org.bellwether.platform.security.Rights.Right;
import org.bellwether.support.Application;
import org.bellwether.support.Visitor;
import org.bellwether.support.probe.RightsProbe;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every use case, page and path, tried as every role in the running application, against the one table of rights. */
class RightsBrowserIT {

    private static final Rights RIGHTS = Rights.read();
    private static final String NO_SUCH = "0C0000000000Z";
    /** What a path needs to be sent before it can ask who may. */
    private static final Map<String, String> BODIES = Map.of(
        "PUT /api/v1/quiz-attempts/{attempt}/answers", "{\"answers\":[]}",
        "POST /api/v1/quiz-attempts/{attempt}/submission", "{\"answers\":[]}",
        "POST /api/v1/launches/{launch}/changes", "{\"changes\":[]}",
        "PUT /api/v1/lessons/{lesson}/text", "{\"en\":\"<p>x</p>\",\"zh\":\"\",\"since\":\"\"}",
        "POST /api/v1/survey-responses", "{\"token\":\"nobody-has-it\",\"ratings\":[]}");

    /** Who plays which roles in the demo. */
    private record Cast(String login, Set<String> roles) {
        boolean may(Right right) { return right.roles().contains(Rights.ANYONE) || right.roles().stream().anyMatch(roles::contains); }
        /** Without any limit to what is theirs. */
        boolean mayAll(Right right) { return right.roles().stream().anyMatch(role -> roles.contains(role) && right.scope(role) == null); }
        @Override public String toString() { return login; }
    }

    private static Application application;
    /** For each page one address with all that it needs, as a link of the demo gives it. */
    private static final Map<String, String> ADDRESSES = new TreeMap<>();
    /** How often each kind of address was followed: a course has lessons of one sort and of another. */
    private static final Map<String, Integer> KINDS = new TreeMap<>();
    private static final int ENOUGH = 6;

    @BeforeAll
    static void start() throws IOException {
        application = Application.startWith(RightsProbe.class);
        cast().forEach(who -> follow(Visitor.as(application, who.login())));
    }

    /** Follows links from where the day begins, to a few addresses of each kind that nobody before came to. */
    private static void follow(Visitor visitor) {
        var waiting = new ArrayDeque<>(List.of(visitor.get("/").headers().firstValue("Location").map(RightsBrowserIT::local).orElse("/learning/my.xhtml")));
        var known = new TreeSet<>(waiting);
        while (!waiting.isEmpty()) {
            var answer = visitor.get(waiting.poll());
            if (answer.statusCode() != 200) continue;
            for (var link : Jsoup.parse(answer.body(), answer.uri().toString()).select("a[href]:not([download])")) {
                var address = local(link.absUrl("href"));
                if (address.matches("/[a-z-]+/[a-z-]+\\.xhtml(\\?.*)?") && known.add(address) && keep(address)) waiting.add(address);
            }
        }
    }

    /** Whether links of that kind are still of use. */
    private static boolean keep(String address) {
        var page = address.replaceAll("\\?.*", "");
        ADDRESSES.merge(page, address, (one, other) -> one.contains("?") ? one : other);
        return KINDS.merge(address.replaceAll("=[^&]*", ""), 1, Integer::sum) <= ENOUGH;
    }

    private static String local(String url) { return url.startsWith(application.url()) ? url.substring(application.url().length()).replaceAll("#.*", "") : url; }

    @AfterAll
    static void end() { application.close(); }

    static Stream<Cast> cast() {
        return Stream.of(new Cast("employee", Set.of(EMPLOYEE)), new Cast("manager", Set.of(EMPLOYEE, MANAGER)), new Cast("trainer", Set.of(EMPLOYEE, TRAINER)),
            new Cast("cio", Set.of(EMPLOYEE, MANAGER, CIO)), new Cast("executive", Set.of(EMPLOYEE, MANAGER, EXECUTIVE)), new Cast("hr", Set.of(EMPLOYEE, MANAGER, HR)),
            new Cast("auditor", Set.of(EMPLOYEE, AUDITOR)), new Cast("admin", Set.of(EMPLOYEE, ADMINISTRATOR)));
    }

    @ParameterizedTest
    @MethodSource("cast")
    void every_use_case_lets_through_whom_the_table_names(Cast who) {
        var told = Visitor.as(application, who.login()).page("/rights-probe").lines().toList();
        var expected = RIGHTS.services().stream().filter(right -> !right.roles().contains(Rights.ANYONE)).map(right -> right.what() + "=" + (who.may(right) ? "let through" : "refused")).toList();
        assertThat(told).hasSizeGreaterThan(150).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("cast")
    void every_page_opens_for_whom_the_table_names(Cast who) {
        var visitor = Visitor.as(application, who.login());
        var wrong = new ArrayList<String>();
        for (var right : RIGHTS.pages()) {
            var address = ADDRESSES.getOrDefault(right.what(), right.what());
            var status = visitor.get(address).statusCode();
            var opens = status == 200 || status == 302;
            var closed = status == 403 || address.contains("?") && status == 404;
            if (who.mayAll(right) ? !opens : who.may(right) ? !opens && !closed && status != 404 : !closed) wrong.add(address + " answers " + status);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cast")
    void every_path_answers_whom_the_table_names(Cast who) {
        var visitor = Visitor.as(application, who.login());
        var wrong = new ArrayList<String>();
        for (var right : RIGHTS.paths()) {
            var status = status(visitor, right);
            if (byToken(right) ? status != 401 : who.may(right) ? status == 401 || status == 403 || status >= 500 : status != 403) wrong.add(right.what() + " answers " + status);
        }
        assertThat(wrong).isEmpty();
    }

    /** Without it a page that needs one would be "not found" for those who may and those who may not alike. */
    @Test
    void pages_are_opened_with_what_they_need() {
        assertThat(ADDRESSES.keySet()).containsAll(List.of("/learning/course.xhtml", "/course/edit.xhtml", "/audit/entry.xhtml", "/people/person.xhtml", "/programme/decision.xhtml", "/certification/holders.xhtml", "/adoption/people.xhtml"));
        assertThat(ADDRESSES.values()).filteredOn(address -> address.contains("=")).hasSizeGreaterThan(15);
    }

    @Test
    void a_stranger_reaches_nothing_but_what_asks_for_no_role() {
        var stranger = new Visitor(application);
        for (var right : RIGHTS.pages()) assertThat(stranger.get(right.what())).as(right.what()).satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        for (var right : RIGHTS.paths()) {
            var status = status(stranger, right);
            if (right.roles().contains(Rights.ANYONE) && !byToken(right)) assertThat(status).as(right.what()).isNotIn(401, 403);
            else assertThat(status).as(right.what()).isEqualTo(401);
        }
    }

    @Test
    void a_refusal_is_taken_down() {
        Visitor.as(application, "employee").get("/people/people.xhtml");
        status(Visitor.as(application, "employee2"), RIGHTS.paths().stream().filter(right -> right.what().endsWith("trail.csv")).findFirst().orElseThrow());
        var trail = Visitor.as(application, "auditor").page("/api/v1/audit/trail.csv?kind=REFUSED");
        assertThat(trail.lines().filter(line -> line.contains("call: – → /people/people.xhtml"))).isNotEmpty().allMatch(line -> line.contains("127.0.0.1"));
        assertThat(trail.lines().filter(line -> line.contains("Anna Keller"))).singleElement().asString().contains("call: – → /api/v1/audit/trail.csv");
    }

    /** No role opens it: only a program does that has a token. */
    private static boolean byToken(Right right) { return right.what().contains(" /scim/"); }

    private static int status(Visitor visitor, Right right) {
        var what = right.what().split(" ");
        var path = what[1].replaceAll("\\{[a-z]+}", NO_SUCH) + (what[1].endsWith("launches") ? "?enrolment=" + NO_SUCH + "&lesson=" + NO_SUCH : what[1].endsWith("preview") ? "?package=" + NO_SUCH
            : what[1].endsWith("usage-imports") ? "?system=" + NO_SUCH + "&name=usage.csv" : what[1].endsWith("packages") ? "?name=course.zip" : what[1].endsWith("verify") ? "?sha256=" + "0".repeat(64)
            : what[1].endsWith("people.csv") ? "?step=ASSIGNED" : what[1].endsWith("teams.csv") ? "?figure=ACTIVE" : "");
        if (what[0].equals("GET")) return visitor.get(path).statusCode();
        return visitor.forge(what[0], path, "application/json", what[0].equals("DELETE") ? "" : BODIES.getOrDefault(right.what(), "{}"), "X-Bellwether", "1", "Sec-Fetch-Site", "same-origin").statusCode();
    }
}
