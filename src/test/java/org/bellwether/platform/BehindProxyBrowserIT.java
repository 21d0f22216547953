package org.bellwether.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.InBrowser;
import org.bellwether.support.Raw;
import org.bellwether.support.TlsProxy;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;

/** The application as the README puts it into production: reached by TLS, through a reverse proxy that it trusts. */
class BehindProxyBrowserIT extends InBrowser {

    private static final String PEOPLE = "/people/people.xhtml";
    private static final String SENTENCE = "seven quiet herons cross";

    private static TlsProxy proxy;
    private static Application application;
    private static boolean passwordSet;

    @BeforeAll
    static void start() {
        proxy = TlsProxy.start();
        application = Application.start(Map.of("BELLWETHER_BASE_URL", proxy.url(), "BELLWETHER_CONTENT_URL", proxy.contentUrl(), "BELLWETHER_PROXY", "127.0.0.1", "BELLWETHER_DEMO", "false"));
        proxy.before(application);
    }

    @AfterAll
    static void stop() {
        application.close();
        proxy.close();
    }

    @Override
    protected Application application() { return application; }

    @Override
    protected Browser.NewContextOptions profile(int width, String locale, ColorScheme scheme) {
        return super.profile(width, locale, scheme).setBaseURL(proxy.url()).setIgnoreHTTPSErrors(true);
    }

    @BeforeEach
    void an_administrator_with_a_password() {
        if (passwordSet) return;
        var link = Pattern.compile(Pattern.quote(proxy.url()) + "/set-password\\.xhtml#\\S+");
        Raw.eventually(() -> link.matcher(application.log()).find());
        page.navigate(link.matcher(application.log()).results().findFirst().orElseThrow().group());
        page.getByLabel("New password").fill(SENTENCE);
        page.getByLabel("The same again").fill(SENTENCE);
        page.keyboard().press("Enter");
        assertThat(page.locator(".bw-notice-ok")).isVisible();
        passwordSet = true;
    }

    private static void enter(Page where) {
        where.navigate("/sign-in.xhtml?from=" + PEOPLE);
        where.getByLabel("Sign-in name").fill("admin");
        where.getByLabel("Password").fill(SENTENCE);
        where.keyboard().press("Enter");
    }

    private List<Cookie> cookies() { return page.context().cookies(); }

    @Test
    void the_session_s_cookies_are_kept_to_this_host_and_to_tls() {
        enter(page);
        assertThat(page).hasURL(proxy.url() + PEOPLE);
        assertThat(cookies()).extracting(cookie -> cookie.name).contains("__Host-BWS", "__Host-BWB").doesNotContain("JSESSIONID", "BWB");
        assertThat(cookies()).allSatisfy(cookie -> {
            assertThat(cookie.secure).as(cookie.name).isTrue();
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
        });
    }

    @Test
    void whoever_comes_by_tls_stays_there() {
        enter(page);
        assertThat(page).hasURL(proxy.url() + PEOPLE);
        page.locator(".bw-menu summary").click();
        page.getByText("中文").click();
        assertThat(page.locator("#main h1")).hasText("人员");
        assertThat(page).hasURL(proxy.url() + PEOPLE);
        assertThat(cookies()).filteredOn(cookie -> cookie.name.equals("bw-language")).singleElement().satisfies(cookie -> assertThat(cookie.secure).isTrue());
        page.locator(".bw-menu summary").click();
        page.getByText("退出登录").click();
        assertThat(page).hasURL(proxy.url() + "/sign-in.xhtml");
        page.navigate("/");
        assertThat(page).hasURL(proxy.url() + "/sign-in.xhtml?from=%2F");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void no_redirect_names_the_scheme_that_the_proxy_was_asked_to_hide() {
        for (var path : List.of("/", PEOPLE, "/learning/my.xhtml", "/sign-out")) {
            var answer = Raw.get(application, URI.create(proxy.url()).getAuthority(), path);
            assertThat(answer).as(path).startsWith("HTTP/1.1 302").containsPattern("\r\nLocation: (/|" + Pattern.quote(proxy.url()) + "/)");
        }
    }

    @Test
    void who_fails_too_often_stops_no_one_at_another_address() {
        proxy.from("203.0.113.66");
        page.navigate("/sign-in.xhtml");
        var form = Jsoup.parse(page.content()).select("#door input[type=hidden]");
        for (var guess = 1; guess <= 31; guess++) {
            var fields = FormData.create().set("door:login", "nobody" + guess).set("door:password", "guess " + guess).set("door:enter", "door:enter");
            form.forEach(hidden -> fields.set(hidden.attr("name"), hidden.val()));
            assertThat(page.request().post("/sign-in.xhtml", RequestOptions.create().setHeader("Origin", proxy.url()).setForm(fields)).text()).contains("too many tries");
        }
        enter(page);
        assertThat(page.locator(".bw-notice-bad")).containsText("too many tries");
        proxy.from("203.0.113.8");
        enter(page);
        assertThat(page).hasURL(proxy.url() + PEOPLE);
    }

    @Test
    void who_guesses_certificates_stops_no_one_at_another_address() {
        proxy.from("203.0.113.99");
        Raw.eventually(() -> page.request().get("/api/v1/verify/AAAA-AAAA-AAAA").status() == 429);
        assertThat(page.navigate("/verify/AAAA-AAAA-AAAA").status()).isEqualTo(429);
        proxy.from("203.0.113.8");
        assertThat(page.request().get("/api/v1/verify/AAAA-AAAA-AAAA").status()).isEqualTo(404);
        assertThat(page.navigate("/verify/AAAA-AAAA-AAAA").status()).isEqualTo(404);
    }
}
