package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody's usage is to be seen through a figure, and all groups together are everybody. */
class UsageGroupsTest {

    private final Map<OrgUnitId, Localized> names = new HashMap<>();
    private final List<AdoptionMember> members = new ArrayList<>();
    private final Set<PersonId> passed = new HashSet<>();

    @Test
    void shows_a_department_by_its_teams_and_joins_the_small_ones() {
        team(1, 11, 8, 8, 6);
        team(1, 12, 3, 3, 1);
        team(1, 13, 9, 9, 9);
        assertThat(names(UsageFigure.ACTIVE, null)).containsExactlyInAnyOrder("11 + 12", "13");
        assertThat(names(UsageFigure.ACTIVE, 1)).containsExactlyInAnyOrder("11 + 12", "13");
    }

    @Test
    void shows_a_small_department_together_with_the_next_one_and_neither_alone() {
        team(1, 11, 3, 3, 3);
        team(2, 21, 7, 7, 2);
        team(3, 31, 12, 12, 9);
        assertThat(names(UsageFigure.ACTIVE, null)).containsExactlyInAnyOrder("1 + 2", "31");
        assertThat(names(UsageFigure.ACTIVE, 1)).isEmpty();
        assertThat(names(UsageFigure.ACTIVE, 2)).as("the rest of all is the small one").isEmpty();
        assertThat(names(UsageFigure.ACTIVE, 3)).containsExactly("31");
    }

    @Test
    void shows_nothing_where_all_together_are_too_few() {
        team(1, 11, 2, 2, 1);
        team(2, 21, 2, 2, 1);
        assertThat(names(UsageFigure.ACTIVE, null)).isEmpty();
    }

    @Test
    void who_did_not_pass_is_known_by_name_and_so_the_use_of_the_few_who_did_not_is_hidden() {
        team(1, 11, 10, 8, 10);
        team(2, 21, 10, 5, 6);
        team(3, 31, 10, 10, 4);
        team(4, 41, 20, 10, 9);
        assertThat(names(UsageFigure.ACTIVE, null)).containsExactlyInAnyOrder("11", "21", "31", "41");
        assertThat(names(UsageFigure.PASSED_ACTIVE, null)).as("two of the first did not pass: it stands together with the next").containsExactlyInAnyOrder("1 + 2", "31", "41");
        assertThat(names(UsageFigure.PASSED_ACTIVE, 1)).isEmpty();
    }

    @Test
    void joins_teams_until_those_who_passed_and_those_who_did_not_are_enough() {
        team(1, 11, 10, 2, 5);
        team(1, 12, 10, 7, 5);
        team(1, 13, 12, 6, 5);
        assertThat(names(UsageFigure.PASSED_ACTIVE, 1)).containsExactlyInAnyOrder("12 + 11", "13");
    }

    @ParameterizedTest
    @EnumSource(UsageFigure.class)
    void all_groups_together_are_everybody(UsageFigure figure) {
        for (int department = 1; department <= 6; department++) {
            for (int team = 1; team <= 4; team++) team(department, 10 * department + team, 2 + 3 * team + department % 3, 3 * team, (department + team) % 5);
        }
        var groups = groups().groups(figure, null);
        var all = groups.stream().reduce(TeamUsage::with).orElseThrow();
        assertThat(all.eligible()).isEqualTo(members.size());
        assertThat(groups).allSatisfy(group -> {
            assertThat(group.eligible()).isGreaterThanOrEqualTo(Share.MINIMUM);
            if (figure.joinsLearning()) assertThat(List.of(group.passed(), group.eligible() - group.passed())).allMatch(people -> people == 0 || people >= Share.MINIMUM);
        });
    }

    private List<String> names(UsageFigure figure, Integer department) {
        return groups().groups(figure, department == null ? null : new OrgUnitId(department)).stream().map(group -> String.join(" + ", group.names().stream().map(Localized::en).toList())).toList();
    }

    private UsageGroups groups() { return new UsageGroups(members, new LearningSets(passed, passed, passed), names); }

    /** @param using how many of its first people are active, in this week and out of habit */
    private void team(int department, int team, int people, int pass, int using) {
        names.put(new OrgUnitId(department), new Localized(String.valueOf(department), null));
        names.put(new OrgUnitId(team), new Localized(String.valueOf(team), null));
        for (int place = 0; place < people; place++) {
            var person = new PersonId(members.size() + 1);
            if (place < pass) passed.add(person);
            members.add(new AdoptionMember(person, new OrgUnitId(department), new OrgUnitId(team), place < using, place < using, place < using));
        }
    }
}
