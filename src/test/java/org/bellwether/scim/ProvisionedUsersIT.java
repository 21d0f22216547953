package org.bellwether.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;

import org.bellwether.people.OpenSessions;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.junit.jupiter.api.Test;

/** A directory tells of people: in the shape of RFC 7643 section 8 and of RFC 7644 section 3, and as Entra ID and Okta send it. */
class ProvisionedUsersIT extends ScimStage {

    private static final String FULL = """
        {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],'externalId':'dir-4711','userName':'Mei.Tan@longmen.example',
         'name':{'formatted':'Dr. Mei Lin Tan','familyName':'Tan','givenName':'Mei','middleName':'Lin','honorificPrefix':'Dr.'},'displayName':'Tan Mei','nickName':'May','profileUrl':'https://longmen.example/tan',
         'emails':[{'value':'mei@home.example','type':'home'},{'value':'mei.tan@longmen.example','type':'work','primary':true}],'addresses':[{'type':'work','locality':'Chengdu','country':'CN'}],
         'phoneNumbers':[{'value':'+86 28 5550 0100','type':'work'}],'userType':'Employee','title':'Tour guide','preferredLanguage':'zh-CN','locale':'zh-CN','timezone':'Asia/Shanghai','active':true,'password':'t1meMa$heen',
         'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'employeeNumber':'70143','costCenter':'4130','department':'LOG-CHD','division':'Far West','manager':{'value':'%s'}}}""";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private String full() { return FULL.formatted(known("hr")); }

