package org.bellwether.people.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.InBrowser;
import org.bellwether.support.PostOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** The application with a mail server: people are invited, forget their password and come back, and the administrator sees the mail. */
class InvitationBrowserIT extends InBrowser {

    private static final String SENTENCE = "seven quiet herons cross";
    private static final String ANOTHER = "nine purple lanterns wait";

    private static PostOffice office;
    private static Application application;

    @BeforeAll
    static void start() {
        office = PostOffice.secure();
        application = Application.start(Map.of("BELLWETHER_MAIL_HOST", "localhost", "BELLWETHER_MAIL_PORT", String.valueOf(office.port()), "BELLWETHER_MAIL_FROM", "Bellwether <learn@example.com>",
            "BELLWETHER_MAIL_USER", PostOffice.USER, "BELLWETHER_MAIL_PASSWORD", PostOffice.PASSWORD, "BELLWETHER_MAIL_CERTIFICATE", office.certificate().toString()));
    }

    @AfterAll
    static void stop() {
        application.close();
        office.close();
    }

    @Override
    protected Application application() { return application; }

    private void takeIn(Page hr, String login) {
        hr.navigate("/people/new.xhtml");
        hr.locator("[id='person:login']").fill(login);
        hr.locator("[id='person:name']").fill("Mo Yan");
        hr.locator("[id='person:email']").fill(login + "@example.com");
        hr.locator("[id='person:language']").selectOption("en");
        hr.locator("[id='person:unit']").selectOption(new SelectOption().setLabel("Accounting (FIN-ACC)"));
        hr.locator("[id='person:position']").fill("Buyer");
        hr.locator("[id='person:site']").fill("Suzhou");
        hr.locator("[id='person:add']").click();
        assertThat(hr.locator("h1")).hasText("Mo Yan");
    }

    private void choose(Page mo, String link, String password) {
        mo.navigate(link);
        assertThat(mo.locator("[id='choose:token']")).hasValue(Pattern.compile("\\S{43}"));
        assertThat(mo).hasURL(application.url() + "/set-password.xhtml");
        mo.locator("[id='choose:password']").fill(password);
        mo.locator("[id='choose:repeated']").fill(password);
        mo.locator("[id='choose:set']").click();
        mo.waitForURL("**/sign-in.xhtml*");
        assertThat(mo.locator("[id=notices]")).containsText("The password is set");
    }

    private void enter(Page mo, String login, String password) {
        mo.navigate("/sign-in.xhtml");
        mo.locator("[id='door:login']").fill(login);
        mo.locator("[id='door:password']").fill(password);
        mo.locator("[id='door:enter']").click();
        mo.waitForURL(url -> !url.contains("sign-in"));
    }

    @Test
    void from_the_invitation_to_a_forgotten_password() {
        var hr = as("hr");
        takeIn(hr, "mo");
        accessible(hr);
        hr.locator("[id='invite:send']").click();
        assertThat(hr.locator("[id=notices]")).containsText("on its way to mo@example.com");
        var mo = stranger(PHONE);
        choose(mo, office.nextFor("mo@example.com").link(), SENTENCE);
        enter(mo, "mo", SENTENCE);
        assertThat(office.nextFor("mo@example.com").subject()).isEqualTo("Your password was changed");
        hr.reload();
        assertThat(hr.locator("[id='invite:send']")).hasCount(0); // HR sends no link to whoever has a password.

        var forgetful = stranger(PHONE, "en-US", ColorScheme.DARK);
        forgetful.navigate("/sign-in.xhtml");
        forgetful.locator("a[href$='forgot-password.xhtml']").click();
        accessible(forgetful);
        fits(forgetful);
        picture(forgetful, "people-forgot-phone-dark");
        var known = answer(forgetful, "mo@example.com");
        accessible(forgetful);
        picture(forgetful, "people-forgot-asked-phone-dark");
        assertThat(answer(forgetful, "nobody.at.all@example.com")).isEqualTo(known);
        choose(forgetful, office.nextFor("mo@example.com").link(), ANOTHER);
        enter(forgetful, "mo", ANOTHER);
        mo.navigate("/people/me.xhtml");
        assertThat(mo).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
    }

    private static String answer(Page forgetful, String named) {
        forgetful.navigate("/forgot-password.xhtml");
        forgetful.locator("[id='forgot:named']").fill(named);
        forgetful.locator("[id='forgot:ask']").click();
        assertThat(forgetful.locator(".bw-notice-ok")).isVisible();
        return forgetful.locator("main").innerText();
    }

    @Test
    void many_are_invited_and_the_administrator_sees_what_became_of_their_mail() {
        var hr = as("hr");
        takeIn(hr, "mei");
        takeIn(hr, "nobody");
        hr.navigate("/people/people.xhtml");
        hr.locator("[id='people:text']").fill("Mo Yan");
        assertThat(hr.locator("a[href*='invite.xhtml?text=Mo+Yan']")).isVisible();
        hr.locator("a[href*='invite.xhtml']").click();
        assertThat(hr.locator("h1")).hasText("Invite by mail");
        accessible(hr);
        fits(hr);
        picture(hr, "people-invite");
        hr.locator("[id='invite:send']").click();
        assertThat(hr.locator("[data-job]")).isVisible();
        accessible(hr);
        assertThat(office.nextFor("mei@example.com").subject()).isEqualTo("Your account at Bellwether");

        var admin = as("admin");
        admin.navigate("/platform/mail.xhtml");
        admin.locator("[id='mails:state']").selectOption("GIVEN_UP");
        admin.waitForCondition(() -> {
            admin.reload();
            admin.locator("[id='mails:state']").selectOption("GIVEN_UP");
            return admin.locator("[id='mails:table']").getByText("no such user here").isVisible();
        });
        accessible(admin);
        picture(admin, "platform-mail");
        admin.locator("[id='try:address']").fill("admin@example.com");
        admin.locator("[id='try:send']").click();
        assertThat(admin.locator("[id=notices]")).containsText("has taken the mail");
        assertThat(office.nextFor("admin@example.com").subject()).isEqualTo("Test mail from Bellwether");
        admin.locator("[id='try:address']").fill("nobody@example.com");
        admin.locator("[id='try:send']").click();
        assertThat(admin.locator("[id=try]")).containsText("no such user here");
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "admin");
        phone.navigate("/platform/mail.xhtml");
        assertThat(phone.locator("h1")).hasText("邮件");
        accessible(phone);
        fits(phone);
        picture(phone, "platform-mail-phone-zh-dark");
    }
}
