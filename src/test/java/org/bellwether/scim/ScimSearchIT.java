package org.bellwether.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, orders and pages (RFC 7644 section 3.4.2), each as one query of the database. */
class ScimSearchIT extends ScimStage {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private void cast() {
        create("{'userName':'zz.ann','displayName':'Ann 100%','title':'Pilot','emails':[{'value':'ann@longmen.example'}],'userType':'Employee','name':{'familyName':'Ash','givenName':'Ann'},'" + ENTERPRISE + "':{'employeeNumber':'9001','department':'LOG-CHD','division':'West','manager':{'value':'" + known("hr") + "'}}}");
        create("{'userName':'zz.bob','displayName':'Bob_100x','title':'Baker','userType':'Contractor','name':{'familyName':'Birch'},'" + ENTERPRISE + "':{'employeeNumber':'9002'}}");
        create("{'userName':'zz.cho','displayName':'Cho','title':'pilot','emails':[{'value':'cho@other.example'}],'active':false}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        userName eq 'ZZ.Ann' | ann
        userName ne 'zz.ann' | bob cho
        displayName co 'ob_' | bob
        displayName co '100%' | ann
        displayName sw 'ann' | ann
        userName ew '.cho' | cho
        title eq 'PILOT' | ann cho
        title gt 'bakery' | ann cho
        title ge 'baker' | ann bob cho
        title lt 'bakery' | bob
        title le 'baker' | bob
        emails pr | ann cho
        not (emails pr) | bob
        emails.value ew '@longmen.example' | ann
        emails[type eq 'work' and value co 'other'] | cho
        emails[type eq 'home'] |
        emails[not (type eq 'home') and value sw 'ann'] | ann
        active eq true | ann bob
        active eq false | cho
        active eq 'False' | cho
        name.familyName eq 'ash' or name.familyName eq 'birch' | ann bob
        name.familyName ne 'ash' | bob cho
        userType eq 'Employee' and not (active eq false) | ann
        title eq 'pilot' and (userType pr or active eq false) | ann cho
        urn:ietf:params:scim:schemas:core:2.0:User:userName eq 'zz.bob' | bob
        urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq '9002' | bob
        urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq 'log-chd' | ann
        urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division pr | ann
        urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value pr | ann
        userType eq null | cho
        meta.lastModified gt '2020-01-01T00:00:00Z' | ann bob cho
        meta.created lt '2020-01-02T00:00:00Z' |
        meta.created ge '2020-01-02T00:00:00+02:00' and meta.resourceType eq 'User' | ann bob cho
        id eq '0C0000000000Z' |
        id eq 'nobodys' |
        """)
    void finds_whom_the_filter_means(String filter, String expected) {
        cast();
        var found = logins("userName sw 'zz.' and (" + filter + ")").stream().map(login -> login.substring(3)).toList();
        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_value_never_becomes_part_of_the_query() {
        cast();
        assertThat(logins("userName eq 'x\\' or \\'1\\'=\\'1'")).isEmpty();
        assertThat(list("displayName eq \"' or '1'='1\"", null, 1, 10).path("totalResults").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "userName eq", "eq 'a'", "userName eq 'a' and", "(userName eq 'a'", "shoeSize eq 44", "userName like 'a'", "name.nick eq 'a'", "active gt true", "active eq 7", "id co '0'", "meta.lastModified gt 'soon'", "title[value eq 'x']",
        "urn:example:User:userName eq 'a'", "password sw 't'", "userName gt null", "meta.version eq 'x'", "emails[shoe eq 'x']"})
    void refuses_what_is_no_filter_of_people(String filter) { refused(400, "invalidFilter", () -> logins(filter)); }

    @Test
    void refuses_filters_without_measure() {
        refused(400, "invalidFilter", () -> logins("userName eq '" + "a".repeat(4_000) + "'"));
        refused(400, "invalidFilter", () -> logins("(".repeat(1_000) + "userName eq 'a'" + ")".repeat(1_000)));
        refused(400, "invalidFilter", () -> logins("not (".repeat(100) + "userName eq 'a'" + ")".repeat(100)));
        refused(400, "invalidFilter", () -> logins(String.join(" or ", IntStream.range(0, 61).mapToObj(one -> "userName eq '" + one + "'").toList())));
        refused(400, "invalidFilter", () -> logins("emails[".repeat(13) + "type eq 'a'" + "]".repeat(13)));
    }

    @Test
    void sorts_by_what_can_be_sorted_by() {
        cast();
        var sorted = list("userName sw \"zz.\"", "title", 1, 10).path("Resources");
        assertThat(sorted.path(0).path("title").asText()).isEqualTo("Baker");
        refused(400, "invalidPath", () -> list(null, "shoeSize", 1, 10));
        refused(400, "invalidPath", () -> list(null, "groups.display", 1, 10));
        refused(400, "invalidPath", () -> list(null, "p.login; drop table person", 1, 10));
        refused(400, "invalidValue", () -> ScimQuery.of(null, null, "sideways", null, null, ScimSelection.ALL));
        refused(400, "invalidValue", () -> ScimQuery.of(null, null, null, "one", null, ScimSelection.ALL));
    }

    @Test
    void pages_through_ten_thousand_people_with_the_same_few_statements() {
        many(10_000);
        var filter = "userName sw \"many.\"";
        var seen = new HashSet<String>();
        for (var start = 1; start <= 10_000; start += 200) {
            var page = list(filter, null, start, 1_000);
            assertThat(page.path("totalResults").asInt()).isEqualTo(10_000);
            assertThat(page.path("itemsPerPage").asInt()).isEqualTo(200);
            page.path("Resources").forEach(one -> seen.add(one.path("id").asText()));
        }
        assertThat(seen).hasSize(10_000);
        assertThat(list(filter, null, 10_001, 10).path("Resources")).isEmpty();
        assertThat(list(filter, null, 1, 0).path("totalResults").asInt()).isEqualTo(10_000);
        var few = database.statementsOf(() -> services.get(ProvisionedUsers.class).list(client, ScimQuery.of(filter, "displayName", null, "9000", "2", ScimSelection.ALL)));
        var many = database.statementsOf(() -> services.get(ProvisionedUsers.class).list(client, ScimQuery.of(filter, "displayName", null, "1", "200", ScimSelection.ALL)));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(4);
    }
}
