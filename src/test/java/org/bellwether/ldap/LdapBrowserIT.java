package org.bellwether.ldap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.bellwether.support.Application;
import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** A directory beside the running application: it is described, tried and read, its people sign in, and then it is away. */
class LdapBrowserIT extends InBrowser {

    private static Application application;

    private DirectoryServer server;
    private String mark;
    private String login;

    @BeforeAll
    static void start() { application = Application.start(Map.of("BELLWETHER_OUTBOUND_NETWORKS", "127.0.0.0/8")); }

    @AfterAll
    static void stop() { application.close(); }

    @Override protected Application application() { return application; }

    @BeforeEach
    void directory() {
        server = DirectoryServer.start();
        mark = UUID.randomUUID().toString().substring(0, 8);
        login = "li." + mark;
        server.person(login, "L-" + mark, "Li " + mark, "mail: li." + mark + "@example.com", "departmentNumber: FIN-ACC", "title: Accountant");
        server.person("mo." + mark, "M-" + mark, "Mo " + mark, "manager: uid=" + login + "," + DirectoryServer.PEOPLE);
    }

    @AfterEach
    void end() { server.close(); }

    /** What is typed for the directory of this test. */
    private void describe(Page admin, String name, boolean signIn) {
        admin.navigate("/ldap/directory.xhtml");
        field(admin, "name").fill(name);
        field(admin, "kind").selectOption("OPEN_LDAP");
        admin.locator("[id='directory:usual']").click();
        assertThat(field(admin, "stable")).hasValue("entryUUID");
        field(admin, "security").selectOption("LDAPS");
        field(admin, "port").fill(String.valueOf(server.securePort()));
        field(admin, "hosts").fill("127.0.0.1");
        field(admin, "bind").fill(DirectoryServer.READER);
        field(admin, "password").fill(DirectoryServer.READS);
        field(admin, "certificate").fill(server.pem());
        field(admin, "base").fill(DirectoryServer.PEOPLE);
        field(admin, "unit").selectOption(new SelectOption().setLabel("Purchasing (PUR)"));
        field(admin, "position").fill("Employee");
        field(admin, "site").fill("Suzhou");
        field(admin, "most").fill("100");
        if (signIn) field(admin, "signIn").check();
        field(admin, "help").fill("Call the help desk.");
    }

    private static Locator field(Page admin, String name) { return admin.locator("[id='directory:" + name + "']"); }

    private Page types(String name, String password) {
        var stranger = stranger(WIDE);
        stranger.navigate("/sign-in.xhtml");
        stranger.getByLabel("Sign-in name").fill(name);
        stranger.getByLabel("Password").fill(password);
        stranger.keyboard().press("Enter");
        return stranger;
    }

    @Test
    void a_directory_is_described_tried_and_read_and_its_people_sign_in() {
        var admin = signInAs("admin");
        var name = "House " + mark;
        describe(admin, name, true);
        accessible(admin);
        fits(admin);
        field(admin, "try").click();
        assertThat(admin.locator("#tried")).containsText("The directory answers as it should");
        assertThat(admin.locator("#samples tbody tr")).hasCount(2);
        assertThat(admin.locator("#samples")).containsText("unit of newcomers");
        accessible(admin);
        fits(admin);
        picture(admin, "ldap-trial");
        field(admin, "save").click();
        assertThat(admin.locator("#main h1")).hasText(name);
        assertThat(field(admin, "password")).hasValue("");
        assertThat(admin.content()).as("its password is not shown again").doesNotContain(DirectoryServer.READS);
        try {
            admin.locator("[id='reading:read']").click();
            assertThat(admin.locator("#runs tbody tr").first()).containsText("brought in");
            accessible(admin);
            picture(admin, "ldap-directory");
            signsInAndOut(admin);
        } finally {
            giveUp(admin, name);
        }
        assertThat(complaints()).isEmpty();
    }

