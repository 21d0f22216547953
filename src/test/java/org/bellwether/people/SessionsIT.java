package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

class SessionsIT {

    @RegisterExtension final Database database = new Database();
    private final Browser browser = new Browser();
    private Services services;
    private Sessions sessions;
    private PersonId trainer;

    @BeforeEach
    void signIn() {
        services = new Services(database).at("2030-01-15T08:00:00Z");
        sessions = services.get(Sessions.class);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        trainer = services.get(DemoCast.class).known("trainer").id();
        database.inTransaction(() -> sessions.begin(browser.request(), browser.response(), trainer));
    }

    private boolean signedIn() { return database.inTransaction(() -> sessions.signedIn(browser.request()).isPresent()); }

    @Test
    void it_knows_the_person_and_their_roles() {
        assertThat(database.inTransaction(() -> sessions.signedIn(browser.request()))).hasValueSatisfying(who -> {
            assertThat(who.person()).isEqualTo(trainer);
            assertThat(who.roles()).contains(Role.EMPLOYEE, Role.TRAINER);
        });
    }

    @Test
    void after_twelve_hours_it_ends_however_busy_somebody_was() {
        for (var hour = 9; hour < 20; hour++) {
            services.at("2030-01-15T%02d:00:00Z".formatted(hour));
            assertThat(signedIn()).isTrue();
        }
        services.at("2030-01-15T20:00:00Z");
        assertThat(signedIn()).isTrue();
        services.at("2030-01-15T20:00:00.001Z");
        assertThat(signedIn()).isFalse();
        assertThat(browser.session).isNull();
        services.at("2030-01-15T12:00:00Z");
        assertThat(signedIn()).as("for good").isFalse();
    }

    @Test
    void whoever_is_suspended_is_out_within_fifteen_seconds() {
        assertThat(signedIn()).isTrue();
        database.run("update person set status = 'SUSPENDED' where login = 'trainer'");
        services.at("2030-01-15T08:00:15.001Z");
        assertThat(signedIn()).isFalse();
        assertThat(browser.session).isNull();
        database.run("update person set status = 'ACTIVE' where login = 'trainer'");
        services.at("2030-01-15T08:01:00Z");
        assertThat(signedIn()).as("without a new sign-in").isFalse();
    }

    @Test
    void a_role_that_was_taken_away_is_gone_within_fifteen_seconds() {
        assertThat(signedIn()).isTrue();
        database.run("delete from account_role where role = 'TRAINER'");
        services.at("2030-01-15T08:00:15.001Z");
        assertThat(database.inTransaction(() -> sessions.signedIn(browser.request()).orElseThrow().roles())).contains(Role.EMPLOYEE).doesNotContain(Role.TRAINER);
    }

    @Test
    void it_is_worth_nothing_without_its_second_cookie_and_ends_when_somebody_tries() {
        var binding = browser.cookies.remove("BWB");
        assertThat(signedIn()).isFalse();
        browser.cookies.put("BWB", binding);
        assertThat(signedIn()).as("the thief's try ended it").isFalse();
    }

    @Test
    void signing_out_leaves_neither_session_nor_cookie() {
        database.inTransaction(() -> sessions.end(browser.request(), browser.response()));
        assertThat(browser.session).isNull();
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void signing_in_again_in_the_same_browser_ends_the_session_of_before() {
        database.inTransaction(() -> sessions.begin(browser.request(), browser.response(), trainer));
        assertThat(database.number("select count(*) from open_session")).isEqualTo(1);
        assertThat(database.number("select count(*) from audit_entry where kind = 'SIGNED_OUT' and subject_id = " + trainer.value())).isEqualTo(1);
        assertThat(signedIn()).isTrue();
    }

    /** A browser and what a container keeps for it, as far as sessions need them. */
    private static final class Browser {

        private final Map<String, String> cookies = new HashMap<>();
        private Map<String, Object> session;

        HttpServletRequest request() {
            return answering(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "getSession" -> session(arguments == null || (Boolean) arguments[0]);
                case "changeSessionId" -> "another";
                case "getRemoteAddr" -> "192.0.2.1";
                case "getHeader" -> null;
                case "getCookies" -> cookies.entrySet().stream().map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())).toArray(Cookie[]::new);
                default -> throw new UnsupportedOperationException(method);
            });
        }

        HttpServletResponse response() {
            return answering(HttpServletResponse.class, (method, arguments) -> {
                if (!method.equals("addHeader") || !arguments[0].equals("Set-Cookie")) throw new UnsupportedOperationException(method);
                var pair = ((String) arguments[1]).split(";")[0].split("=", 2);
                if (((String) arguments[1]).contains("Max-Age=0")) cookies.remove(pair[0]);
                else cookies.put(pair[0], pair[1]);
                return null;
            });
        }

        private HttpSession session(boolean create) {
            if (session == null && !create) return null;
            if (session == null) session = new HashMap<>();
            return answering(HttpSession.class, (method, arguments) -> switch (method) {
                case "getAttribute" -> session.get(arguments[0]);
                case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
                case "invalidate" -> session = null;
                default -> throw new UnsupportedOperationException(method);
            });
        }

        private interface Answer { Object to(String method, Object[] arguments); }

        private static <T> T answering(Class<T> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(Browser.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
        }
    }
}
