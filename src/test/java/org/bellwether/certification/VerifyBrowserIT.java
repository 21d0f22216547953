package org.bellwether.certification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

/** What a stranger is told who has nothing but a certificate: its code, or only the file. */
class VerifyBrowserIT extends InBrowser {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}-[0-9A-Z]{6}");
    private static final String ROWS = "#list\\:table_data tr";

    @Test
    void the_address_as_every_certificate_prints_it_asks_for_the_code() {
        assertThat(application().get("/verify").statusCode()).isEqualTo(200);
        page.navigate("/verify");
        accessible(page);
        assertThat(page.locator("#drop")).isVisible();
    }

    @Test
    void an_expired_certificate_is_genuine_and_says_since_when_it_does_not_count() {
        var trainer = signInAs("trainer");
        holders(trainer, "LAPSED");
        verified(code(pdf(trainer, rows(trainer).first())), "This certificate has expired", "It is genuine", "证书已到期");
    }

    @Test
    void a_renewed_certificate_names_itself_replaced() {
        var trainer = signInAs("trainer");
        holders(trainer, "RENEWAL_OPEN");
        var row = rows(trainer).last();
        var address = row.locator("a[href*='certificate.pdf']").getAttribute("href");
        var old = code(pdf(trainer, row));
        verified(old, "This certificate is valid", "It holds to the end of", "证书有效");
        change(trainer, row, "renew", "Examined again at the workstation.");
        assertThat(code(trainer.request().get(address).body())).isNotEqualTo(old);
        verified(old, "A newer certificate has replaced this one", "The holder has renewed since", "证书已被新证书取代");
    }

    @Test
    void a_revoked_certificate_is_told_from_the_moment_on_and_never_says_why() {
        var trainer = signInAs("trainer");
        holders(trainer, "CERTIFIED");
        var row = rows(trainer).nth(3);
        var code = code(pdf(trainer, row));
        change(trainer, row, "revoke", "The quiz was taken by a colleague.");
        verified(code, "This certificate was revoked", "does not count since", "证书已撤销");
        assertThat(application().get("/verify/" + code).body()).doesNotContain("colleague");
        assertThat(application().get("/api/v1/verify/" + code).body()).contains("\"REVOKED\"").doesNotContain("colleague");
    }

    @Test
    void the_file_alone_leads_to_its_certificate_and_a_changed_one_does_not() {
        var mine = as("employee2");
        mine.navigate("/certification/my.xhtml");
        var bytes = mine.request().get(mine.locator("a[href*='certificate.pdf']").first().getAttribute("href")).body();
        for (var where : new Page[] {page, stranger(PHONE, "zh-CN", ColorScheme.DARK)}) {
            where.navigate("/verify/");
            accessible(where);
            fits(where);
            drop(where, bytes);
            where.waitForURL(Pattern.compile(".*/verify/[0-9A-Z]{26}"));
            assertThat(where.locator(".certification-holder")).containsText("Anna Keller");
            assertThat(where.locator(".certification-file")).hasAttribute("data-same", "true");
            where.reload();
            assertThat(where.locator(".certification-file")).isEmpty();
        }
        var changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        page.navigate("/verify/");
        drop(page, changed);
        assertThat(page.locator(".certification-file")).containsText("No certificate was issued as this file");
        assertThat(page.locator(".certification-file")).hasAttribute("data-same", "false");
        assertThat(application().get("/api/v1/verify?sha256=" + "0".repeat(64)).body()).isEqualTo("{\"status\":\"UNKNOWN\"}");
        assertThat(application().get("/api/v1/verify").statusCode()).isEqualTo(404);
    }

    private static void drop(Page where, byte[] pdf) { where.setInputFiles("#drop input", new FilePayload("certificate.pdf", "application/pdf", pdf)); }

    /** The page under that code, in both languages, for someone who is not signed in. */
    private void verified(String code, String english, String sentence, String chinese) {
        var reader = stranger(WIDE);
        reader.navigate("/verify/" + code);
        assertThat(reader.locator("h1")).hasText(english);
        assertThat(reader.locator(".certification-answer")).containsText(sentence);
        accessible(reader);
        var phone = stranger(PHONE, "zh-CN", ColorScheme.DARK);
        phone.navigate("/verify/" + code);
        assertThat(phone.locator("h1")).hasText(chinese);
        fits(phone);
        accessible(phone);
    }

    /** The list of those whose certificates of the demo's only expiring certification have that status. */
    private static void holders(Page trainer, String status) {
        trainer.navigate("/certification/certifications.xhtml");
        trainer.navigate(trainer.locator("section[aria-label='ERP key user basics'] a[href*='status=" + status + "']").getAttribute("href"));
    }

    private static Locator rows(Page trainer) { return trainer.locator(ROWS); }

    private static byte[] pdf(Page trainer, Locator row) { return trainer.request().get(row.locator("a[href*='certificate.pdf']").getAttribute("href")).body(); }

    private static void change(Page trainer, Locator row, String move, String why) {
        row.locator("button").last().click();
        trainer.locator("#act\\:reason").fill(why);
        if ("renew".equals(move)) trainer.locator("#act\\:on").fill(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        trainer.locator("#act\\:" + move).click();
        assertThat(trainer.locator("#notices .bw-notice-ok")).isVisible();
    }

    private static String code(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var found = CODE.matcher(new PdfTextExtractor(reader).getTextFromPage(1));
            if (!found.find()) throw new AssertionError("no code on the certificate");
            return found.group().replace("-", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
