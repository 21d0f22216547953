package org.bellwether.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.bellwether.people.PersonId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.id.Id;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A directory keeps lists of people (RFC 7643 section 8.4, RFC 7644 section 3.5.2), also long ones. */
class ProvisionedGroupsIT extends ScimStage {

    private ProvisionedGroups groups() { return services.get(ProvisionedGroups.class); }

    private ObjectNode group(String text) { return database.inTransaction(() -> groups().create(client, json(text))); }

    private ObjectNode read(ScimGroupId id) { return database.inTransaction(() -> groups().read(client, id, ScimSelection.ALL)); }

    private ObjectNode change(ScimGroupId id, String... operations) { return database.inTransaction(() -> groups().patch(client, id, null, json(patch(operations)))); }

    private ObjectNode find(String filter) { return database.inTransaction(() -> groups().list(client, ScimQuery.of(filter.replace('\'', '"'), "displayName", null, null, null, ScimSelection.ALL))); }

    private static ScimGroupId gid(ObjectNode group) { return ScimGroupId.fromString(group.path("id").asText()); }

    private static List<String> members(ObjectNode group) { return StreamSupport.stream(group.path("members").spliterator(), false).map(one -> one.path("value").asText()).sorted().toList(); }

    private static List<String> sorted(PersonId... people) { return java.util.Arrays.stream(people).map(PersonId::toString).sorted().toList(); }

    private String member(String login) { return "{'value':'" + known(login) + "'}"; }

    @Test
    void a_group_comes_with_its_members() {
        var made = group("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'Tour guides','externalId':'g-1','members':[" + member("hr") + "," + member("cio") + "," + member("hr") + "]}");
        assertThat(members(made)).isEqualTo(sorted(known("hr"), known("cio")));
        assertThat(made.path("members").path(0).path("$ref").asText()).contains("/scim/v2/Users/");
        assertThat(made.path("meta").path("resourceType").asText()).isEqualTo("Group");
        assertThat(read(gid(made))).isEqualTo(made);
        assertThat(find("displayName eq 'tour GUIDES'").path("totalResults").asInt()).isEqualTo(1);
        assertThat(find("externalId eq 'g-1' and members.value eq '" + known("cio") + "'").path("totalResults").asInt()).isEqualTo(1);
        assertThat(find("members[value eq '" + known("cio") + "' and type eq 'User']").path("totalResults").asInt()).isEqualTo(1);
        assertThat(find("members.value eq '" + known("trainer") + "'").path("totalResults").asInt()).isZero();
        assertThat(find("not (members pr)").path("totalResults").asInt()).isZero();
        assertThat(ScimStage.id(super.read(known("hr")))).isEqualTo(known("hr"));
        assertThat(super.read(known("hr")).path("groups").path(0).path("display").asText()).isEqualTo("Tour guides");
        assertThat(logins("groups.value eq '" + gid(made) + "'")).containsExactly("cio", "hr");
        assertThat(logins("groups.display eq 'tour guides' and userName eq 'cio'")).containsExactly("cio");
    }

    @Test
    void members_come_and_go_in_each_way_that_directories_know() {
        var id = gid(group("{'displayName':'Pilots'}"));
        assertThat(members(change(id, "{'op':'Add','path':'members','value':[" + member("hr") + "," + member("cio") + "]}"))).isEqualTo(sorted(known("hr"), known("cio")));
        assertThat(members(change(id, "{'op':'add','value':{'members':[" + member("cio") + "," + member("trainer") + "]}}"))).hasSize(3);
        assertThat(members(change(id, "{'op':'remove','path':'members[value eq \\'" + known("cio") + "\\']'}"))).isEqualTo(sorted(known("hr"), known("trainer")));
        assertThat(members(change(id, "{'op':'Remove','path':'members','value':[" + member("hr") + "]}"))).isEqualTo(sorted(known("trainer")));
        assertThat(members(change(id, "{'op':'remove','path':'members[value eq \\'" + known("cio") + "\\']'}"))).as("who is not on it is not missed").hasSize(1);
        assertThat(members(change(id, "{'op':'replace','path':'members','value':[" + member("hr") + "," + member("cio") + "]}"))).isEqualTo(sorted(known("hr"), known("cio")));
        var both = change(id, "{'op':'replace','value':{'id':'" + id + "','displayName':'Flyers'}}", "{'op':'remove','path':'members'}", "{'op':'add','path':'members','value':" + member("trainer") + "}");
        assertThat(both.path("displayName").asText()).isEqualTo("Flyers");
        assertThat(members(both)).isEqualTo(sorted(known("trainer")));
    }