    private void signsInAndOut(Page admin) {
        var person = types(login, "secret of " + login);
        person.waitForURL(url -> !url.contains("sign-in"));
        person.navigate("/people/me.xhtml");
        assertThat(person.locator("#elsewhere")).containsText("House " + mark);
        assertThat(person.locator("#elsewhere")).containsText("Call the help desk.");
        assertThat(person.locator("[id='password:change']")).hasCount(0);
        accessible(person);
        picture(person, "ldap-me");
        assertThat(types(login, "wrong").locator(".bw-notice-bad")).containsText("do not match");
        var forgotten = stranger(WIDE);
        forgotten.navigate("/forgot-password.xhtml");
        assertThat(forgotten.locator("main")).containsText("House " + mark);
        accessible(forgotten);

        server.remove("uid=" + login + "," + DirectoryServer.PEOPLE);
        admin.locator("[id='reading:read']").click();
        assertThat(admin.locator("#runs tbody tr")).hasCount(2);
        assertThat(admin.locator("#runs tbody tr").first()).containsText("brought in");
        person.navigate("/people/me.xhtml");
        assertThat(person).hasURL(java.util.regex.Pattern.compile(".*/sign-in\\.xhtml.*"));
        assertThat(types(login, "secret of " + login).locator(".bw-notice-bad")).containsText("do not match");
        admin.locator("#runs tbody tr").first().locator("a").click();
        assertThat(admin.locator("#meaning")).containsText("House " + mark);

        server.pause();
        var away = types("mo." + mark, "secret of mo." + mark);
        assertThat(away.locator(".bw-notice-bad")).containsText("does not answer");
        accessible(away);
        picture(away, "ldap-away");
        assertThat(as("admin").locator("h1")).isVisible();
        server.again();
        types("mo." + mark, "secret of mo." + mark).waitForURL(url -> !url.contains("sign-in"));
    }

    /** Other tests of this run sign in without it. */
    private static void giveUp(Page admin, String name) {
        admin.navigate("/ldap/directories.xhtml");
        admin.locator("#directories a", new Page.LocatorOptions().setHasText(name)).click();
        admin.locator("[data-dialog-open=end-dialog]").click();
        accessible(admin, "#end-dialog");
        admin.locator("[id='ending:go']").click();
        assertThat(admin.locator("#directories tr", new Page.LocatorOptions().setHasText(name))).containsText("given up");
        accessible(admin);
    }

    @Test
    void what_is_typed_stays_when_it_is_refused_and_a_wrong_password_is_said() {
        var admin = signInAs("admin");
        describe(admin, "Wrong " + mark, false);
        field(admin, "password").fill("wrong");
        field(admin, "try").click();
        assertThat(admin.locator("#tried")).containsText("invalid credentials");
        assertThat(admin.locator("#tried")).containsText("Admission");
        accessible(admin);
        picture(admin, "ldap-refused");
        field(admin, "filter").fill("(no filter");
        field(admin, "save").click();
        assertThat(admin.locator(".bw-notice-bad, .ui-growl, [role=alert]").first()).containsText("no filter");
        assertThat(field(admin, "bind")).hasValue(DirectoryServer.READER);
        assertThat(field(admin, "certificate").inputValue().strip()).isEqualTo(server.pem().strip());
    }

    @Test
    void the_pages_fit_a_phone_in_the_dark_in_chinese() {
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "admin");
        phone.navigate("/ldap/directories.xhtml");
        assertThat(phone.locator("h1")).hasText("LDAP 目录");
        accessible(phone);
        fits(phone);
        picture(phone, "ldap-directories-phone");
        phone.navigate("/ldap/directory.xhtml");
        accessible(phone);
        fits(phone);
        picture(phone, "ldap-directory-phone");
        phone.locator("[id='directory:save']").click();
        assertThat(phone.locator("body")).containsText("请为目录填写名称");
    }
}
