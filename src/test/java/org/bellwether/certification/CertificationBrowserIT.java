package org.bellwether.certification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** From the finished course to the stranger who asks whether the certificate is genuine. */
class CertificationBrowserIT extends InBrowser {

    @Test
    void a_course_that_is_finished_gives_the_certificate_in_the_same_second() {
        var trainer = signInAs("trainer");
        trainer.navigate("/course/new.xhtml");
        field(trainer, "draft:titleEn").fill("Lifting with care");
        field(trainer, "draft:minutes").fill("5");
        field(trainer, "draft:create").click();
        trainer.waitForURL(Pattern.compile("/course/edit\\.xhtml"));
        var editor = trainer.url();
        field(trainer, "adding:newTitle").fill("Bend the knees");
        field(trainer, "adding:add").click();
        trainer.waitForURL(Pattern.compile("&lesson="));
        trainer.locator("#text-en").click();
        trainer.keyboard().insertText("Never the back.");
        assertThat(trainer.locator("[data-state]")).hasText(Pattern.compile("Saved .+"));
        trainer.navigate(editor);
        var unit = field(trainer, "assigning:unit");
        unit.selectOption(new SelectOption().setLabel(unit.locator("option", new Locator.LocatorOptions().setHasText("Infrastructure")).textContent()));
        field(trainer, "assigning:go").click();
        assertThat(trainer.locator(".learning-assigned")).isVisible();
        field(trainer, "state:publish").click();
        assertThat(trainer.locator("[id=notices]")).containsText("Published.");

        var learner = as("admin");
        learner.navigate("/learning/my.xhtml");
        learner.locator("li, section").filter(new Locator.FilterOptions().setHasText("Lifting with care")).last().locator("a.bw-button").first().click();
        field(learner, "reading:done").click();
        assertThat(learner.locator(".bw-notice-ok")).isVisible();
        learner.navigate("/certification/my.xhtml");
        var card = learner.locator(".certification-card", new Page.LocatorOptions().setHasText("Lifting with care"));
        assertThat(card).containsText("Valid");
        assertThat(card).containsText("Does not expire");
        assertThat(learner.waitForDownload(() -> card.locator("a[href*='certificate.pdf']").click()).suggestedFilename()).startsWith("Lifting-with-care");
        var stranger = stranger(WIDE);
        stranger.navigate(card.locator("a[href*='/verify/']").getAttribute("href"));
        assertThat(stranger.locator(".certification-answer")).containsText("It does not expire.");
        assertThat(complaints()).isEmpty();
    }

    private static Locator field(Page page, String id) { return page.locator("[id='" + id + "']"); }

    private Path download(Page mine) {
        var download = mine.waitForDownload(() -> mine.locator("a[href*='certificate.pdf']").first().click());
        assertThat(download.suggestedFilename()).contains("Anna-Keller").endsWith(".pdf");
        return download.path();
    }

    private String code(Page mine) {
        var address = mine.locator("a[href*='/verify/']").first().getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void the_holder_downloads_and_a_stranger_verifies_code_and_file() throws IOException {
        signInAs("employee2");
        page.navigate("/certification/my.xhtml");
        accessible(page);
        fits(page);
        var file = download(page);
        assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes());
        assertThat(Files.readAllBytes(download(page))).isEqualTo(Files.readAllBytes(file));

        var stranger = stranger(PHONE);
        stranger.navigate("/verify/" + code(page));
        assertThat(stranger.locator("h1")).hasText("This certificate is valid");
        assertThat(stranger.locator(".certification-holder")).containsText("Anna Keller");
        accessible(stranger);
        fits(stranger);
        picture(stranger, "verify-valid-phone");
        stranger.setInputFiles("#drop input", file);
        assertThat(stranger.locator(".certification-file")).hasAttribute("data-same", "true");
        var forged = Files.write(file.resolveSibling("forged.pdf"), concat(Files.readAllBytes(file)));
        stranger.setInputFiles("#drop input", forged);
        assertThat(stranger.locator(".certification-file")).hasAttribute("data-same", "false");
        assertThat(complaints()).isEmpty();
    }

    private static byte[] concat(byte[] bytes) {
        var changed = java.util.Arrays.copyOf(bytes, bytes.length);
        changed[bytes.length / 2] ^= 1;
        return changed;
    }

    @Test
    void a_wrong_code_is_told_in_a_sentence_and_can_be_typed_again() {
        page.navigate("/verify/");
        assertThat(page.locator("h1")).hasText("Verify a certificate");
        accessible(page);
        page.getByLabel("Verification code").fill("00000-00000-00000-00000-000000");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify")).click();
        assertThat(page.locator("h1")).hasText("No certificate has this code");
        assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex,nofollow,noarchive");
        accessible(page);
        var answer = application().get("/api/v1/verify/00000000000000000000000000");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UNKNOWN\"}");
        assertThat(application().get("/verify/..%2f..%2fx").body()).doesNotContain("Exception");
    }

    @Test
    void the_cio_opens_a_number_to_the_people_behind_it_and_takes_the_list_along() {
        signInAs("cio");
        page.navigate("/certification/certifications.xhtml");
        accessible(page);
        fits(page);
        var lapsed = page.locator(".certification-counts a[href*='status=LAPSED']").first();
        var many = Integer.parseInt(lapsed.locator("strong").textContent());
        lapsed.click();
        assertThat(page.locator("#list\\:table_data tr")).hasCount(Math.min(25, many));
        accessible(page);
        fits(page);
        var csv = page.waitForDownload(() -> page.locator("a[href*='holders.csv']").click());
        assertThat(read(csv.path()).lines().count()).isEqualTo(many + 1);
        assertThat(page.getByLabel("renew or revoke")).hasCount(0);
        assertThat(complaints()).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_trainer_revokes_with_a_reason_and_the_stranger_is_told() {
        signInAs("trainer");
        page.navigate("/certification/certifications.xhtml");
        page.locator(".certification-counts a[href*='status=CERTIFIED']").last().click();
        var row = page.locator("#list\\:table_data tr").last();
        var pdf = row.locator("a[href*='certificate.pdf']").getAttribute("href");
        assertThat(page.request().get(pdf).status()).isEqualTo(200);
        row.getByLabel("renew or revoke").click();
        page.locator("#act\\:revoke").click();
        assertThat(page.getByText("Say why it is revoked.")).isVisible();
        page.locator("#act\\:reason").fill("The quiz was taken by a colleague.");
        accessible(page);
        page.locator("#act\\:revoke").click();
        assertThat(page.getByText("is revoked. Whoever checks the certificate is told so.")).isVisible();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void nobody_gets_another_ones_certificate() {
        signInAs("employee2");
        page.navigate("/certification/my.xhtml");
        var pdf = page.locator("a[href*='certificate.pdf']").first().getAttribute("href");
        assertThat(as("employee").request().get(pdf).status()).isEqualTo(404);
        var answer = application().get(pdf);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("pdf");
    }

    @Test
    void speaks_chinese_and_fits_a_phone_in_the_dark() {
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "employee2");
        phone.navigate("/certification/my.xhtml");
        assertThat(phone.locator("h1")).hasText("我的证书");
        accessible(phone);
        fits(phone);
        picture(phone, "my-certificates-phone-dark-zh");
    }
}
