package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.bellwether.people.SignIn;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.support.HostileProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider vouches for people, and what somebody between says that does not fit is not believed. */
class SingleSignOnIT extends SingleSignOnStage {

    @Test
    void the_first_time_by_a_verified_address_and_then_by_the_subject_whatever_the_address() throws Untrusted {
        assertThat(signIn()).isEqualTo(anna);
        server.claims.putAll(Map.of("email", "somebody.else@longmen.example", "email_verified", false));
        assertThat(signIn()).isEqualTo(anna);
        assertThat(links()).isEqualTo(1);
    }

    @Test
    void the_browser_is_sent_with_all_that_binds_the_answer_to_it() throws Untrusted {
        var asked = HostileProvider.query(URI.create(leave().address()).getRawQuery());
        assertThat(asked).containsEntry("response_type", "code").containsEntry("client_id", HostileProvider.CLIENT).containsEntry("code_challenge_method", "S256").containsEntry("scope", "openid email profile")
            .containsEntry("redirect_uri", "http://localhost:8080/single-sign-on/return/" + provider);
        assertThat(List.of(asked.get("state"), asked.get("nonce"), asked.get("code_challenge"))).allSatisfy(word -> assertThat(word).hasSize(43)).doesNotHaveDuplicates();
        assertThat(HostileProvider.query(URI.create(leave().address()).getRawQuery()).get("state")).isNotEqualTo(asked.get("state"));
    }

    @Test
    void the_secret_goes_in_a_header_and_is_not_in_the_database() throws Untrusted {
        signIn();
        assertThat(new String(Base64.getDecoder().decode(server.authorization.substring("Basic ".length())), StandardCharsets.UTF_8)).isEqualTo("bellwether-client:a%3Asecret%2Fof%2Bthe+client");
        assertThat(server.exchanged).containsKey("code_verifier").doesNotContainKeys("client_secret", "client_id");
        assertThat(database.number("select count(*) from identity_provider where client_secret like '%secret%'")).isZero();
        assertThat(database.number("select count(*) from audit_entry where detail like '%secret/of%'")).isZero();
        server.configuration.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
        services.at("2030-01-15T12:11:00Z");
        server.at(NOW.plusSeconds(660));
        signIn();
        assertThat(server.authorization).isNull();
        assertThat(server.exchanged).containsEntry("client_secret", HostileProvider.SECRET);
    }

    @Test
    void an_answer_to_another_sign_in_or_another_browser_is_refused() throws Untrusted {
        var begun = leave();
        var other = leave();
        var answer = visit(begun);
        assertThatThrownBy(() -> finish(answer, other)).hasMessageContaining("another sign-in");
        assertThatThrownBy(() -> finish(new SingleSignOn.Answer(provider, null, answer.code(), null, null), begun)).hasMessageContaining("another sign-in");
        assertThatThrownBy(() -> finish(answer, new SingleSignOn.Begun("", null))).hasMessageContaining("has begun no sign-in");
        for (var made : List.of("", "x", begun.cookie().substring(1), begun.cookie() + "AAAA")) assertThatThrownBy(() -> finish(answer, new SingleSignOn.Begun("", made))).as(made).hasMessageContaining("has begun no sign-in");
        assertThatThrownBy(() -> finish(new SingleSignOn.Answer(ProviderId.fresh(), answer.state(), answer.code(), null, null), begun)).hasMessageContaining("another provider's address");
        services.at("2030-01-15T12:10:00Z");
        assertThatThrownBy(() -> finish(answer, begun)).as("ten minutes are over").hasMessageContaining("too late");
        services.at("2030-01-15T12:00:01Z");
        assertThat(finish(answer, begun).person()).isEqualTo(anna);
        assertThatThrownBy(() -> finish(answer, begun)).as("the code was used").hasMessageContaining("invalid_grant");
    }

    @Test
    void a_code_that_was_asked_for_elsewhere_is_worth_nothing_without_its_verifier() throws Untrusted {
        var stolen = visit(leave());
        var begun = leave();
        var mine = visit(begun);
        assertThatThrownBy(() -> finish(new SingleSignOn.Answer(provider, mine.state(), stolen.code(), null, null), begun)).hasMessageContaining("invalid_grant");
    }

    @Test
    void an_answer_in_the_name_of_another_issuer_is_refused_and_one_without_a_name_where_it_is_promised() {
        server.answer.put("iss", "https://evil.example");
        refused("the answer is of another issuer");
        server.answer.clear();
        server.configuration.put("authorization_response_iss_parameter_supported", true);
        services.at("2030-01-15T12:11:00Z");
        server.at(NOW.plusSeconds(660));
        refused("the answer is of another issuer");
    }

    @Test
    void one_in_its_own_name_is_taken() throws Untrusted {
        server.configuration.put("authorization_response_iss_parameter_supported", true);
        server.answer.put("iss", server.issuer());
        assertThat(signIn()).isEqualTo(anna);
    }

