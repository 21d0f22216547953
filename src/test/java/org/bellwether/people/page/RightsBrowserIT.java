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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bellwether.platform.security.Rights;
import org.bellwether.platform.security.Rights.Right;
import org.bellwether.support.Application;
import org.bellwether.support.Visitor;
import org.bellwether.support.probe.RightsProbe;
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
        @Override public String toString() { return login; }
    }

    private static Application application;

    @BeforeAll
    static void start() throws IOException { application = Application.startWith(RightsProbe.class); }

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
            var status = visitor.get(right.what()).statusCode();
            var fits = who.may(right) ? status == 200 || status == 302 || status == 404 : status == 403 || status == 404;
            if (!fits) wrong.add(right.what() + " answers " + status);
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
            if (who.may(right) ? status == 401 || status == 403 || status >= 500 : status != 403) wrong.add(right.what() + " answers " + status);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_stranger_reaches_nothing_but_what_asks_for_no_role() {
        var stranger = new Visitor(application);
        for (var right : RIGHTS.pages()) assertThat(stranger.get(right.what())).as(right.what()).satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        for (var right : RIGHTS.paths()) {
            var status = status(stranger, right);
            if (right.roles().contains(Rights.ANYONE)) assertThat(status).as(right.what()).isNotIn(401, 403);
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

    private static int status(Visitor visitor, Right right) {
        var what = right.what().split(" ");
        var path = what[1].replaceAll("\\{[a-z]+}", NO_SUCH) + (what[1].endsWith("launches") ? "?enrolment=" + NO_SUCH + "&lesson=" + NO_SUCH : what[1].endsWith("preview") ? "?package=" + NO_SUCH
            : what[1].endsWith("usage-imports") ? "?system=" + NO_SUCH + "&name=usage.csv" : what[1].endsWith("packages") ? "?name=course.zip" : what[1].endsWith("verify") ? "?sha256=" + "0".repeat(64)
            : what[1].endsWith("people.csv") ? "?step=ASSIGNED" : what[1].endsWith("teams.csv") ? "?figure=ACTIVE" : "");
        if (what[0].equals("GET")) return visitor.get(path).statusCode();
        return visitor.forge(what[0], path, "application/json", BODIES.getOrDefault(right.what(), "{}"), "X-Bellwether", "1", "Sec-Fetch-Site", "same-origin").statusCode();
    }
}
