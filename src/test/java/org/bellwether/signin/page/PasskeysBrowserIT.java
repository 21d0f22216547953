package org.bellwether.signin.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.bellwether.signin.PasskeyAnswer;
import org.bellwether.signin.PasskeyQuestion;
import org.bellwether.support.Application;
import org.bellwether.support.InBrowser;
import org.bellwether.support.SoftAuthenticator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;

/** People add passkeys in a real browser with an authenticator of its own, come in by them, and lose them; whoever lies stays outside. */
class PasskeysBrowserIT extends InBrowser {

    private static final String SENTENCE = "four words that stand here";
    private static final Gson JSON = new Gson();
    private static int people;
    private static Application application;

    private final String login = "mo.yan" + ++people;
    private CDPSession authenticator;

    /** One of its own: what is refused here counts against the address of all tests. */
    @BeforeAll
    static void start() { application = Application.start(Map.of()); }

    @AfterAll
    static void stop() { application.close(); }

    @Override
    protected Application application() { return application; }

    /** The browser of that page has an authenticator in it, such as laptops have. */
    private String authenticatorIn(Page where) {
        authenticator = where.context().newCDPSession(where);
        authenticator.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var ability : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) options.addProperty(ability, true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        return authenticator.send("WebAuthn.addVirtualAuthenticator", wanted).get("authenticatorId").getAsString();
    }

    /** From now on it recognises its person, or does not. */
    private void recognises(String id, boolean person) { tell(id, "setUserVerified", "isUserVerified", person); }

    /** From now on somebody touches it as soon as it is asked, be it only beside the sign-in name; or nobody does. */
    private void isTouched(String id, boolean touched) { tell(id, "setAutomaticPresenceSimulation", "enabled", touched); }

    private void tell(String id, String what, String name, boolean value) {
        var wanted = new JsonObject();
        wanted.addProperty("authenticatorId", id);
        wanted.addProperty(name, value);
        authenticator.send("WebAuthn." + what, wanted);
    }

    /** An administrator takes Mo in, who chooses a password and is in. */
    private Page takeIn(Page mo) {
        var admin = as("admin");
        admin.navigate("/people/new.xhtml");
        admin.locator("[id='person:login']").fill(login);
        admin.locator("[id='person:name']").fill("Mo Yan");
        admin.locator("[id='person:unit']").selectOption(new SelectOption().setLabel("Accounting (FIN-ACC)"));
        admin.locator("[id='person:position']").fill("Buyer");
        admin.locator("[id='person:site']").fill("Suzhou");
        admin.locator("[id='person:add']").click();
        assertThat(admin.locator("h1")).hasText("Mo Yan");
        admin.locator("[id='link:make']").click();
        mo.navigate(admin.locator("[id='link:address']").inputValue());
        mo.locator("input[type=password]").first().fill(SENTENCE);
        mo.locator("input[type=password]").nth(1).fill(SENTENCE);
        mo.locator("[id='choose:set']").click();
        mo.waitForURL("**/sign-in.xhtml*");
        password(mo);
        mo.waitForURL(url -> !url.contains("/sign-in.xhtml"));
        return admin;
    }

    private void password(Page mo) {
        mo.navigate("/sign-in.xhtml");
        mo.locator("[id='door:login']").fill(login);
        mo.locator("[id='door:password']").fill(SENTENCE);
        mo.locator("[id='door:enter']").click();
    }

    private void add(Page mo, String name, String password) {
        mo.locator("#passkey-name").fill(name);
        mo.locator("#passkey-proof").fill(password);
        mo.locator("#make").click();
    }

    private static void signOut(Page mo) {
        mo.locator(".bw-menu summary").click();
        mo.getByText("Sign out").click();
        mo.waitForURL("**/sign-in.xhtml");
    }

