package org.bellwether.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** An administrator takes somebody in, who chooses a password, sets up an app, and is shut out again. */
class AccountsBrowserIT extends InBrowser {

    private static final String SENTENCE = "four words that stand here";

    private final String login = "mo." + UUID.randomUUID().toString().substring(0, 8);

    /** Takes somebody in; the link by which they choose a password. */
    private String takeIn(Page admin) {
        admin.navigate("/people/people.xhtml");
        admin.locator(".bw-head-actions .bw-primary").click();
        accessible(admin);
        admin.locator("[id='person:login']").fill(login);
        admin.locator("[id='person:name']").fill("Mo Yan");
        admin.locator("[id='person:add']").click();
        assertThat(admin.locator("[id=notices]")).containsText("Choose the team");
        admin.locator("[id='person:unit']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Accounting (FIN-ACC)"));
        admin.locator("[id='person:position']").fill("Buyer");
        admin.locator("[id='person:site']").fill("Suzhou");
        admin.locator("[id='person:add']").click();
        assertThat(admin.locator("h1")).hasText("Mo Yan");
        accessible(admin);
        admin.locator("[id='link:make']").click();
        return admin.locator("[id='link:address']").inputValue();
    }

    private void choose(Page mo, String link) {
        mo.navigate(link);
        mo.locator("input[type=password]").first().fill(SENTENCE);
        mo.locator("input[type=password]").nth(1).fill(SENTENCE);
        mo.locator("[id='choose:set']").click();
        mo.waitForURL("**/sign-in.xhtml*");
    }

    private void password(Page mo) {
        mo.navigate("/sign-in.xhtml");
        mo.locator("[id='door:login']").fill(login);
        mo.locator("[id='door:password']").fill(SENTENCE);
        mo.locator("[id='door:enter']").click();
    }

    @Test
    void from_the_link_to_the_second_factor_and_out() {
        var admin = as("admin");
        var mo = stranger(PHONE);
        choose(mo, takeIn(admin));
        password(mo);
        assertThat(mo.locator("main h1")).isVisible();

        mo.navigate("/people/me.xhtml");
        mo.locator("[id='factor:begin']").click();
        assertThat(mo.locator(".people-square")).isVisible();
        accessible(mo);
        fits(mo);
        var secret = decoded(mo.locator("[data-secret]").textContent());
        var step = Totp.step(Clock.systemUTC().instant());
        mo.locator("[id='factor:first']").fill("000000");
        mo.locator("[id='factor:confirm']").click();
        assertThat(mo.locator("[id=notices]")).containsText("This code is not right");
        for (var wrong : List.of("", "not the password")) {
            mo.locator("[id='factor:first']").fill(Totp.code(secret, step));
            mo.locator("[id='factor:present']").fill(wrong);
            mo.locator("[id='factor:confirm']").click();
            assertThat(mo.locator("[id=notices]")).containsText("Nothing was changed");
            assertThat(mo.locator(".people-codes li")).hasCount(0);
        }
        accessible(mo);
        picture(mo, "people-second-factor-proof-phone");
        mo.locator("[id='factor:first']").fill(Totp.code(secret, step));
        mo.locator("[id='factor:present']").fill(SENTENCE);
        mo.locator("[id='factor:confirm']").click();
        assertThat(mo.locator(".people-codes li")).hasCount(10);
        var recovery = mo.locator(".people-codes li").first().textContent();
        var next = mo.locator(".people-codes li").nth(1).textContent();
        picture(mo, "people-second-factor-phone");

        var again = stranger(WIDE, "zh-CN", ColorScheme.DARK);
        password(again);
        assertThat(again.locator("[id='proof:code']")).isVisible();
        accessible(again);
        again.locator("[id='proof:code']").fill(Totp.code(secret, step));
        again.locator("[id='proof:enter']").click();
        assertThat(again.locator("[id=notices]")).containsText("验证码不正确");
        again.locator("[id='proof:code']").fill(recovery);
        again.locator("[id='proof:enter']").click();
        assertThat(again.locator("main h1")).isVisible();
        again.navigate("/people/me.xhtml");
        assertThat(again.locator("[id=sessions] tbody tr")).hasCount(2);
        again.locator("[id='sessions:others']").click();
        assertThat(again.locator("[id=sessions] tbody tr")).hasCount(1);
        again.locator("[id='factor:remove']").click();
        assertThat(again.locator("[id=notices]")).containsText("验证码不正确");
        again.locator("[id='factor:proof']").fill(next);
        again.locator("[id='factor:remove']").click();
        assertThat(again.locator("[id='factor:begin']")).isVisible();
        assertThat(again.locator("[id=factor]")).isFocused();
        mo.navigate("/people/me.xhtml");
        assertThat(mo).hasURL(java.util.regex.Pattern.compile(".*/sign-in\\.xhtml.*"));

        admin.reload();
        admin.locator("[id='access:suspend']").click();
        assertThat(admin.locator("[id=notices]")).containsText("Give a reason");
        admin.locator("[id='access:reason']").fill("Left the laptop in a train");
        admin.evaluate("() => document.addEventListener('click', event => { window.pressed = event.target.id; }, { capture: true, once: true })");
        admin.locator("[id='access:reason']").press("Enter");
        assertThat(admin.evaluate("() => window.pressed ?? null")).as("the button that Enter presses").isNull();
        admin.locator("[id='access:suspend']").click();
        assertThat(admin.locator("[id=notices]")).containsText("signed out everywhere");
        again.navigate("/people/me.xhtml");
        assertThat(again).hasURL(java.util.regex.Pattern.compile(".*/sign-in\\.xhtml.*"));
    }

    /** The inverse of {@link Totp#base32}. */
    private static byte[] decoded(String secret) {
        var text = secret.replaceAll("\\s", "");
        var bytes = new byte[text.length() * 5 / 8];
        var buffer = 0L;
        var bits = 0;
        var at = 0;
        for (var letter : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bytes[at++] = (byte) (buffer >> bits - 8);
                bits -= 8;
            }
        }
        assertThat(at).isEqualTo(20);
        return bytes;
    }

    @Test
    void roles_are_given_and_hold_from_the_next_page_on() {
        var admin = as("admin");
        var mo = stranger(WIDE);
        choose(mo, takeIn(admin));
        password(mo);
        mo.navigate("/audit/trail.xhtml");
        assertThat(mo.locator("h1")).containsText("not");
        admin.locator("label:has-text('Auditor')").click();
        admin.locator("[id='roles:give']").click();
        assertThat(admin.locator("[id=notices]")).containsText("The roles are saved");
        mo.navigate("/audit/trail.xhtml");
        assertThat(mo.locator("h1")).hasText("Trail");
        admin.locator("label:has-text('Administrator')").click();
        admin.locator("[id='roles:give']").click();
        assertThat(admin.locator("[id=notices]")).containsText("cannot audit it");
        admin.reload();
        admin.locator("label:has-text('Auditor')").click();
        admin.locator("[id='roles:give']").click();
        assertThat(admin.locator("[id=notices]")).containsText("The roles are saved");
        mo.locator("[id='trail:kind']").selectOption("CHANGED");
        assertThat(mo.locator("h1")).containsText("not");
        admin.navigate("/audit/trail.xhtml?kind=REFUSED&login=" + login);
        assertThat(admin.locator("[id='trail:table'] tbody tr")).hasCount(2);
    }
}
