package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.Persons;
import org.bellwether.people.SignIn;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.HostileProvider;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;

/** A provider vouches for people. Whatever it or somebody between says that does not fit is not believed. */
class SingleSignOnIT {

    private static final Instant NOW = Instant.parse("2030-01-15T12:00:00Z");
    private static final String ADDRESS = "anna.keller@longmen.example";
    private static final String SENTENCE = "seven quiet herons cross";

    @RegisterExtension final Database database = new Database();
    private final HostileProvider server = HostileProvider.start();
    private Services services;
    private ProviderId provider;
    private PersonId anna;

    @BeforeEach
    void begin() {
        server.at(NOW);
        services = new Services(database);
        services.set(Map.of("bellwether.outbound.networks", "127.0.0.0/8,::1"));
        database.inTransaction(services.get(PeopleChapter.class)::write);
        anna = known("employee2");
        database.run("update person set email = '" + ADDRESS + "' where id = " + anna.value());
        server.claims.putAll(Map.of("email", ADDRESS, "email_verified", true));
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        provider = add(details(false));
    }

    @AfterEach
    void stop() { server.close(); }

    private PersonId known(String login) { return database.inTransaction(() -> services.get(DemoCast.class).known(login).id()); }

    private void as(String login, String... roles) { services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(known0(login))), roles)); }

    private PersonId known0(String login) { return services.get(DemoCast.class).known(login).id(); }

    private ProviderDetails details(boolean takesIn) {
        var unit = takesIn ? database.inTransaction(() -> services.get(OrgUnits.class).departments().get(0).id()) : null;
        return new ProviderDetails("Company login", server.issuer(), HostileProvider.CLIENT, HostileProvider.SECRET, "openid email profile", true, takesIn, unit, takesIn ? "Newcomer" : null, takesIn ? "Suzhou" : null);
    }

    private ProviderId add(ProviderDetails details) { return database.inTransaction(() -> services.get(Providers.class).add(details)); }

    private void change(ProviderDetails details) { database.inTransaction(() -> services.get(Providers.class).change(provider, details)); }

    private SingleSignOn.Begun leave(PersonId links) throws Untrusted { return services.get(SingleSignOn.class).begin(provider, "/learning/my.xhtml", links); }

    /** What a browser does between leaving and coming back. */
    private SingleSignOn.Answer visit(SingleSignOn.Begun begun) {
        var back = URI.create(server.visit(begun.address()));
        var said = HostileProvider.query(back.getRawQuery());
        assertThat(back.getPath()).isEqualTo("/single-sign-on/return/" + provider);
        return new SingleSignOn.Answer(ProviderId.fromString(back.getPath().replaceFirst(".*/", "")), said.get("state"), said.get("code"), said.get("iss"), said.get("error"));
    }

    private SingleSignOn.Meant finish(SingleSignOn.Answer answer, SingleSignOn.Begun begun, PersonId signedIn) throws Untrusted {
        database.entities().getTransaction().begin();
        try {
            var meant = services.get(SingleSignOn.class).finish(answer, begun.cookie(), signedIn);
            database.entities().getTransaction().commit();
            return meant;
        } finally {
            if (database.entities().getTransaction().isActive()) database.entities().getTransaction().rollback();
            database.entities().clear();
        }
    }

    private PersonId signIn() throws Untrusted {
        var begun = leave(null);
        return finish(visit(begun), begun, null).person();
    }

    private void refused(String because) { assertThatThrownBy(this::signIn).isInstanceOf(Untrusted.class).hasMessageContaining(because); }

    private long links() { return database.number("select count(*) from identity_link"); }

    @Test
    void the_first_time_by_a_verified_address_and_then_by_the_subject_whatever_the_address() throws Untrusted {
        assertThat(signIn()).isEqualTo(anna);
        server.claims.putAll(Map.of("email", "somebody.else@longmen.example", "email_verified", false));
        assertThat(signIn()).isEqualTo(anna);
        assertThat(links()).isEqualTo(1);
    }

    @Test
    void the_browser_is_sent_with_all_that_binds_the_answer_to_it() throws Untrusted {
        var asked = HostileProvider.query(URI.create(leave(null).address()).getRawQuery());
        assertThat(asked).containsEntry("response_type", "code").containsEntry("client_id", HostileProvider.CLIENT).containsEntry("code_challenge_method", "S256").containsEntry("scope", "openid email profile")
            .containsEntry("redirect_uri", "http://localhost:8080/single-sign-on/return/" + provider);
        assertThat(List.of(asked.get("state"), asked.get("nonce"), asked.get("code_challenge"))).allSatisfy(word -> assertThat(word).hasSize(43)).doesNotHaveDuplicates();
        assertThat(HostileProvider.query(URI.create(leave(null).address()).getRawQuery()).get("state")).isNotEqualTo(asked.get("state"));
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

    /** Each is a way in which a token lies. */
    static Stream<Lie> lies() {
        return Stream.of(
            new Lie("another issuer", claims -> claims.put("iss", "https://evil.example"), "another issuer"),
            new Lie("another issuer, with a slash", claims -> claims.put("iss", claims.get("iss") + "/"), "another issuer"),
            new Lie("no issuer", claims -> claims.remove("iss"), "another issuer"),
            new Lie("another audience", claims -> claims.put("aud", "somebody-else"), "somebody else"),
            new Lie("no audience", claims -> claims.remove("aud"), "somebody else"),
            new Lie("an audience that is no text", claims -> claims.put("aud", 7), "somebody else"),
            new Lie("audiences that are no texts", claims -> claims.put("aud", List.of(7)), "no texts"),
            new Lie("several audiences and nobody who asked", claims -> claims.put("aud", List.of(HostileProvider.CLIENT, "other")), "somebody else"),
            new Lie("asked for by another", claims -> claims.put("azp", "other"), "somebody else"),
            new Lie("another nonce", claims -> claims.put("nonce", "x".repeat(43)), "another sign-in"),
            new Lie("no nonce", claims -> claims.remove("nonce"), "another sign-in"),
            new Lie("expired", claims -> claims.put("exp", NOW.getEpochSecond() - 61), "expired"),
            new Lie("never expires", claims -> claims.remove("exp"), "its exp"),
            new Lie("expires in words", claims -> claims.put("exp", "tomorrow"), "its exp"),
            new Lie("made in the future", claims -> claims.put("iat", NOW.getEpochSecond() + 120), "just now"),
            new Lie("made long ago", claims -> claims.put("iat", NOW.getEpochSecond() - 3600), "just now"),
            new Lie("does not hold yet", claims -> claims.put("nbf", NOW.getEpochSecond() + 120), "not hold yet"),
            new Lie("about nobody", claims -> claims.remove("sub"), "about nobody"),
            new Lie("about an empty subject", claims -> claims.put("sub", " "), "about nobody"),
            new Lie("about an endless subject", claims -> claims.put("sub", "s".repeat(256)), "about nobody"),
            new Lie("about a number", claims -> claims.put("sub", 7), "about nobody"),
            new Lie("an address that is not verified", claims -> claims.put("email_verified", false), "no verified address"),
            new Lie("an address of which nothing is said", claims -> claims.remove("email_verified"), "no verified address"),
            new Lie("an address that is verified, so to say", claims -> claims.put("email_verified", List.of(true)), "no verified address"),
            new Lie("no address", claims -> claims.remove("email"), "no verified address"),
            new Lie("somebody whom nobody knows", claims -> claims.put("email", "stranger@longmen.example"), "not that of one person"));
    }

    record Lie(String what, Consumer<Map<String, Object>> twist, String because) {
        @Override public String toString() { return what; }
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_token_that_lies_lets_nobody_in(Lie lie) {
        server.twist = claims -> {
            var twisted = new LinkedHashMap<>(claims);
            lie.twist().accept(twisted);
            return twisted;
        };
        refused(lie.because());
        assertThat(links()).isZero();
    }

    /** Each is a way of signing that proves nothing. */
    static Stream<Forgery> forgeries() {
        return Stream.of(
            new Forgery("alg none", (server, claims) -> unsigned("{\"alg\":\"none\"}", claims), "no signed token"),
            new Forgery("alg nOnE", (server, claims) -> unsigned("{\"alg\":\"nOnE\"}", claims), "no signed token"),
            new Forgery("HS256 with the public key", (server, claims) -> HostileProvider.signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(server.key().toRSAPublicKey().getEncoded()), claims), "not taken"),
            new Forgery("HS256 with the client's secret", (server, claims) -> HostileProvider.signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(HostileProvider.SECRET.repeat(2)), claims), "not taken"),
            new Forgery("RS512", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(server.key().getKeyID()).build(), new RSASSASigner(server.key()), claims), "not taken"),
            new Forgery("an unknown key", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build(), new RSASSASigner(server.key()), claims), "not in the provider's set"),
            new Forgery("a path for a key", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../../../dev/null").build(), new RSASSASigner(server.key()), claims), "not in the provider's set"),
            new Forgery("another key under the known name", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(server.key().getKeyID()).build(), new RSASSASigner(new RSAKeyGenerator(2048).generate()), claims), "signature is wrong"),
            new Forgery("a key that the token brings along", (server, claims) -> {
                var own = new RSAKeyGenerator(2048).keyID("own").generate();
                return HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).jwkURL(URI.create(server.issuer() + "/evil")).build(), new RSASSASigner(own), claims);
            }, "signature is wrong"),
            new Forgery("an access token", (server, claims) -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).keyID(server.key().getKeyID()).build(), new RSASSASigner(server.key()), claims), "another type"),
            new Forgery("a changed payload", (server, claims) -> {
                var parts = server.honestly(claims).split("\\.");
                return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("subject-1", "subject-2").getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
            }, "signature is wrong"),
            new Forgery("no signature", (server, claims) -> server.honestly(claims).replaceFirst("\\.[^.]*$", "."), "no signed token"),
            new Forgery("no token", (server, claims) -> "not a token", "no signed token"),
            new Forgery("a payload that is no object", (server, claims) -> HostileProvider.signed(new JWSHeader(JWSAlgorithm.RS256), new RSASSASigner(server.key()), Map.of()), "another issuer"),
            new Forgery("an endless token", (server, claims) -> "x".repeat(40_000), "endless"));
    }

    private static String unsigned(String header, Map<String, Object> claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + encoder.encodeToString(JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8)) + ".";
    }

    interface Forging { String sign(HostileProvider server, Map<String, Object> claims) throws JOSEException; }

    record Forgery(String what, Forging signing, String because) {
        @Override public String toString() { return what; }
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_proves_nothing_lets_nobody_in(Forgery forgery) {
        server.signing = claims -> forgery.signing().sign(server, claims);
        refused(forgery.because());
        assertThat(links()).isZero();
        assertThat(server.asked).doesNotContain("/realm/evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256"})
    void what_is_signed_with_a_key_pair_is_taken(String algorithm) throws Untrusted {
        server.signing = claims -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).type(JOSEObjectType.JWT).build(), new RSASSASigner(server.key()), claims);
        assertThat(signIn()).isEqualTo(anna);
    }

    @Test
    void a_key_on_a_curve_is_taken_as_well() throws Untrusted, JOSEException {
        var curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        server.publish(curve);
        server.signing = claims -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build(), new ECDSASigner(curve), claims);
        assertThat(signIn()).isEqualTo(anna);
        server.signing = claims -> HostileProvider.signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(server.key().getKeyID()).build(), new ECDSASigner(curve), claims);
        refused("not in the provider's set");
    }

    @Test
    void an_answer_to_another_sign_in_or_another_browser_is_refused() throws Untrusted {
        var begun = leave(null);
        var other = leave(null);
        var answer = visit(begun);
        assertThatThrownBy(() -> finish(answer, other, null)).hasMessageContaining("another sign-in");
        assertThatThrownBy(() -> finish(new SingleSignOn.Answer(provider, null, answer.code(), null, null), begun, null)).hasMessageContaining("another sign-in");
        assertThatThrownBy(() -> finish(answer, new SingleSignOn.Begun("", null), null)).hasMessageContaining("has begun no sign-in");
        for (var made : List.of("", "x", begun.cookie().substring(1), begun.cookie() + "AAAA")) assertThatThrownBy(() -> finish(answer, new SingleSignOn.Begun("", made), null)).as(made).hasMessageContaining("has begun no sign-in");
        assertThatThrownBy(() -> finish(new SingleSignOn.Answer(ProviderId.fresh(), answer.state(), answer.code(), null, null), begun, null)).hasMessageContaining("another provider's address");
        services.at("2030-01-15T12:10:00Z");
        assertThatThrownBy(() -> finish(answer, begun, null)).as("ten minutes are over").hasMessageContaining("too late");
        services.at("2030-01-15T12:00:01Z");
        assertThat(finish(answer, begun, null).person()).isEqualTo(anna);
        assertThatThrownBy(() -> finish(answer, begun, null)).as("the code was used").hasMessageContaining("invalid_grant");
    }

    @Test
    void a_code_that_was_asked_for_elsewhere_is_worth_nothing_without_its_verifier() throws Untrusted {
        var stolen = visit(leave(null));
        var begun = leave(null);
        var mine = visit(begun);
        assertThatThrownBy(() -> finish(new SingleSignOn.Answer(provider, mine.state(), stolen.code(), null, null), begun, null)).hasMessageContaining("invalid_grant");
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
        assertThatThrownBy(() -> leave(null)).isInstanceOf(Untrusted.class);
        assertThat(database.inTransaction(() -> services.get(Providers.class).tryOut(server.issuer()))).isNotNull();
    }

    @Test
    void a_configuration_that_leads_into_the_house_is_not_followed() throws Untrusted {
        services.set(Map.of());
        assertThatThrownBy(() -> leave(null)).as("this machine is not asked unless the operator lets it").isInstanceOf(Untrusted.class);
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
    void whoever_was_shut_out_stays_out() throws Untrusted {
        signIn();
        database.inTransaction(() -> services.get(Personnel.class).suspend(anna, "left"));
        refused("may not come in");
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "left"));
        refused("may not come in");
        server.claims.put("sub", "subject-2");
        refused("not that of one person");
    }

    @Test
    void an_address_of_two_is_nobodys() {
        database.run("update person set email = '" + ADDRESS.toUpperCase() + "' where login = 'trainer'");
        refused("not that of one person");
    }

    @Test
    void another_subject_does_not_take_over_whoever_is_linked() throws Untrusted {
        signIn();
        server.claims.put("sub", "subject-2");
        refused("linked to another subject");
    }

    @Test
    void a_subject_is_its_letters_as_they_are() throws Untrusted {
        signIn();
        server.claims.putAll(Map.of("sub", "SUBJECT-1", "email_verified", false));
        refused("no verified address");
    }

    @Test
    void an_administrator_is_never_linked_by_an_address_but_while_signed_in() throws Untrusted {
        var admin = known("admin");
        database.run("update person set email = 'admin@longmen.example' where login = 'admin'");
        server.claims.putAll(Map.of("sub", "boss", "email", "admin@longmen.example"));
        refused("only while signed in");
        var begun = leave(admin);
        assertThatThrownBy(() -> finish(visit(begun), begun, anna)).as("somebody else is signed in by now").hasMessageContaining("somebody else is signed in");
        var again = leave(admin);
        assertThat(finish(visit(again), again, admin)).isEqualTo(new SingleSignOn.Meant(admin, "/learning/my.xhtml", true));
        assertThat(signIn()).isEqualTo(admin);
        var third = leave(anna);
        assertThatThrownBy(() -> finish(visit(third), third, anna)).as("that subject is the administrator").hasMessageContaining("linked already");
    }

    @Test
    void a_link_is_seen_and_removed_by_its_person() throws Untrusted {
        signIn();
        as("employee2", Role.EMPLOYEE);
        assertThat(database.inTransaction(() -> services.get(Identities.class).mine())).singleElement().satisfies(mine -> assertThat(mine.linked()).isTrue());
        database.inTransaction(() -> services.get(Identities.class).unlink(provider));
        assertThat(links()).isZero();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Identities.class).unlink(provider))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_stranger_is_taken_in_only_where_that_is_wished_and_only_a_new_one() throws Untrusted {
        server.claims.putAll(Map.of("sub", "new", "email", "New.Comer@longmen.example", "name", "New Comer", "locale", "zh_CN"));
        refused("not that of one person");
        change(details(true));
        var newcomer = signIn();
        var card = database.inTransaction(() -> services.get(Persons.class).card(newcomer));
        assertThat(card.login()).isEqualTo("new.comer@longmen.example");
        assertThat(List.of(card.name(), card.jobTitle(), card.language())).containsExactly("New Comer", "Newcomer", "zh-CN");
        assertThat(signIn()).isEqualTo(newcomer);
        server.claims.putAll(Map.of("sub", "unchecked", "email", "unchecked@longmen.example", "email_verified", false));
        refused("no verified address");
        server.claims.putAll(Map.of("sub", "gone", "email", ADDRESS, "email_verified", true));
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "left"));
        refused("not here any more");
    }

    @Test
    void a_provider_that_is_off_or_unknown_leads_nowhere() throws Untrusted {
        var begun = leave(null);
        var answer = visit(begun);
        var off = details(false);
        change(new ProviderDetails(off.name(), off.issuer(), off.clientId(), null, off.scopes(), false, false, null, null, null));
        assertThatThrownBy(() -> leave(null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> finish(answer, begun, null)).hasMessageContaining("is off");
        assertThat(database.inTransaction(() -> services.get(Providers.class).offered())).isEmpty();
        assertThatThrownBy(() -> services.get(SingleSignOn.class).begin(ProviderId.fresh(), "/", null)).isInstanceOf(NotFound.class);
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