    @Test
    void from_the_first_passkey_to_the_day_it_is_removed() {
        takeIn(page);
        var device = authenticatorIn(page);
        page.navigate("/people/me.xhtml");
        page.locator("a[href$='/signin/passkeys.xhtml']").click();
        assertThat(page.locator("main")).containsText("No passkey yet");
        accessible(page);
        fits(page);
        picture(page, "passkeys-none");

        add(page, "MacBook", "not the password");
        assertThat(page.locator("[data-passkey-trouble]")).containsText("Nothing was changed");
        accessible(page);
        recognises(device, false);
        add(page, "MacBook", SENTENCE);
        assertThat(page.locator("[data-passkey-trouble]")).containsText("Nothing was done");
        recognises(device, true);
        add(page, "MacBook", SENTENCE);
        assertThat(page.locator("[id=notices]")).containsText("The passkey MacBook is added");
        assertThat(page.locator("#keys tbody tr")).hasCount(1);
        assertThat(page.locator("#keys tbody tr")).containsText("Never");
        assertThat(page).hasURL(application.url() + "/signin/passkeys.xhtml");
        accessible(page);
        fits(page);
        add(page, "MacBook again", SENTENCE);
        assertThat(page.locator("[data-passkey-trouble]")).containsText("holds a passkey for you already");

        page.locator("[id='recovery:present']").fill(SENTENCE);
        page.locator("[id='recovery:renew']").click();
        assertThat(page.locator(".people-codes li")).hasCount(10);
        var code = page.locator(".people-codes li").first().textContent();
        accessible(page);
        picture(page, "passkeys-one");

        isTouched(device, false);
        signOut(page);
        page.navigate("/learning/catalogue.xhtml");
        assertThat(page.locator("#passkey")).hasText("Sign in with a passkey");
        accessible(page);
        picture(page, "passkey-sign-in");
        isTouched(device, true);
        page.locator("#passkey").click();
        assertThat(page).hasURL(application.url() + "/learning/catalogue.xhtml");

        isTouched(device, false);
        signOut(page);
        password(page);
        assertThat(page.locator("main")).containsText("One more step");
        accessible(page);
        fits(page);
        picture(page, "passkey-second-step");
        page.navigate("/people/me.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
        isTouched(device, true);
        page.locator("#passkey").click();
        page.waitForURL(url -> !url.contains("/sign-in.xhtml"));
        isTouched(device, false);
        signOut(page);
        isTouched(device, true);
        page.navigate("/sign-in.xhtml?from=/people/me.xhtml");
        page.waitForURL(application.url() + "/people/me.xhtml"); // Offered beside the sign-in name, and taken.

        var elsewhere = stranger(PHONE, "zh-CN", ColorScheme.DARK);
        password(elsewhere);
        assertThat(elsewhere.locator("main")).containsText("还有一步");
        accessible(elsewhere);
        fits(elsewhere);
        picture(elsewhere, "passkey-second-step-phone-zh-dark");
        elsewhere.locator("[id='proof:code']").fill(code);
        elsewhere.locator("[id='proof:enter']").click();
        elsewhere.waitForURL(url -> !url.contains("/sign-in.xhtml"));
        elsewhere.navigate("/signin/passkeys.xhtml");
        assertThat(elsewhere.locator("main")).containsText("还剩 9 个");
        accessible(elsewhere);
        fits(elsewhere);
        picture(elsewhere, "passkeys-phone-zh-dark");

        page.navigate("/signin/passkeys.xhtml");
        assertThat(page.locator("#keys tbody tr")).not().containsText("Never");
        page.locator("#keys a").click();
        accessible(page);
        fits(page);
        picture(page, "passkey");
        page.locator("[id='call:name']").fill("Old MacBook");
        page.locator("[id='call:save']").click();
        assertThat(page.locator("[id=notices]")).containsText("called Old MacBook");
        page.locator("#keys a").click();
        page.locator("[id='away:present']").fill("wrong");
        page.locator("[id='away:remove']").click();
        assertThat(page.locator("[id=notices]")).containsText("Nothing was changed");
        page.locator("[id='away:present']").fill(SENTENCE);
        page.locator("[id='away:remove']").click();
        assertThat(page.locator("[id=notices]")).containsText("Old MacBook is removed");
        assertThat(page.locator("main")).containsText("No passkey yet");

        isTouched(device, false);
        signOut(page);
        isTouched(device, true);
        page.locator("#passkey").click();
        assertThat(page.locator("[data-passkey-trouble]")).containsText(Pattern.compile("not accepted.*reference [2-9A-Z]{4}-[2-9A-Z]{4}"));
        accessible(page);
        isTouched(device, false);
        password(page);
        page.waitForURL(url -> !url.contains("/sign-in.xhtml"));
        assertThat(complaints()).filteredOn(complaint -> !complaint.contains("409")).isEmpty();
    }

    private static APIResponse post(Page where, String path, Object body, boolean ours) {
        var options = RequestOptions.create().setHeader("Content-Type", "application/json").setData(body instanceof String text ? text : JSON.toJson(body));
        return where.context().request().post(application.url() + "/api/v1/passkeys" + path, ours ? options.setHeader("X-Bellwether", "1") : options);
    }

    private static PasskeyQuestion asked(Page where, String path, Object body) {
        var answer = post(where, path, body, true);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.fromJson(answer.text(), PasskeyQuestion.class);
    }

    private static APIResponse enter(Page where, PasskeyAnswer answer) { return post(where, "/sign-in", Map.of("answer", answer, "from", "/people/me.xhtml"), true); }

    private static boolean isIn(Page where) { return where.context().request().get(application.url() + "/api/v1/session").status() == 200; }

    /** An authenticator that lies, with a passkey of whoever is signed in there. */
    private static SoftAuthenticator liar(Page mo) {
        var liar = SoftAuthenticator.fresh();
        liar.origin = application.url();
        var added = post(mo, "", liar.make(asked(mo, "/question", Map.of("proof", SENTENCE)), "Liar"), true);
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        liar.count = 7;
        return liar;
    }

    private static void outside(Page stranger, PasskeyAnswer answer, String how) {
        var said = enter(stranger, answer);
        assertThat(said.status()).as(how).isEqualTo(409);
        assertThat(said.text()).as(how).contains("not accepted", "reference").doesNotContain("Mo Yan", "origin", "challenge", "signature", "suspended");
        assertThat(isIn(stranger)).as(how).isFalse();
    }

    @Test
    void whoever_lies_stays_outside_and_is_told_the_same_each_time() {
        var admin = takeIn(page);
        var liar = liar(page);
        var stranger = stranger(WIDE);
        var lies = Map.<String, Consumer<SoftAuthenticator>>of("another origin", one -> one.origin = "https://evil.example", "another host", one -> one.party = "evil.example",
            "another challenge", one -> one.challenge = "A".repeat(43), "nobody recognised", one -> one.flags = SoftAuthenticator.PRESENT, "a count that goes backwards", one -> one.count = 1,
            "an unknown credential", one -> one.id = new byte[32]);
        for (var lie : lies.entrySet()) {
            var honest = new Object() { final String origin = liar.origin; final String party = liar.party; final int flags = liar.flags; final long count = liar.count; final byte[] id = liar.id; };
            lie.getValue().accept(liar);
            outside(stranger, liar.sign(asked(stranger, "/sign-in-question", Map.of())), lie.getKey());
            liar.origin = honest.origin;
            liar.party = honest.party;
            liar.flags = honest.flags;
            liar.count = honest.count;
            liar.id = honest.id;
            liar.challenge = null;
        }
        var good = liar.sign(asked(stranger, "/sign-in-question", Map.of()));
        outside(stranger, new PasskeyAnswer(good.token(), good.id(), good.clientData(), good.authenticatorData(), good.signature().substring(0, 20) + "AAAA" + good.signature().substring(24), good.userHandle()), "a signature that was tampered with");
        var another = stranger(WIDE);
        asked(another, "/sign-in-question", Map.of());
        outside(another, liar.sign(asked(stranger, "/sign-in-question", Map.of())), "a challenge of another browser");

        var used = liar.sign(asked(stranger, "/sign-in-question", Map.of()));
        var entered = enter(stranger, used);
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        assertThat(entered.text()).contains("/people/me.xhtml");
        assertThat(isIn(stranger)).isTrue();
        stranger.context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        outside(stranger, used, "an answer that was used before");

        liar.count++;
        admin.locator("[id='access:reason']").fill("Left the laptop in a train");
        admin.locator("[id='access:suspend']").click();
        assertThat(admin.locator("[id=notices]")).containsText("signed out everywhere");
        outside(stranger, liar.sign(asked(stranger, "/sign-in-question", Map.of())), "somebody who is suspended");
        admin.navigate("/audit/trail.xhtml?kind=SIGN_IN_FAILED&login=" + login);
        assertThat(admin.locator("[id='trail:table'] tbody tr")).not().hasCount(0);
    }

    @Test
    void of_answers_to_one_question_that_come_at_the_same_moment_one_lets_in() {
        takeIn(page);
        var key = liar(page);
        var stranger = stranger(WIDE);
        stranger.navigate("/forgot-password.xhtml");
        var answer = key.sign(asked(stranger, "/sign-in-question", Map.of()));
        var told = stranger.evaluate("""
            async body => (await Promise.all([1, 2, 3, 4, 5, 6].map(() => fetch('/api/v1/passkeys/sign-in', { method: 'POST', headers: { 'X-Bellwether': '1', 'Content-Type': 'application/json' }, body }))))
              .map(answer => answer.status).sort().join()""", JSON.toJson(Map.of("answer", answer, "from", "/")));
        assertThat(told).isEqualTo("200,409,409,409,409,409");
    }

    @Test
    void what_is_no_answer_at_all_is_refused_in_words() {
        var stranger = stranger(WIDE);
        for (var body : List.of("", "{", "[]", "7", "null", "{\"answer\":7}", "{\"answer\":{\"id\":[]}}", "{\"answer\":{}}", "{\"answer\":{\"token\":\"x\",\"id\":\"" + "A".repeat(50_000) + "\"}}")) {
            var said = post(stranger, "/sign-in", body, true);
            assertThat(said.status()).as(body.substring(0, Math.min(40, body.length()))).isBetween(400, 499);
            assertThat(said.text()).as(body.substring(0, Math.min(40, body.length()))).doesNotContain("Exception", "org.bellwether");
        }
        assertThat(post(stranger, "/sign-in", "{}", false).status()).as("not from our pages").isEqualTo(403);
        for (var closed : List.of("", "/question")) assertThat(post(stranger, closed, "{}", true).status()).as("a stranger at " + closed).isEqualTo(401);
        assertThat(isIn(stranger)).isFalse();
    }

    @Test
    void a_browser_that_knows_no_passkeys_and_a_device_that_says_no_are_explained() {
        var old = stranger(WIDE);
        old.addInitScript("delete window.PublicKeyCredential;");
        old.navigate("/sign-in.xhtml");
        old.locator("#passkey").click();
        assertThat(old.locator("[data-passkey-trouble]")).containsText("knows no passkeys");
        accessible(old);
        var device = authenticatorIn(page);
        recognises(device, false);
        page.navigate("/sign-in.xhtml");
        page.locator("#passkey").click();
        assertThat(page.locator("[data-passkey-trouble]")).containsText("Nothing was done");
        assertThat(page.locator("#passkey")).not().hasAttribute("aria-busy", "true");
        var chinese = stranger(PHONE, "zh-CN", ColorScheme.DARK);
        chinese.addInitScript("delete window.PublicKeyCredential;");
        chinese.navigate("/sign-in.xhtml");
        chinese.locator("#passkey").click();
        assertThat(chinese.locator("[data-passkey-trouble]")).containsText("此浏览器不支持通行密钥");
        accessible(chinese);
        fits(chinese);
        picture(chinese, "passkey-none-phone-zh-dark");
    }

    @Test
    void an_administrator_decides_whether_they_let_people_in() {
        var admin = as("admin");
        admin.navigate("/signin/ways.xhtml");
        assertThat(admin.locator("[id='passkeys:allowed']")).isChecked();
        admin.locator("label[for='passkeys:allowed']").click();
        admin.locator("[id='passkeys:save']").click();
        assertThat(admin.locator("[id=notices]")).containsText("nobody comes in by a passkey alone");
        accessible(admin);
        fits(admin);
        picture(admin, "signin-ways");
        try {
            page.navigate("/sign-in.xhtml");
            assertThat(page.locator("#passkey")).hasCount(0);
            assertThat(page.locator("[id='door:login']")).hasAttribute("autocomplete", "username");
            admin.navigate("/signin/passkeys.xhtml");
            assertThat(admin.locator("main")).containsText("An administrator decides");
            accessible(admin);
            assertThat(post(page, "/sign-in-question", "{}", true).status()).isEqualTo(409);
        } finally {
            admin.navigate("/signin/ways.xhtml");
            admin.locator("label[for='passkeys:allowed']").click();
            admin.locator("[id='passkeys:save']").click();
        }
        assertThat(admin.locator("[id=notices]")).containsText("Everybody may sign in with a passkey");
        page.navigate("/sign-in.xhtml");
        assertThat(page.locator("#passkey")).isVisible();
        assertThat(page.locator("[id='door:login']")).hasAttribute("autocomplete", "username webauthn");
    }

    @Test
    void somebody_of_the_demo_has_nothing_to_type_and_adds_one_after_a_fresh_sign_in() {
        signInAs("employee");
        authenticatorIn(page);
        page.navigate("/signin/passkeys.xhtml");
        assertThat(page.locator("#passkey-proof")).hasCount(0);
        page.locator("#make").click();
        assertThat(page.locator("[id=notices]")).containsText(Pattern.compile("The passkey (Chrome|\\?) · \\S+ is added"));
        page.locator("#keys a").click();
        assertThat(page.locator("[id=away]")).containsText("last ten minutes");
        page.locator("[id='away:remove']").click();
        assertThat(page.locator("[id=notices]")).containsText("is removed");
    }
}