    @Test
    void a_provider_that_says_no_or_nothing_is_heard() {
        server.answer.putAll(Map.of("error", "access_denied<script>", "code", ""));
        refused("the provider says access_deniedscript");
        server.answer.clear();
        server.answer.put("code", "");
        refused("no code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "token_endpoint", "jwks_uri", "authorization_endpoint"})
    void a_configuration_that_lies_or_lacks_something_is_refused(String name) {
        server.configuration.put(name, "issuer".equals(name) ? "https://evil.example" : "nowhere");
        assertThatThrownBy(() -> leave()).isInstanceOf(Untrusted.class);
        assertThat(database.inTransaction(() -> services.get(Providers.class).tryOut(server.issuer()))).isNotNull();
    }

    @Test
    void a_configuration_that_leads_into_the_house_is_not_followed() throws Untrusted {
        services.set(Map.of());
        assertThatThrownBy(() -> leave()).as("this machine is not asked unless the operator lets it").isInstanceOf(Untrusted.class);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void new_keys_are_fetched_but_not_for_every_token_that_names_one() throws Untrusted {
        signIn();
        server.rotate(true);
        services.at("2030-01-15T12:00:31Z");
        assertThat(signIn()).isEqualTo(anna);
        server.rotate(false);
        refused("not in the provider's set");
        refused("not in the provider's set");
        refused("not in the provider's set");
        assertThat(server.asked.stream().filter("/realm/keys"::equals)).as("at the beginning, and for the new key").hasSize(2);
    }

    @Test
    void an_address_may_be_told_apart_from_the_token_but_of_nobody_else() throws Untrusted {
        server.claims.keySet().removeAll(List.of("email", "email_verified"));
        server.userinfo = Map.of("sub", "subject-2", "email", ADDRESS, "email_verified", true);
        refused("tells of somebody else");
        server.userinfo = Map.of("sub", "subject-1", "email", ADDRESS, "email_verified", "true");
        assertThat(signIn()).isEqualTo(anna);
    }

    @Test
    void a_provider_that_is_off_or_unknown_leads_nowhere() throws Untrusted {
        var begun = leave();
        var answer = visit(begun);
        var off = details(false);
        change(new ProviderDetails(off.name(), off.issuer(), off.clientId(), null, off.scopes(), false, false, null, null, null));
        assertThatThrownBy(() -> leave()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> finish(answer, begun)).hasMessageContaining("is off");
        assertThat(database.inTransaction(() -> services.get(Providers.class).offered())).isEmpty();
        assertThatThrownBy(() -> services.get(SingleSignOn.class).begin(ProviderId.fresh(), "/")).isInstanceOf(NotFound.class);
    }

    @Test
    void what_an_administrator_types_wrong_is_named_and_a_secret_that_is_not_typed_is_kept() throws Untrusted {
        var good = details(false);
        key("signin.provider.known", good);
        key("signin.provider.no-issuer", new ProviderDetails("x", "http://login.example.com", "c", null, "openid", true, false, null, null, null));
        key("signin.provider.no-issuer", new ProviderDetails("x", "https://login.example.com/?a=b", "c", null, "openid", true, false, null, null, null));
        key("signin.provider.no-issuer", new ProviderDetails("x", "https://user@login.example.com", "c", null, "openid", true, false, null, null, null));
        key("signin.provider.no-scopes", new ProviderDetails("x", "https://login.example.com", "c", null, "email", true, false, null, null, null));
        key("signin.provider.no-client", new ProviderDetails("x", "https://login.example.com", " ", null, "openid", true, false, null, null, null));
        key("signin.provider.no-name", new ProviderDetails("", "https://login.example.com", "c", null, "openid", true, false, null, null, null));
        key("people.person.no-unit", new ProviderDetails("x", "https://login.example.com", "c", null, "openid", true, true, null, "a", "b"));
        change(new ProviderDetails("Renamed", good.issuer(), good.clientId(), " ", good.scopes(), true, false, null, null, null));
        assertThat(signIn()).isEqualTo(anna);
        assertThat(server.authorization).isNotNull();
        assertThatThrownBy(() -> change(new ProviderDetails("x", "https://other.example.com", "c", null, "openid", true, false, null, null, null))).isInstanceOf(RuleViolation.class);
    }

    private void key(String key, ProviderDetails details) { assertThatThrownBy(() -> add(details)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key)); }

    @Test
    void without_passwords_only_administrators_come_in_by_one() {
        for (var login : List.of("admin", "employee2")) database.run("update account set password_hash = '" + PasswordHash.of(SENTENCE) + "' where person_id = " + known(login).value());
        assertThat(enters("employee2")).isTrue();
        database.inTransaction(() -> services.get(Providers.class).allowPasswords(false));
        assertThat(enters("employee2")).isFalse();
        assertThat(enters("admin")).isTrue();
        database.inTransaction(() -> services.get(Providers.class).allowPasswords(true));
        assertThat(enters("employee2")).isTrue();
    }

    private boolean enters(String login) { return database.inTransaction(() -> services.get(SignIn.class).check(login, SENTENCE, "192.0.2.9")).isPresent(); }
}
