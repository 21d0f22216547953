package org.bellwether.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.bellwether.people.KnownPerson;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.people.PersonStatus;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedRules.Missing;
import org.junit.jupiter.api.Test;

class LdapLinesTest {

    private static final String PEOPLE = ",ou=people,dc=example,dc=com";

    private static LdapSource source(Missing missing) { return new LdapSource(false, true, true, missing, 10, new OrgUnitId(1), "Employee", "Suzhou"); }

    private static LdapPerson person(String stable, String login, String number, boolean disabled, Map<FeedField, String> more) {
        var values = new java.util.EnumMap<FeedField, String>(Map.of(FeedField.LOGIN, login, FeedField.NAME, login));
        if (number != null) values.put(FeedField.NUMBER, number);
        values.putAll(more);
        return new LdapPerson(stable, "uid=" + login + PEOPLE, values, disabled);
    }

    private static KnownPerson known(String number, String login, PersonStatus status) { return new KnownPerson(new PersonId(login.hashCode()), number, login, status); }

    private static LdapLines lines(Missing missing, List<KnownPerson> known, List<LdapTold> before, LdapPerson... read) { return new LdapLines(source(missing), "PUR", new LdapUnits(List.of()), known, before).of(List.of(read)); }

    private static String cell(List<String> line, FeedField field) { return line.get(LdapLines.COLUMNS.indexOf(field)); }

    @Test
    void newcomers_get_what_is_not_said_and_others_stay_as_they_are() {
        var made = lines(Missing.KEEP, List.of(known("1", "li", PersonStatus.ACTIVE)), List.of(), person("a", "li", "1", false, Map.of()), person("b", "mo", "2", false, Map.of(FeedField.SITE, "Wuxi")));
        assertThat(cell(made.lines().get(0), FeedField.UNIT)).isEmpty();
        assertThat(cell(made.lines().get(0), FeedField.STATUS)).isEmpty();
        assertThat(made.lines().get(1)).containsExactly("2", "mo", "mo", "", "", "PUR", "Employee", "Wuxi", "", "");
        assertThat(made.active()).isEqualTo(1);
    }

    @Test
    void managers_are_found_by_dn_and_those_who_are_not_shown_are_none() {
        var made = lines(Missing.KEEP, List.of(), List.of(), person("a", "li", "1", false, Map.of(FeedField.MANAGER, "uid=mo" + PEOPLE)), person("b", "mo", "2", false, Map.of(FeedField.MANAGER, "uid=mo" + PEOPLE)),
            person("c", "wu", "3", false, Map.of(FeedField.MANAGER, "uid=gone" + PEOPLE)), person("d", "xi", "4", false, Map.of(FeedField.MANAGER, "77")), person("e", "gone", "5", true, Map.of()));
        assertThat(made.lines()).extracting(line -> cell(line, FeedField.MANAGER)).containsExactly("2", "", "", "77");
        assertThat(made.leftOut()).isEqualTo(1);
    }

    @Test
    void a_directory_gives_back_only_what_it_took() {
        var suspended = List.of(known("1", "li", PersonStatus.SUSPENDED));
        assertThat(cell(lines(Missing.KEEP, suspended, List.of(new LdapTold("a", "1", false)), person("a", "li", "1", false, Map.of())).lines().get(0), FeedField.STATUS)).isEmpty();
        assertThat(cell(lines(Missing.KEEP, suspended, List.of(new LdapTold("a", "1", true)), person("a", "li", "1", false, Map.of())).lines().get(0), FeedField.STATUS)).isEqualTo("active");
        var disabled = lines(Missing.KEEP, suspended, List.of(new LdapTold("a", "1", false)), person("a", "li", "1", true, Map.of()));
        assertThat(cell(disabled.lines().get(0), FeedField.STATUS)).isEmpty();
        assertThat(disabled.told()).containsExactly(new LdapTold("a", "1", false));
        var shuts = lines(Missing.KEEP, List.of(known("1", "li", PersonStatus.ACTIVE)), List.of(), person("a", "li", "1", true, Map.of()));
        assertThat(cell(shuts.lines().get(0), FeedField.STATUS)).isEqualTo("suspended");
        assertThat(shuts.told()).containsExactly(new LdapTold("a", "1", true));
    }

    @Test
    void whoever_is_gone_goes_once_and_only_if_that_is_wished() {
        var before = List.of(new LdapTold("a", "1", false), new LdapTold("b", "2", false), new LdapTold("c", "3", false));
        var known = List.of(known("1", "li", PersonStatus.ACTIVE), known("2", "mo", PersonStatus.ENDED));
        var here = person("z", "zhou", "9", false, Map.of());
        assertThat(lines(Missing.KEEP, known, before, here).lines()).hasSize(1);
        var suspends = lines(Missing.SUSPEND, known, before, here);
        assertThat(suspends.lines()).hasSize(2);
        assertThat(suspends.lines().get(1)).containsExactly("1", "", "", "", "", "", "", "", "", "suspended");
        assertThat(cell(lines(Missing.END, known, before, here).lines().get(1), FeedField.STATUS)).isEqualTo("ended");
        assertThat(lines(Missing.SUSPEND, List.of(known("1", "li", PersonStatus.SUSPENDED)), before, here).lines()).hasSize(1);
    }

    @Test
    void an_entry_that_comes_twice_counts_once_and_one_without_what_is_lasting_is_not_remembered() {
        var made = lines(Missing.KEEP, List.of(), List.of(), person("a", "li", "1", false, Map.of()), person("a", "li", "1", false, Map.of()), person(null, "mo", "2", false, Map.of()), person("c", "wu", null, false, Map.of()));
        assertThat(made.lines()).hasSize(3);
        assertThat(made.told()).extracting(LdapTold::stable).containsExactly("a");
    }

    @Test
    void so_many_in_a_hundred_may_go_unasked() {
        assertThat(source(Missing.SUSPEND).asks(1, 10)).isFalse();
        assertThat(source(Missing.SUSPEND).asks(2, 10)).isTrue();
        assertThat(source(Missing.SUSPEND).asks(0, 0)).isFalse();
        assertThat(source(Missing.SUSPEND).asks(1, 0)).isTrue();
    }
}
