package org.bellwether.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;

/** Directories are let in, get another token, and are shut out. */
class ScimClientsIT extends ScimStage {

    private static final ScimAdmissions.Admission NOBODY = new ScimAdmissions.Admission(java.util.Optional.empty(), false);

    private ScimClients clients() { return services.get(ScimClients.class); }

    private ScimAdmissions.Admission admit(String token) { return admit(token, "192.0.2.7"); }

    private ScimAdmissions.Admission admit(String token, String address) { return database.inTransaction(() -> services.get(ScimAdmissions.class).admit(token, address)); }

    private ScimClientRow row() { return database.inTransaction(() -> clients().all()).stream().filter(one -> one.id().equals(client)).findFirst().orElseThrow(); }

    private ScimClientDetails details(String name) { return new ScimClientDetails(name, people, "Employee", "Suzhou", false); }

    @Test
    void a_token_is_long_and_only_its_fingerprint_is_kept() {
        assertThat(token).matches("bwscim_[A-Za-z0-9_-]{43}");
        assertThat(row().tokens()).singleElement().satisfies(kept -> assertThat(token).startsWith(kept.prefix()));
        assertThat(database.number("select count(*) from scim_token where fingerprint = '" + token + "' or prefix = '" + token + "'")).isZero();
        assertThat(database.number("select count(*) from audit_entry where detail like '%" + token.substring(13) + "%'")).isZero();
        assertThat(database.number("select count(*) from audit_entry where object_id = (select fingerprint from scim_token)")).as("the fingerprint in the trail").isZero();
    }

    @Test
    void only_the_right_token_opens() {
        assertThat(admit(token).client()).contains(client);
        assertThat(admit(token + "x")).isEqualTo(NOBODY);
        assertThat(admit(token.toLowerCase(java.util.Locale.ROOT))).isEqualTo(NOBODY);
        assertThat(admit("")).isEqualTo(NOBODY);
        assertThat(admit(null)).isEqualTo(NOBODY);
        assertThat(admit("x".repeat(100_000))).isEqualTo(NOBODY);
        assertThat(row().usedFrom()).isEqualTo("192.0.2.7");
        assertThat(row().usedAt()).isNotNull();
    }

    @Test
    void an_earlier_token_goes_on_beside_its_successor_for_as_long_as_was_settled() {
        var fresh = database.inTransaction(() -> clients().rotate(client, Duration.ofHours(1)));
        assertThat(admit(token).client()).contains(client);
        assertThat(admit(fresh).client()).contains(client);
        assertThat(row().tokens()).hasSize(2);
        services.at("2030-01-15T13:00:00Z");
        assertThat(admit(token)).isEqualTo(NOBODY);
        var last = database.inTransaction(() -> clients().rotate(client, Duration.ZERO));
        assertThat(admit(fresh)).isEqualTo(NOBODY);
        assertThat(admit(last).client()).contains(client);
        assertThatThrownBy(() -> database.inTransaction(() -> clients().rotate(client, Duration.ofDays(31)))).isInstanceOf(RuleViolation.class).hasMessage("scim.client.overlap");
        assertThatThrownBy(() -> database.inTransaction(() -> clients().rotate(client, Duration.ofSeconds(-1)))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoever_is_shut_out_stays_out() {
        database.inTransaction((Runnable) () -> clients().revoke(client));
        assertThat(admit(token)).isEqualTo(NOBODY);
        assertThat(row().going()).isFalse();
        assertThat(row().tokens()).isEmpty();
        assertThatThrownBy(() -> database.inTransaction(() -> clients().rotate(client, Duration.ZERO))).hasMessage("scim.client.revoked");
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> clients().revoke(client))).hasMessage("scim.client.revoked");
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> clients().describe(client, details("Again")))).hasMessage("scim.client.revoked");
        assertThatThrownBy(() -> let("entra id", false)).as("its name stays its own in the trail").hasMessage("scim.client.taken");
    }

    @Test
    void wrong_tokens_of_one_address_are_kept_waiting_and_the_right_one_never_is() {
        for (var one = 0; one < 30; one++) assertThat(admit("wrong" + one).throttled()).isFalse();
        var told = database.number("select count(*) from audit_entry where kind = 'REFUSED'");
        assertThat(told).isEqualTo(30);
        assertThat(admit("wrong").throttled()).isTrue();
        assertThat(database.number("select count(*) from audit_entry where kind = 'REFUSED'")).isEqualTo(told);
        assertThat(admit("wrong", "192.0.2.8").throttled()).isFalse();
        assertThat(admit(token).client()).contains(client);
    }

    @Test
    void other_things_are_settled_with_a_directory() {
        database.inTransaction((Runnable) () -> clients().describe(client, new ScimClientDetails("Okta", people, "Clerk", "Chengdu", true)));
        assertThat(row().details()).isEqualTo(new ScimClientDetails("Okta", people, "Clerk", "Chengdu", true));
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> clients().describe(client, details(" ")))).hasMessage("scim.client.no-name");
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> clients().describe(client, new ScimClientDetails("Okta", null, "Clerk", "Chengdu", true)))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> clients().revoke(ScimClientId.fresh()))).isInstanceOf(NotFound.class);
    }
}