    @Test
    void each_change_of_members_leaves_a_trail() {
        var id = gid(group("{'displayName':'Pilots','members':[" + member("hr") + "]}"));
        change(id, "{'op':'remove','path':'members'}");
        assertThat(database.number("select count(*) from audit_entry where object_type = 'ScimGroupMember' and kind in ('CREATED', 'DELETED') and subject_id = " + known("hr").value())).isEqualTo(2);
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        var made = group("{'displayName':'Pilots','members':[" + member("hr") + "]}");
        var id = gid(made);
        refused(409, "uniqueness", () -> group("{'displayName':'PILOTS'}"));
        refused(400, "invalidValue", () -> group("{'displayName':' '}"));
        refused(400, "invalidValue", () -> group("{'displayName':'X','members':[{'value':'0C0000000000Z'}]}"));
        refused(400, "invalidValue", () -> group("{'displayName':'X','members':[{'value':'" + id + "','type':'Group'}]}"));
        refused(400, "invalidValue", () -> change(id, "{'op':'add','path':'members','value':[{'value':'" + id + "'}]}"));
        refused(400, "invalidValue", () -> change(id, "{'op':'add','path':'members','value':[7]}"));
        refused(400, "mutability", () -> change(id, "{'op':'replace','path':'members[value eq \\'x\\'].display','value':'y'}"));
        refused(400, "invalidPath", () -> change(id, "{'op':'replace','path':'members[value eq \\'x\\'].value','value':'y'}"));
        refused(400, "invalidPath", () -> change(id, "{'op':'replace','path':'owner','value':'y'}"));
        refused(400, "invalidFilter", () -> change(id, "{'op':'remove','path':'members[shoe eq 44]'}"));
        refused(400, "mutability", () -> change(id, "{'op':'remove','path':'displayName'}"));
        refused(412, null, () -> doing(() -> groups().patch(client, id, "W/\"0\"", json(patch("{'op':'remove','path':'members'}")))));
        refused(412, null, () -> doing(() -> groups().remove(client, id, "W/\"0\"")));
        assertThatThrownBy(() -> read(ScimGroupId.fromString(known("hr").toString()))).isInstanceOf(NotFound.class);
        assertThat(read(id)).isEqualTo(made);
    }

    @Test
    void another_version_is_another_one_also_without_its_members() {
        var made = group("{'displayName':'Pilots'}");
        var changed = change(gid(made), "{'op':'add','path':'members','value':[" + member("hr") + "]}");
        assertThat(changed.path("meta").path("version")).isNotEqualTo(made.path("meta").path("version"));
        var without = database.inTransaction(() -> groups().read(client, gid(made), ScimSelection.of(null, "members")));
        assertThat(without.path("meta").path("version")).isEqualTo(changed.path("meta").path("version"));
        assertThat(without.has("members")).isFalse();
    }

    @Test
    void a_group_goes_and_its_people_stay() {
        var id = gid(group("{'displayName':'Pilots','externalId':'g','members':[" + member("hr") + "]}"));
        doing(() -> groups().remove(client, id, null));
        assertThatThrownBy(() -> read(id)).isInstanceOf(NotFound.class);
        assertThat(logins("userName eq 'hr'")).hasSize(1);
        assertThat(group("{'displayName':'Pilots'}").path("displayName").asText()).isEqualTo("Pilots");
    }

    @Test
    void whoever_has_left_is_no_member() {
        var id = gid(group("{'displayName':'Pilots','members':[" + member("hr") + "," + member("employee") + "]}"));
        doing(() -> services.get(ProvisionedUsers.class).remove(client, known("employee"), null));
        assertThat(members(read(id))).isEqualTo(sorted(known("hr")));
        assertThat(database.inTransaction(() -> services.get(ScimGroups.class).members(id))).containsExactly(known("hr"));
        assertThat(database.inTransaction(() -> services.get(ScimGroups.class).all())).containsExactly(new ScimGroupRow(id, "Pilots", 1));
    }

    @Test
    void thousands_of_members_cost_a_few_statements() {
        many(5_000);
        var all = IntStream.rangeClosed(1, 5_000).mapToObj(one -> "{'value':'" + Id.format(1_000_000 + one) + "'}").collect(Collectors.joining(",", "[", "]"));
        var id = gid(group("{'displayName':'Everyone'}"));
        var adding = database.statementsOf(() -> groups().patch(client, id, null, json(patch("{'op':'add','path':'members','value':" + all + "}"))));
        assertThat(adding).as("chunks of 500 to look up, batches of 500 to write, with their trail").isLessThan(100);
        assertThat(members(read(id))).hasSize(5_000);
        var reading = database.statementsOf(() -> groups().read(client, id, ScimSelection.ALL));
        assertThat(reading).isLessThanOrEqualTo(2);
        assertThat(database.statementsOf(() -> groups().list(client, ScimQuery.of(null, null, null, null, null, ScimSelection.of(null, "members"))))).isLessThanOrEqualTo(2);
        assertThat(database.statementsOf(() -> groups().patch(client, id, null, json(patch("{'op':'remove','path':'members[value eq \\'" + Id.format(1_000_001) + "\\']'}"))))).isLessThan(12);
    }
}
