package org.bellwether.signin.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.InBrowser;
import org.bellwether.support.OpenIdProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** A real provider vouches for people: it is set up, lets in whom it should, and whoever it means nobody by stays outside. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SingleSignOnBrowserIT extends InBrowser {

    private static final String SENTENCE = "four words that stand here";
    private static final OpenIdProvider PROVIDER = new OpenIdProvider();
    private static Application application;

    @BeforeAll
    static void start() { application = Application.start(Map.of("BELLWETHER_OUTBOUND_NETWORKS", "127.0.0.0/8, ::1")); }

    @AfterAll
    static void stop() {
        PROVIDER.close();
        application.close();
    }

    @Override
    protected Application application() { return application; }

    private static void atProvider(Page where, String name) {
        where.waitForURL(url -> url.startsWith(PROVIDER.issuer()));
        where.locator("[name=username]").fill(name);
        where.locator("[name=password]").fill(name);
        where.locator("[type=submit]").click();
        where.waitForURL(url -> url.startsWith(application.url()));
    }

    @Test
    @Order(1)
    void an_administrator_sets_it_up() {
        var admin = as("admin");
        admin.navigate("/signin/ways.xhtml");
        assertThat(admin.locator("main")).containsText("No provider yet");
        accessible(admin);
        admin.locator(".bw-head-actions .bw-primary").click();
        accessible(admin);
        fits(admin);
        admin.locator("[id='provider:name']").fill("Company login");
        admin.locator("[id='provider:issuer']").fill("http://login.example.com");
        admin.locator("[id='provider:client']").fill(OpenIdProvider.CLIENT);
        admin.locator("[id='provider:secret']").fill(OpenIdProvider.SECRET);
        admin.locator("[id='provider:save']").click();
        assertThat(admin.locator("[id=notices]")).containsText("The issuer is an https address");
        admin.locator("[id='provider:issuer']").fill(PROVIDER.issuer());
        admin.locator("[id='provider:try']").click();
        assertThat(admin.locator("[id=notices]")).containsText("does not answer as it should");
        admin.locator("[id='provider:secret']").fill(OpenIdProvider.SECRET);
        admin.locator("label[for='provider:active']").click();
        admin.locator("[id='provider:save']").click();
        assertThat(admin.locator("h1")).hasText("Company login");
        PROVIDER.start(admin.locator("[id='provider:returning']").inputValue());
        admin.locator("[id='provider:try']").click();
        assertThat(admin.locator("[id=notices]")).containsText("The provider answers");
        picture(admin, "signin-provider");
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "admin");
        phone.navigate("/signin/ways.xhtml");
        assertThat(phone.locator("h1")).hasText("登录方式");
        accessible(phone);
        fits(phone);
        picture(phone, "signin-ways-phone-zh-dark");
        admin.navigate("/people/people.xhtml");
        admin.locator("[id='people:text']").fill("Anna Keller");
        admin.locator("[id='people:table'] a").getByText("Anna Keller").click();
        assertThat(admin.locator("h1")).hasText("Anna Keller");
        admin.locator("[id='details:email']").fill("anna@longmen.example");
        admin.locator("[id='details:save']").click();
        assertThat(admin.locator("[id=notices]")).containsText("Saved");
    }

    @Test
    @Order(2)
    void whoever_it_vouches_for_is_in_and_where_they_wished_to_be() {
        page.navigate("/learning/catalogue.xhtml");
        accessible(page);
        picture(page, "signin-button");
        page.getByText("Sign in with Company login").click();
        atProvider(page, "anna");
        assertThat(page).hasURL(application.url() + "/learning/catalogue.xhtml");
        page.navigate("/people/me.xhtml");
        assertThat(page.locator("main")).containsText("Anna Keller");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("BWO"));
        page.navigate("/signin/mine.xhtml");
        assertThat(page.locator("[id=mine]")).containsText("Remove");
        accessible(page);
        fits(page);
    }

    @Test
    @Order(3)
    void whom_nobody_knows_stays_outside_and_is_told_no_more_than_a_reference() {
        page.navigate("/sign-in.xhtml");
        page.getByText("Sign in with Company login").click();
        atProvider(page, "stranger");
        assertThat(page.locator("h1")).hasText("You are not signed in");
        assertThat(page.locator("main")).containsText(Pattern.compile("Reference [2-9A-Z]{4}-[2-9A-Z]{4}"));
        accessible(page);
        fits(page);
        picture(page, "signin-refused");
        assertThat(page.locator("main").innerText()).doesNotContain("subject", "address", "stranger");
        var reference = page.locator("main").innerText().replaceAll("(?s).*Reference (\\S+).*", "$1");
        assertThat(application.log()).contains("Reference " + reference).doesNotContain("code=");
        page.navigate("/people/me.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
        for (var made : new String[] {"/single-sign-on/start", "/single-sign-on/start?provider=x", "/single-sign-on/return/", "/single-sign-on/return/0000000000000?code=x&state=y", "/single-sign-on/return/x?code=a&code=b"}) {
            var answer = application.get(made);
            assertThat(answer.statusCode()).as(made).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).as(made).contains("/signin/refused.xhtml?reference=");
        }
        var admin = as("admin");
        admin.navigate("/audit/trail.xhtml?kind=SIGN_IN_FAILED");
        assertThat(admin.locator("[id='trail:table'] tbody tr").first()).isVisible();
    }

    /** An administrator takes Mo in, who chooses a password and is in. */
    private void takeIn(Page mo) {
        var admin = as("admin");
        admin.navigate("/people/new.xhtml");
        admin.locator("[id='person:login']").fill("mo.yan");
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
        mo.navigate("/sign-in.xhtml");
        mo.locator("[id='door:login']").fill("mo.yan");
        mo.locator("[id='door:password']").fill(SENTENCE);
        mo.locator("[id='door:enter']").click();
        mo.waitForURL(url -> !url.contains("/sign-in.xhtml"));
    }

    @Test
    @Order(4)
    void an_open_browser_alone_links_nothing_and_removes_nothing() {
        var mo = page;
        takeIn(mo);
        mo.navigate("/signin/mine.xhtml");
        for (var wrong : new String[] {"", "not the password"}) {
            mo.locator("[id='mine:present']").fill(wrong);
            mo.getByText("Link", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(mo.locator("[id=notices]")).containsText("Nothing was changed");
            assertThat(mo).hasURL(application.url() + "/signin/mine.xhtml");
        }
        accessible(mo);
        fits(mo);
        picture(mo, "signin-mine");
        mo.locator("[id='mine:present']").fill(SENTENCE);
        mo.getByText("Link", new Page.GetByTextOptions().setExact(true)).click();
        atProvider(mo, "mo");
        assertThat(mo.locator("[id=mine]")).containsText("Remove");
        mo.locator("[id='mine:present']").fill("not the password");
        mo.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(mo.locator("[id=notices]")).containsText("Nothing was changed");
        mo.reload();
        assertThat(mo.locator("[id=mine]")).containsText("Remove");
        var phone = stranger(PHONE, "zh-CN", ColorScheme.DARK);
        phone.navigate("/sign-in.xhtml");
        phone.locator("[id='door:login']").fill("mo.yan");
        phone.locator("[id='door:password']").fill(SENTENCE);
        phone.locator("[id='door:enter']").click();
        phone.waitForURL(url -> !url.contains("/sign-in.xhtml"));
        phone.navigate("/signin/mine.xhtml");
        assertThat(phone.locator("[id=mine]")).containsText("请证明是您本人");
        accessible(phone);
        fits(phone);
        picture(phone, "signin-mine-phone-zh-dark");
        mo.locator("[id='mine:present']").fill(SENTENCE);
        mo.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(mo.locator("[id=notices]")).containsText("does not vouch for you any more");
        phone.navigate("/people/me.xhtml");
        assertThat(phone).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
    }

    @Test
    @Order(5)
    void an_administrator_links_it_while_signed_in_and_then_comes_in_by_it() {
        var admin = as("admin");
        admin.navigate("/people/me.xhtml");
        admin.locator("a[href$='/signin/mine.xhtml']").click();
        admin.getByText("Link", new Page.GetByTextOptions().setExact(true)).click();
        atProvider(admin, "stranger");
        assertThat(admin.locator("h1")).hasText("Other ways in");
        assertThat(admin.locator("[id=mine]")).containsText("Remove");
        page.navigate("/sign-in.xhtml");
        page.getByText("Sign in with Company login").click();
        atProvider(page, "stranger");
        page.navigate("/signin/ways.xhtml");
        assertThat(page.locator("[id='passwords:allowed']")).isChecked();
        page.locator("label[for='passwords:allowed']").click();
        page.locator("[id='passwords:save']").click();
        assertThat(page.locator("[id=notices]")).containsText("administrators only");
        var stranger = stranger(PHONE);
        stranger.navigate("/sign-in.xhtml");
        assertThat(stranger.locator("[id='door:login']")).hasCount(0);
        accessible(stranger);
        fits(stranger);
        stranger.navigate("/sign-in.xhtml?local=true");
        assertThat(stranger.locator("[id='door:login']")).isVisible();
    }
}
