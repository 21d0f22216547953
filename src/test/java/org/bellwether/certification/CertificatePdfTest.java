package org.bellwether.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;

import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

class CertificatePdfTest {

    private static final URI HERE = URI.create("https://learn.example.org");

    private static CertificateSheet sheet(String holder, Locale language) {
        return new CertificateSheet(VerificationCode.read("0123456789ABCDEFGHJKMNPQRS").orElseThrow(), holder, new Localized("Clean master data", "干净的主数据"),
            new Localized("Longmen Drives", "龙门传动"), LocalDate.of(2026, 1, 30), LocalDate.of(2027, 1, 29), Instant.parse("2026-01-30T08:00:00Z"), language);
    }

    @Test
    void says_everything_in_both_languages_on_one_a4_page_across() throws IOException {
        var reader = new PdfReader(CertificatePdf.render(sheet("Ada Lovelace", Locale.ENGLISH), HERE));
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        assertThat(reader.getPageSizeWithRotation(1).getWidth()).isEqualTo(842);
        assertThat(reader.getPageSizeWithRotation(1).getHeight()).isEqualTo(595);
        var text = new PdfTextExtractor(reader).getTextFromPage(1);
        assertThat(text).contains("Ada Lovelace", "Clean master data", "干净的主数据", "Longmen Drives", "January 30, 2026", "2026年1月30日", "January 29, 2027", "01234-56789-ABCDE-FGHJK-MNPQRS", "learn.example.org/verify");
        assertThat(reader.getInfo()).containsEntry("Title", "Clean master data: certificate of Ada Lovelace").containsEntry("Author", "Longmen Drives");
        assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "王小明 Wang Xiaoming", "Ольга Петрова", "عبد الرحمن الفارسي", "Zoë Østergård-Çelik", "Nguyễn Thị Ánh",
        "Maria-Magdalena Theodora Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe-Waldenburg-Schillingsfürst"})
    void every_letter_of_a_name_is_in_an_embedded_subset(String holder) throws IOException {
        assertThat(CertificateFonts.missing(holder)).isEmpty();
        var fonts = fonts(new PdfReader(CertificatePdf.render(sheet(holder, Locale.SIMPLIFIED_CHINESE), HERE)));
        assertThat(fonts).isNotEmpty().allSatisfy((name, embedded) -> {
            assertThat(name).matches("/[A-Z]{6}\\+.+");
            assertThat(embedded).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://learn.example.org", "https://training.a-rather-long-name-of-an-enterprise.example.com:8443", "http://localhost:8080"})
    void the_qr_code_on_the_page_leads_to_the_verification_of_this_certificate(String origin) throws Exception {
        var page = new PrintedPage(CertificatePdf.render(sheet("Ada Lovelace", Locale.ENGLISH), URI.create(origin)));
        assertThat(page.qr()).isEqualTo(origin + "/verify/0123456789ABCDEFGHJKMNPQRS");
    }

    /** The forms of the letters (first, middle, last, alone; lam and alef as one) as they stand from left to right: the first of the name is the rightmost. */
    @ParameterizedTest
    @CsvSource({
        "عبد, \uFEAA\uFE92\uFECB",
        "علاء, \uFE80\uFEFC\uFECB",
        "عبد الرحمن الفارسي, \uFEF2\uFEB3\uFEAD\uFE8E\uFED4\uFEDF\uFE8D \uFEE6\uFEE4\uFEA3\uFEAE\uFEDF\uFE8D \uFEAA\uFE92\uFECB",
        "Keller عبد, Keller \uFEAA\uFE92\uFECB",
        "Ольга Петрова, Ольга Петрова",
        "王小明 Wang, 王小明 Wang"})
    void the_letters_of_a_name_join_and_run_as_its_script_does(String holder, String seen) throws Exception {
        var name = new PrintedPage(CertificatePdf.render(sheet(holder, Locale.ENGLISH), HERE)).marked();
        assertThat(name).singleElement().extracting(PrintedPage.Row::characters).isEqualTo(seen);
    }

    @Test
    void a_name_can_be_copied_as_it_is_written() throws IOException {
        var content = new String(new PdfReader(CertificatePdf.render(sheet("عبد", Locale.ENGLISH), HERE)).getPageContent(1), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(content).contains("/ActualText");
    }

    @Test
    void names_the_characters_that_no_face_has_before_anything_is_issued() {
        assertThat(CertificateFonts.missing("Ada 😀 ก")).isEqualTo("😀ก");
        assertThat(CertificateFonts.missing("Ada\u200D\u202C Lovelace")).isEmpty();
    }

    @Test
    void the_same_sheet_gives_the_same_words() throws IOException {
        var one = new PdfTextExtractor(new PdfReader(CertificatePdf.render(sheet("Ada", Locale.ENGLISH), HERE))).getTextFromPage(1);
        var two = new PdfTextExtractor(new PdfReader(CertificatePdf.render(sheet("Ada", Locale.ENGLISH), HERE))).getTextFromPage(1);
        assertThat(one).isEqualTo(two);
    }

    /** Each font's name, and whether its outlines are in the file. */
    private static TreeMap<String, Boolean> fonts(PdfReader reader) {
        var found = new TreeMap<String, Boolean>();
        for (var i = 1; i < reader.getXrefSize(); i++) {
            if (!(reader.getPdfObject(i) instanceof PdfDictionary font) || !PdfName.TYPE0.equals(font.getAsName(PdfName.SUBTYPE))) continue;
            var descendants = (PdfArray) PdfReader.getPdfObject(font.get(PdfName.DESCENDANTFONTS));
            var cid = (PdfDictionary) PdfReader.getPdfObject((PRIndirectReference) descendants.getPdfObject(0));
            found.put(font.getAsName(PdfName.BASEFONT).toString(), ((PdfDictionary) PdfReader.getPdfObject(cid.get(PdfName.FONTDESCRIPTOR))).get(PdfName.FONTFILE2) != null);
        }
        return found;
    }
}
