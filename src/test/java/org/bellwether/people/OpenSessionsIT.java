package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.Test;

/** Where somebody is signed in: seen, ended, forgotten, and asked for by many requests at once. */
class OpenSessionsIT extends AccountsStage {

    @Test
    void sessions_are_listed_for_their_person_alone_and_ended_one_by_one_or_all_but_one() {
        session(anna, "binding-of-this-one");
        session(anna, "phone");
        session(anna, "tablet");
        session(admin, "admins");
        as(anna, Role.EMPLOYEE);
        var sessions = services.get(OpenSessions.class);
        var mine = database.inTransaction(sessions::mine);
        assertThat(mine).hasSize(3).extracting(SessionRow::present).containsOnlyOnce(true);
        assertThat(mine.get(0).getDevice()).isEqualTo("Firefox · Windows");
        var phone = mine.stream().filter(one -> !one.present()).findFirst().orElseThrow();
        database.inTransaction(() -> sessions.endMine(phone.id()));
        assertThat(database.inTransaction(sessions::mine)).hasSize(2);
        as(admin, Role.EMPLOYEE, Role.ADMINISTRATOR);
        var another = database.number("select id from open_session where binding = 'binding-of-this-one'");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(OpenSessions.class).endMine(new SessionId(another)))).isInstanceOf(NotFound.class);
        as(anna, Role.EMPLOYEE);
        database.inTransaction(() -> services.get(OpenSessions.class).endOthers());
        assertThat(goesOn("binding-of-this-one")).isTrue();
        assertThat(goesOn("phone") || goesOn("tablet")).isFalse();
        assertThat(goesOn("admins")).isTrue();
    }

    @Test
    void a_session_that_nobody_uses_is_forgotten() {
        session(anna, "old");
        moment("2030-01-15T12:20:00Z");
        assertThat(goesOn("old")).as("used once more").isTrue();
        moment("2030-01-15T12:45:00Z");
        session(admin, "new");
        assertThat(goesOn("old")).isTrue();
        moment("2030-01-15T13:30:00Z");
        session(admin, "newer");
        assertThat(goesOn("old")).isFalse();
    }

    @Test
    void requests_of_one_browser_at_the_same_time_do_not_fail_each_other() {
        session(anna, "busy");
        var answers = atOnce(8, (number, beside, there) -> beside.inTransaction(() -> there.at("2030-01-15T12:05:00Z").get(OpenSessions.class).seen("busy")));
        assertThat(answers).hasSize(8).containsOnly(true);
    }
}
