package org.bellwether.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** Somebody takes their data with them; somebody who has left is held, then erased; an administrator looks at what is old. */
class PrivacyBrowserIT extends InBrowser {

    @Test
    void everybody_sees_what_is_kept_of_them_and_takes_it_away() throws IOException {
        var employee = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "employee");
        employee.navigate("/people/me.xhtml");
        employee.locator("a[href$='/privacy/my-data.xhtml']").click();
        assertThat(employee.locator("#kinds tbody tr")).hasCount(15);
        assertThat(employee.locator("main")).containsText("您的回答不属于任何人");
        accessible(employee);
        fits(employee);
        picture(employee, "privacy-mine-phone-zh");
        var download = employee.waitForDownload(() -> employee.locator("[id='download:go']").click());
        assertThat(download.suggestedFilename()).isEqualTo("my-data.zip");
        try (var zip = new ZipFile(download.path().toFile())) {
            assertThat(zip.getEntry("data.json")).isNotNull();
            assertThat(new String(zip.getInputStream(zip.getEntry("data.html")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("<html lang=\"zh-CN\">");
        }
        Files.delete(download.path());
        assertThat(complaints()).isEmpty();
    }

    private String takeIn(Page hr, String login) {
        hr.navigate("/people/new.xhtml");
        hr.locator("[id='person:login']").fill(login);
        hr.locator("[id='person:name']").fill("Pip Squeak");
        hr.locator("[id='person:unit']").selectOption(new SelectOption().setLabel("Accounting (FIN-ACC)"));
        hr.locator("[id='person:position']").fill("Buyer");
        hr.locator("[id='person:site']").fill("Suzhou");
        hr.locator("[id='person:add']").click();
        assertThat(hr.locator("h1")).hasText("Pip Squeak");
        return hr.url();
    }

    @Test
    void who_has_left_is_erased_after_what_goes_was_seen() {
        var hr = as("hr");
        var login = "pip." + UUID.randomUUID().toString().substring(0, 8);
        var file = takeIn(hr, login);
        var data = hr.locator("a[href*='/privacy/person.xhtml']");
        data.click();
        assertThat(hr.locator("main")).containsText("Only who has left can be erased");
        accessible(hr);
        hr.navigate(file);
        hr.locator("[id='access:reason']").fill("Another job");
        hr.locator("[id='access:end']").click();
        assertThat(hr.locator("[id='access:reinstate']")).isVisible();
        data.click();
        hr.locator("[id='act:hold']").click();
        assertThat(hr.locator("[id=notices]")).containsText("Give a reason");
        hr.locator("[id='act:reason']").fill("A court asks");
        hr.locator("[id='act:hold']").click();
        assertThat(hr.locator(".bw-notice-warn")).containsText("A court asks");
        assertThat(hr.locator("[data-dialog-open=erase]")).isHidden();
        hr.locator("[id='act:reason']").fill("It is over");
        hr.locator("[id='act:release']").click();
        hr.locator("[data-dialog-open=erase]").click();
        assertThat(hr.locator("#erase")).containsText("Nobody can undo this");
        accessible(hr);
        picture(hr, "privacy-erase");
        hr.locator("[id='erasing:why']").fill("They asked for it");
        hr.locator("[id='erasing:login']").fill("somebody.else");
        hr.locator("[id='erasing:go']").click();
        assertThat(hr.locator("[id=notices]")).containsText("Nobody was erased");
        hr.locator("[id='erasing:login']").fill(login);
        hr.locator("[id='erasing:go']").click();
        assertThat(hr).hasURL(Pattern.compile(".*/privacy/erasures\\.xhtml.*"));
        assertThat(hr.locator("main tbody tr").first()).containsText("Person-");
        accessible(hr);
        picture(hr, "privacy-erasures");
        hr.navigate(file);
        assertThat(hr.locator("h1")).containsText("Person-");
        assertThat(hr.locator("main")).containsText("only a pseudonym is left");
        assertThat(hr.locator("main")).not().containsText("Pip");
        assertThat(hr.request().get("/privacy/retention.xhtml").status()).isEqualTo(403);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void an_administrator_counts_what_is_old_and_changes_a_period() {
        var admin = as("admin");
        admin.navigate("/privacy/erasures.xhtml");
        admin.locator(".bw-head-actions a[href$='/privacy/retention.xhtml']").click();
        assertThat(admin.locator("#kinds tbody tr")).hasCount(15);
        accessible(admin);
        admin.locator("[id='period:kind']").selectOption("FILES");
        admin.locator("[id='period:wanted']").fill("91");
        admin.locator("[id='period:wanted']").blur();
        assertThat(admin.locator("[id='period:old']")).containsText("as of today");
        admin.locator("[id='period:reason']").fill("The works council asks");
        admin.locator("[id='period:save']").click();
        assertThat(admin.locator("[id=periods]")).containsText("91 days");
        admin.locator("[id='now:count']").click();
        admin.waitForURL("**/privacy/retention.xhtml?job=**");
        admin.waitForURL("**/privacy/retention.xhtml?run=**");
        assertThat(admin.locator("#runs tbody tr").first()).containsText("Done");
        accessible(admin);
        picture(admin, "privacy-retention");
        assertThat(complaints()).isEmpty();
    }
}