    @Test
    void somebody_comes_with_all_that_is_kept_of_them_and_nothing_else() {
        var user = create(full());
        assertThat(user.path("userName").asText()).isEqualTo("mei.tan@longmen.example");
        assertThat(user.path("externalId").asText()).isEqualTo("dir-4711");
        assertThat(user.path("displayName").asText()).isEqualTo("Tan Mei");
        assertThat(user.path("name").path("formatted").asText()).isEqualTo("Dr. Mei Lin Tan");
        assertThat(user.path("emails").toString()).isEqualTo("[{\"value\":\"mei.tan@longmen.example\",\"type\":\"work\",\"primary\":true}]");
        assertThat(user.path("addresses").path(0).path("locality").asText()).isEqualTo("Chengdu");
        assertThat(user.path("title").asText()).isEqualTo("Tour guide");
        assertThat(user.path("preferredLanguage").asText()).isEqualTo("zh-CN");
        assertThat(user.path("timezone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(user.path("active").booleanValue()).isTrue();
        assertThat(user.path(ENTERPRISE).path("employeeNumber").asText()).isEqualTo("70143");
        assertThat(user.path(ENTERPRISE).path("department").asText()).isEqualTo("LOG-CHD");
        assertThat(user.path(ENTERPRISE).path("division").asText()).isEqualTo("Far West");
        assertThat(user.path(ENTERPRISE).path("manager").path("value").asText()).isEqualTo(known("hr").toString());
        assertThat(user.path(ENTERPRISE).path("manager").path("displayName").asText()).isNotBlank();
        assertThat(user.path("meta").path("location").asText()).endsWith("/scim/v2/Users/" + user.path("id").asText());
        assertThat(user.path("meta").path("version").asText()).matches("W/\"[0-9a-f]{20}\"");
        assertThat(user.has("password")).isFalse();
        assertThat(user.has("nickName")).isFalse();
        assertThat(read(id(user))).isEqualTo(user);
        assertThat(database.number("select count(*) from account where password_hash is not null and person_id = " + id(user).value())).isZero();
        assertThat(database.number("select count(*) from employment e join org_unit u on u.id = e.unit_id where u.code = 'LOG-CHD' and e.main = true and e.person_id = " + id(user).value())).isEqualTo(1);
    }

    @Test
    void a_sign_in_name_is_enough_and_the_rest_is_as_it_was_settled_with_the_directory() {
        var user = create("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'bare'}");
        assertThat(user.path("displayName").asText()).isEqualTo("bare");
        assertThat(user.path("title").asText()).isEqualTo("Employee");
        assertThat(user.path("addresses").path(0).path("locality").asText()).isEqualTo("Suzhou");
        assertThat(user.path("active").booleanValue()).isTrue();
    }

    @Test
    void a_name_is_made_of_its_parts_where_no_other_is_said() {
        assertThat(create("{'userName':'one','name':{'givenName':'Barbara','familyName':'Jensen'}}").path("displayName").asText()).isEqualTo("Barbara Jensen");
        var fang = create("{'userName':'two','name':{'givenName':'芳','familyName':'王'}}");
        assertThat(fang.path("displayName").asText()).isEqualTo("王芳");
        assertThat(change(id(fang), "{'op':'replace','path':'name.familyName','value':'李'}").path("displayName").asText()).isEqualTo("李芳");
    }

    @Test
    void nobody_comes_twice() {
        create(full());
        taken("{'userName':'MEI.TAN@longmen.example'}");
        taken("{'userName':'other','" + ENTERPRISE + "':{'employeeNumber':'70143'}}");
    }

    private void taken(String user) { assertThatThrownBy(() -> create(user)).isInstanceOf(RuleViolation.class).hasMessageEndingWith("-taken"); }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_kept_of_it() {
        var before = database.number("select count(*) from person");
        refused(400, "invalidValue", () -> create("{'displayName':'Nobody'}"));
        refused(400, "invalidValue", () -> create("{'userName':'a','active':'perhaps'}"));
        refused(400, "invalidValue", () -> create("{'userName':['a']}"));
        refused(400, "invalidValue", () -> create("{'userName':'a','name':'Ann'}"));
        refused(400, "invalidValue", () -> create("{'userName':'a','emails':'a@b.example'}"));
        refused(400, "invalidValue", () -> create("{'userName':'a','" + ENTERPRISE + "':{'department':'Ministry of Silly Walks'}}"));
        refused(400, "invalidValue", () -> create("{'userName':'a','" + ENTERPRISE + "':{'manager':{'value':'0C0000000000Z'}}}"));
        refused(400, "invalidValue", () -> create("{'userName':'a','" + ENTERPRISE + "':{'manager':{'value':'../admin'}}}"));
        refused(400, "invalidValue", () -> create("{'userName':'" + "a".repeat(161) + "'}"));
        assertThatThrownBy(() -> create("{'userName':'a b'}")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> create("{'userName':'a','emails':[{'value':'no address'}]}")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> create("{'userName':'a','timezone':'Mars/Olympus'}")).isInstanceOf(RuleViolation.class);
        assertThat(database.number("select count(*) from person")).isEqualTo(before);
    }

    @Test
    void a_department_is_found_by_its_name_in_either_language_and_stays_said_as_it_was() {
        assertThat(create("{'userName':'a','" + ENTERPRISE + "':{'department':'chengdu WAREHOUSE'}}").path(ENTERPRISE).path("department").asText()).isEqualTo("chengdu WAREHOUSE");
        assertThat(create("{'userName':'b','" + ENTERPRISE + "':{'department':'成都仓库'}}").path(ENTERPRISE).path("department").asText()).isEqualTo("成都仓库");
        database.run("update org_unit set name_en = 'Night shift' where code = 'ASM-B'");
        refused(400, "invalidValue", () -> create("{'userName':'c','" + ENTERPRISE + "':{'department':'Night shift'}}"));
    }

    @Test
    void as_entra_sends_it() {
        var user = create("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','" + ENTERPRISE + "'],'externalId':'0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef','userName':'entra.user','active':true,'emails':[{'primary':true,'type':'work','value':'e@longmen.example'}],"
            + "'meta':{'resourceType':'User'},'name':{'formatted':'givenName familyName','familyName':'familyName','givenName':'givenName'},'roles':[]}");
        assertThat(logins("userName eq 'entra.user'")).containsExactly("entra.user");
        assertThat(logins("externalId eq '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef'")).containsExactly("entra.user");
        var changed = change(id(user), "{'op':'Replace','path':'emails[type eq \\'work\\'].value','value':'new@longmen.example'}", "{'op':'Replace','path':'name.familyName','value':'Bai'}",
            "{'op':'Add','path':'" + ENTERPRISE + ":department','value':'Quality'}", "{'op':'Add','path':'" + ENTERPRISE + ":manager','value':'" + known("hr") + "'}", "{'op':'Replace','value':{'name.givenName':'Lan','" + ENTERPRISE + ":employeeNumber':'88'}}");
        assertThat(changed.path("emails").path(0).path("value").asText()).isEqualTo("new@longmen.example");
        assertThat(changed.path("name").path("familyName").asText()).isEqualTo("Bai");
        assertThat(changed.path("name").path("givenName").asText()).isEqualTo("Lan");
        assertThat(changed.path(ENTERPRISE).path("department").asText()).isEqualTo("Quality");
        assertThat(changed.path(ENTERPRISE).path("employeeNumber").asText()).isEqualTo("88");
        assertThat(changed.path(ENTERPRISE).path("manager").path("value").asText()).isEqualTo(known("hr").toString());
        assertThat(change(id(user), "{'op':'Replace','path':'active','value':'False'}").path("active").booleanValue()).isFalse();
        assertThat(change(id(user), "{'op':'replace','value':{'active':'True'}}").path("active").booleanValue()).isTrue();
        assertThat(change(id(user), "{'op':'remove','path':'" + ENTERPRISE + ":manager'}").path(ENTERPRISE).has("manager")).isFalse();
    }

    @Test
    void whoever_is_reached_otherwise_or_called_otherwise_is_told_at_the_old_address() {
        services.set(Map.of("bellwether.mail.host", "localhost", "bellwether.mail.from", "learn@example.com"));
        var user = id(create(full()));
        change(user, "{'op':'replace','path':'title','value':'Guide'}");
        assertThat(told("mei.tan@longmen.example", "address-changed") + told("mei.tan@longmen.example", "login-changed")).isZero();
        change(user, "{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'attacker@longmen.example'}", "{'op':'replace','path':'userName','value':'other.name'}");
        assertThat(told("mei.tan@longmen.example", "address-changed")).isEqualTo(1);
        assertThat(told("mei.tan@longmen.example", "login-changed")).isEqualTo(1);
        assertThat(told("attacker@longmen.example", "address-changed") + told("attacker@longmen.example", "login-changed")).isZero();
        change(user, "{'op':'remove','path':'emails'}");
        assertThat(told("attacker@longmen.example", "address-changed")).isEqualTo(1);
    }

    private long told(String address, String what) { return database.number("select count(*) from mail where word_key = 'people.mail." + what + "' and recipient = '" + address + "'"); }

    @Test
    void an_address_is_added_where_there_was_none() {
        var user = create("{'userName':'no.mail'}");
        assertThat(change(id(user), "{'op':'Add','path':'emails[type eq \\'work\\'].value','value':'now@longmen.example'}").path("emails").path(0).path("value").asText()).isEqualTo("now@longmen.example");
        assertThat(change(id(user), "{'op':'remove','path':'emails'}").has("emails")).isFalse();
    }

    @Test
    void whoever_is_not_active_is_out_at_once() {
        var user = id(create(full()));
        database.inTransaction(() -> services.get(OpenSessions.class).begin(user, "a-browser", "192.0.2.1", "Firefox"));
        change(user, "{'op':'replace','path':'active','value':false}");
        assertThat(database.inTransaction(() -> services.get(OpenSessions.class).seen("a-browser"))).isFalse();
        assertThat(logins("active eq false and userName sw 'mei.tan'")).hasSize(1);
    }

    @Test
    void whom_hr_has_suspended_no_directory_brings_back() {
        var user = id(create("{'userName':'mei.tan','displayName':'Mei Tan','title':'Buyer','active':true}"));
        var person = new PersonId(database.number("select id from person where login = 'mei.tan'"));
        database.inTransaction(() -> services.get(Personnel.class).suspend(person, "an incident"));
        database.entities().clear();
        assertThat(change(user, "{'op':'replace','path':'active','value':true}").path("active").booleanValue()).as("HR's word").isFalse();
        assertThat(change(user, "{'op':'replace','path':'active','value':false}").path("active").booleanValue()).isFalse();
        assertThat(change(user, "{'op':'replace','path':'active','value':true}").path("active").booleanValue()).as("still HR's word").isFalse();
        database.inTransaction(() -> services.get(Personnel.class).reinstate(person, "it was nothing"));
        database.entities().clear();
        change(user, "{'op':'replace','path':'active','value':false}");
        assertThat(change(user, "{'op':'replace','path':'active','value':true}").path("active").booleanValue()).as("its own word").isTrue();
    }

    @Test
    void whoever_stays_what_they_are_can_be_suspended_also_where_their_unit_was_closed() {
        var user = id(create(full()));
        database.run("update org_unit_period set until_on = '2030-01-10' where unit_id = (select id from org_unit where code = 'LOG-CHD')");
        assertThat(change(user, "{'op':'replace','path':'active','value':false}").path("active").booleanValue()).isFalse();
        assertThatThrownBy(() -> change(user, "{'op':'replace','path':'title','value':'Elsewhere'}")).isInstanceOf(RuleViolation.class).hasMessage("people.job.unit-closed");
        assertThat(database.number("select count(*) from employment where person_id = " + user.value())).isEqualTo(1);
    }

    @Test
    void another_job_begins_today_and_the_one_of_before_ends() {
        var user = id(create(full()));
        services.at("2030-02-01T08:00:00Z");
        change(user, "{'op':'replace','path':'title','value':'Head guide'}", "{'op':'replace','path':'" + ENTERPRISE + ":department','value':'QEN-QA'}");
        assertThat(database.number("select count(*) from employment where person_id = " + user.value() + " and until_on = '2030-01-31'")).isEqualTo(1);
        assertThat(database.number("select count(*) from employment where person_id = " + user.value() + " and from_on = '2030-02-01' and until_on is null")).isEqualTo(1);
        change(user, "{'op':'replace','path':'emails','value':[{'value':'other@longmen.example'}]}");
        assertThat(database.number("select count(*) from employment where person_id = " + user.value())).isEqualTo(2);
    }

    @Test
    void whoever_is_removed_has_left_and_is_the_same_person_when_they_come_back() {
        var user = id(create(full()));
        database.inTransaction((Runnable) () -> services.get(ProvisionedUsers.class).remove(client, user, null));
        assertThat(database.number("select count(*) from person where status = 'ENDED' and id = " + user.value())).isEqualTo(1);
        assertThatThrownBy(() -> read(user)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change(user, "{'op':'replace','path':'active','value':true}")).isInstanceOf(NotFound.class);
        assertThat(logins("userName sw 'mei.tan'")).isEmpty();
        database.run("insert into account_role (person_id, role) values (" + user.value() + ", 'HR')");
        taken("{'userName':'mei.tan@longmen.example','" + ENTERPRISE + "':{'employeeNumber':'1'}}");
        var back = create("{'userName':'mei.tan','title':'Guide','" + ENTERPRISE + "':{'employeeNumber':'70143','department':'LOG-CHD'}}");
        assertThat(id(back)).isEqualTo(user);
        assertThat(back.path("userName").asText()).isEqualTo("mei.tan");
        assertThat(database.number("select count(*) from account_role where person_id = " + user.value())).as("roles that were given by hand").isZero();
        assertThat(database.number("select count(*) from employment where main = true and until_on is null and person_id = " + user.value())).isEqualTo(1);
    }

    @Test
    void put_says_everything_anew_but_for_what_nobody_can_be_without() {
        var user = create(full());
        var put = database.inTransaction(() -> services.get(ProvisionedUsers.class).replace(client, id(user), user.path("meta").path("version").asText(), json("{'id':'other','userName':'mei.tan','displayName':'Mei Tan','meta':{'version':'x'}}")));
        assertThat(put.path("id")).isEqualTo(user.path("id"));
        assertThat(put.path("userName").asText()).isEqualTo("mei.tan");
        assertThat(put.has("emails")).isFalse();
        assertThat(put.has("externalId")).isFalse();
        assertThat(put.path("name").isMissingNode()).isTrue();
        assertThat(put.path(ENTERPRISE).has("employeeNumber")).isFalse();
        assertThat(put.path(ENTERPRISE).path("department").asText()).isEqualTo("Chengdu warehouse");
        assertThat(put.path("title").asText()).isEqualTo("Tour guide");
        assertThat(put.path("active").booleanValue()).isTrue();
    }

    @Test
    void nobody_changes_another_version_than_they_have_seen() {
        var user = create(full());
        var seen = user.path("meta").path("version").asText();
        var changed = change(id(user), "{'op':'replace','path':'title','value':'Head guide'}");
        assertThat(changed.path("meta").path("version").asText()).isNotEqualTo(seen);
        refused(412, null, () -> doing(() -> services.get(ProvisionedUsers.class).patch(client, id(user), seen, json(patch("{'op':'replace','path':'title','value':'Guide'}")))));
        refused(412, null, () -> doing(() -> services.get(ProvisionedUsers.class).replace(client, id(user), "W/\"nonsense\"", json("{'userName':'x'}"))));
        refused(412, null, () -> doing(() -> services.get(ProvisionedUsers.class).remove(client, id(user), seen)));
        assertThat(read(id(user))).isEqualTo(changed);
        assertThat(database.inTransaction(() -> services.get(ProvisionedUsers.class).patch(client, id(user), "\"a\", " + changed.path("meta").path("version").asText(), json(patch("{'op':'replace','path':'title','value':'Guide'}")))).path("title").asText()).isEqualTo("Guide");
    }

    @Test
    void a_patch_of_what_is_not_there_or_not_to_be_changed_is_refused_and_changes_nothing() {
        var user = create(full());
        var id = id(user);
        refused(400, "invalidPath", () -> patched(id, "{'op':'replace','path':'shoeSize','value':44}"));
        refused(400, "invalidPath", () -> patched(id, "{'op':'replace','path':'urn:example:params:User:shoeSize','value':44}"));
        refused(400, "invalidPath", () -> patched(id, "{'op':'replace','path':'emails[','value':44}"));
        refused(400, "noTarget", () -> patched(id, "{'op':'replace','path':'title','value':'Lost'}", "{'op':'replace','path':'emails[type eq \\'home\\'].value','value':'x@y.example'}"));
        refused(400, "noTarget", () -> patched(id, "{'op':'remove'}"));
        refused(400, "mutability", () -> patched(id, "{'op':'replace','path':'id','value':'x'}"));
        refused(400, "mutability", () -> patched(id, "{'op':'add','path':'groups','value':[{'value':'x'}]}"));
        refused(400, "mutability", () -> patched(id, "{'op':'remove','path':'userName'}"));
        refused(400, "invalidSyntax", () -> patched(id, "{'op':'jump','path':'title','value':'x'}"));
        refused(400, "invalidSyntax", () -> patched(id));
        refused(400, "invalidValue", () -> patched(id, "{'op':'add','path':'title'}"));
        refused(400, "invalidValue", () -> patched(id, "{'op':'add','value':'x'}"));
        refused(400, "invalidValue", () -> patched(id, "{'op':'replace','path':'active','value':{'really':true}}"));
        refused(400, "invalidFilter", () -> patched(id, "{'op':'replace','path':'emails[" + "(".repeat(50) + "type eq 1" + ")".repeat(50) + "].value','value':'x'}"));
        refused(400, "invalidSyntax", () -> doing(() -> services.get(ProvisionedUsers.class).patch(client, id, null, json("{'Operations':[{'op':'add','path':'title','value':'x'}]}"))));
        refused(413, null, () -> patched(id, IntStream.range(0, 1_001).mapToObj(one -> "{'op':'replace','path':'title','value':'x'}").toArray(String[]::new)));
        assertThat(read(id)).isEqualTo(user);
    }

    private void patched(PersonId id, String... operations) { doing(() -> services.get(ProvisionedUsers.class).patch(client, id, null, json(patch(operations)))); }

    @Test
    void what_the_rfc_knows_and_is_not_kept_here_is_left() {
        var user = create(full());
        assertThat(change(id(user), "{'op':'add','path':'phoneNumbers[type eq \\'work\\'].value','value':'+1'}", "{'op':'replace','path':'addresses[type eq \\'work\\'].country','value':'DE'}", "{'op':'replace','value':{'id':'x','nickName':'M','title':'Boss'}}").path("title").asText()).isEqualTo("Boss");
    }

    @Test
    void the_door_of_administrators_is_theirs_unless_it_was_settled_otherwise() {
        var admin = known("admin");
        assertThatThrownBy(() -> change(admin, "{'op':'replace','path':'active','value':false}")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> change(admin, "{'op':'replace','path':'userName','value':'mine'}")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> change(admin, "{'op':'replace','path':'emails','value':[{'value':'attacker@example.org'}]}")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> services.get(ProvisionedUsers.class).remove(client, admin, null))).isInstanceOf(Forbidden.class);
        assertThat(change(admin, "{'op':'replace','path':'title','value':'Chief of systems'}").path("title").asText()).isEqualTo("Chief of systems");
        client = let("Okta", true);
        assertThat(change(admin, "{'op':'replace','path':'emails','value':[{'value':'sun@longmen.example'}]}").path("emails").path(0).path("value").asText()).isEqualTo("sun@longmen.example");
        assertThatThrownBy(() -> change(admin, "{'op':'replace','path':'active','value':false}")).as("the last one").isInstanceOf(RuleViolation.class).hasMessage("people.account.last");
    }

    @Test
    void each_directory_has_its_own_identifiers() {
        var user = id(create(full()));
        client = let("Okta", false);
        assertThat(read(user).has("externalId")).isFalse();
        assertThat(logins("externalId eq 'dir-4711'")).isEmpty();
        assertThat(change(user, "{'op':'add','path':'externalId','value':'okta-1'}").path("externalId").asText()).isEqualTo("okta-1");
        assertThat(logins("externalId pr")).containsExactly("mei.tan@longmen.example");
    }

    @Test
    void the_trail_says_which_directory_it_was() {
        UseCase.by(client.value());
        var user = id(create(full()));
        assertThat(database.number("select count(*) from audit_entry where kind = 'CREATED' and object_type = 'Person' and subject_id = " + user.value() + " and actor_id = " + client.value())).isEqualTo(1);
        assertThat(database.inTransaction(() -> services.get(ScimActors.class).names(java.util.List.of(client.value(), user.value())))).isEqualTo(java.util.Map.of(client.value(), "SCIM: Entra ID"));
    }
}
