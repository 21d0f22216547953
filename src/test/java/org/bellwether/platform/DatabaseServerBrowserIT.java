package org.bellwether.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.InBrowser;
import org.bellwether.support.MariaDbServer;
import org.bellwether.support.Raw;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;

/** The application on a database server: how it begins there, and what it tells when that server is gone. */
class DatabaseServerBrowserIT extends InBrowser {

    private static final String PASSWORD = "seven quiet herons cross";
    private static final String PEOPLE = "/people/people.xhtml";
    /** In milliseconds: the pool tries for a while before it gives up. */
    private static final double PATIENT = 180_000;

    @Test
    void it_starts_empty_for_its_first_administrator_and_says_what_to_do_when_its_database_is_gone() {
        var server = MariaDbServer.start("application");
        try (var application = Application.start(Map.of("BELLWETHER_DB_URL", server.url(), "BELLWETHER_DB_USER", MariaDbServer.USER, "BELLWETHER_DEMO", "false"))) {
            signInFirst(application);
            assertThat(page.navigate(application.url() + PEOPLE).status()).isEqualTo(200);
            assertThat(application.get("/health/ready").statusCode()).isEqualTo(200);
            server.close();
            Raw.eventually(() -> application.get("/health/ready").statusCode() == 503);
            assertThat(application.get("/health/live").statusCode()).isEqualTo(200);
            aPageTellsIt(application, page, PEOPLE, "Something went wrong on our side");
            aPageTellsIt(application, stranger(PHONE, "zh-CN", ColorScheme.DARK), "/verify/AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA", "我们这边出了问题");
            nobodyIsRemembered(application);
            aPageTellsIt(application, page, PEOPLE, "Something went wrong on our side");
            theInterfaceTellsIt(application);
        }
    }

    private void signInFirst(Application application) {
        var link = Pattern.compile(Pattern.quote(application.url()) + "/set-password\\.xhtml#[A-Za-z0-9_-]{43}");
        Raw.eventually(() -> link.matcher(application.log()).find());
        page.navigate(link.matcher(application.log()).results().map(MatchResult::group).findFirst().orElseThrow());
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("The same again").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in") && !url.contains("set-password"));
    }

    private static void aPageTellsIt(Application application, Page where, String path, String title) {
        assertThat(where.navigate(application.url() + path, new Page.NavigateOptions().setTimeout(PATIENT)).status()).isEqualTo(500);
        assertThat(where.locator("h1").textContent()).isEqualTo(title);
        var reference = reference(where.locator("#bw-reference").textContent());
        Raw.eventually(() -> application.log().contains("Reference " + reference + ": GET " + path + ": failed"));
        assertThat(where.locator("body").innerText()).doesNotContain("Exception", "java", "SQL", "maria");
        assertThat(where.locator("#bw-again").getAttribute("href")).isEqualTo(path);
        assertThat(where.locator(".bw-brand img").evaluate("image => image.complete && image.naturalWidth > 0")).as("files need no database").isEqualTo(true);
        accessible(where);
        fits(where);
        picture(where, "error-500-" + where.viewportSize().width);
    }

    /** For some seconds it is known without the database who is signed in and what they may do; then not even that. */
    private void nobodyIsRemembered(Application application) {
        Raw.eventually(() -> {
            page.context().request().get(application.url() + PEOPLE, RequestOptions.create().setTimeout(PATIENT));
            return application.log().contains("org.bellwether.people.Sessions.goesOn");
        });
    }

    private void theInterfaceTellsIt(Application application) {
        var answer = page.context().request().get(application.url() + "/api/v1/jobs/0000000000000", RequestOptions.create().setTimeout(PATIENT));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("Something went wrong on our side").doesNotContain("Exception", "java", "maria");
        var reference = reference(answer.text());
        Raw.eventually(() -> application.log().contains("Reference " + reference + ": GET /api/v1/jobs/0000000000000: failed"));
    }

    private static String reference(String text) { return Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(text).results().map(MatchResult::group).findFirst().orElseThrow(); }
}
