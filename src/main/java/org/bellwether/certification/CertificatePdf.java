package org.bellwether.certification;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;

import org.bellwether.certification.CertificateFonts.Face;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;

/** Sets a certificate: A4 across, both languages, the holder's first. The same sheet gives the same page. */
final class CertificatePdf {

    /** The number of this design. It is frozen with each certificate; a new design gets the next one. */
    static final int TEMPLATE = 1;

    private static final Color INK = new Color(0x18211E);
    private static final Color SECOND = new Color(0x4A5651);
    private static final Color TEAL = new Color(0x0E5A5A);
    private static final Color DEEP = new Color(0x0A4747);
    private static final Color LINES = new Color(0x2C7672);
    private static final Color PALE = new Color(0xD4E6E3);
    private static final Color AMBER = new Color(0xF0B45C);
    private static final Color RULE = new Color(0xD5DAD6);

    private static final float WIDTH = PageSize.A4.getHeight();
    private static final float HEIGHT = PageSize.A4.getWidth();
    private static final float BAND = 208;
    private static final float LEFT = BAND + 58;
    private static final float RIGHT = WIDTH - 56;
    private static final float QR = 128;

    private final CertificateSheet sheet;
    private final URI baseUrl;
    private final List<Locale> languages;
    private PdfContentByte page;

    private CertificatePdf(CertificateSheet sheet, URI baseUrl) {
        this.sheet = sheet;
        this.baseUrl = baseUrl;
        this.languages = Messages.LOCALES.get(0).equals(sheet.language()) ? Messages.LOCALES : List.of(Messages.LOCALES.get(1), Messages.LOCALES.get(0));
    }

    /** @param baseUrl where certificates are verified */
    static byte[] render(CertificateSheet sheet, URI baseUrl) {
        var out = new ByteArrayOutputStream();
        new CertificatePdf(sheet, baseUrl).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A4.rotate(), 0, 0, 0, 0);
        var writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
        writer.setFullCompression();
        describe(document, writer);
        document.open();
        page = writer.getDirectContent();
        band();
        var below = statement();
        facts(Math.min(below - 28, 172));
        foot();
        document.close();
    }

    private void describe(Document document, PdfWriter writer) {
        document.addTitle(word(first(), "document", sheet.title().in(first()), CertificateFonts.clean(sheet.holder())));
        document.addAuthor(sheet.issuer().in(first()));
        document.addSubject(address());
        document.addCreator(word(first(), "product"));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(first().toLanguageTag()));
        var issued = GregorianCalendar.from(sheet.issuedAt().atZone(ZoneOffset.UTC));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(issued));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(issued));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, com.lowagie.text.pdf.PdfBoolean.PDFTRUE);
    }

    /** The dark band at the left: who issues it, and how to see that it is genuine. */
    private void band() {
        page.setColorFill(TEAL);
        page.rectangle(0, 0, BAND, HEIGHT);
        page.fill();
        CertificateMarks.engrave(page, 0, 0, BAND, HEIGHT, LINES);
        page.setColorFill(AMBER);
        page.rectangle(BAND, 0, 3, HEIGHT);
        page.fill();
        CertificateMarks.bell(page, 40, HEIGHT - 106, 44, Color.WHITE, AMBER);
        var top = block(Face.STRONG, sheet.issuer().in(first()), 17, Color.WHITE, 40, BAND - 24, HEIGHT - 122, 22, 3);
        if (differs(sheet.issuer())) block(Face.PLAIN, sheet.issuer().in(second()), 12, PALE, 40, BAND - 24, top - 4, 17, 2);
        CertificateMarks.qr(page, address(), 40, 84, QR, DEEP);
        var scan = block(Face.PLAIN, word(first(), "scan"), 8.5f, PALE, 40, BAND - 20, 76, 12, 2);
        block(Face.PLAIN, word(second(), "scan"), 8.5f, PALE, 40, BAND - 20, scan - 2, 12, 2);
    }

    /** Who did what. Gives the height at which it ends. */
    private float statement() {
        line(CertificateFonts.spaced(Face.STRONG, word(first(), "heading"), 12, TEAL, english(first()) ? 3.2f : 6), LEFT, HEIGHT - 84);
        var after = LEFT + CertificateFonts.width(Face.STRONG, word(first(), "heading"), 12) + (english(first()) ? 3.2f : 6) * word(first(), "heading").length() + 14;
        line(CertificateFonts.spaced(Face.PLAIN, word(second(), "heading"), 11, SECOND, english(second()) ? 2.4f : 4), after, HEIGHT - 84);
        page.setColorFill(AMBER);
        page.rectangle(LEFT, HEIGHT - 104, 44, 2.5f);
        page.fill();

        var oneLine = CertificateFonts.width(Face.NAME, sheet.holder(), 27) <= RIGHT - LEFT;
        page.beginMarkedContentSequence(PdfName.SPAN, spoken(sheet.holder()), true);
        var top = block(Face.NAME, sheet.holder(), 40, INK, LEFT, RIGHT, HEIGHT - 130, 1.22f, oneLine ? 1 : 2, 17);
        page.endMarkedContentSequence();
        top = block(Face.PLAIN, word(first(), "statement"), 12.5f, SECOND, LEFT, RIGHT, top - 14, 18, 2);
        top = block(Face.PLAIN, word(second(), "statement"), 10.5f, SECOND, LEFT, RIGHT, top - 1, 16, 2);
        top = block(Face.STRONG, sheet.title().in(first()), 25, DEEP, LEFT, RIGHT, top - 14, 1.28f, 3, 13);
        return differs(sheet.title()) ? block(Face.PLAIN, sheet.title().in(second()), 15, SECOND, LEFT, RIGHT, top - 3, 1.35f, 2, 9) : top;
    }

    /** What is said aloud and copied: the name as it is, not its shaped letters. */
    private static PdfDictionary spoken(String text) {
        var properties = new PdfDictionary();
        properties.put(PdfName.ACTUALTEXT, new PdfString(CertificateFonts.clean(text), com.lowagie.text.pdf.PdfObject.TEXT_UNICODE));
        return properties;
    }

    private void facts(float top) {
        page.setColorStroke(RULE);
        page.setLineWidth(0.8f);
        page.moveTo(LEFT, top + 14);
        page.lineTo(RIGHT, top + 14);
        page.stroke();
        var column = (RIGHT - LEFT) / 2;
        fact(LEFT, top, "certified-on", date(first(), sheet.certifiedOn()), date(second(), sheet.certifiedOn()));
        fact(LEFT + column, top, sheet.lastDay() == null ? "for-ever" : "last-day",
            sheet.lastDay() == null ? word(first(), "no-expiry") : date(first(), sheet.lastDay()),
            sheet.lastDay() == null ? word(second(), "no-expiry") : date(second(), sheet.lastDay()));
    }

    private void fact(float x, float top, String label, String value, String also) {
        line(CertificateFonts.phrase(Face.PLAIN, word(first(), label) + "  ·  " + word(second(), label), 9, SECOND), x, top - 6);
        line(CertificateFonts.phrase(Face.STRONG, value, 15, INK), x, top - 27);
        line(CertificateFonts.phrase(Face.PLAIN, also, 10.5f, SECOND), x, top - 43);
    }

    private void foot() {
        line(CertificateFonts.phrase(Face.PLAIN, word(first(), "code") + "  ·  " + word(second(), "code"), 9, SECOND), LEFT, 84);
        line(CertificateFonts.spaced(Face.PLAIN, sheet.code().grouped(), 12, INK, 0.6f), LEFT, 66);
        line(CertificateFonts.phrase(Face.PLAIN, word(first(), "address", baseUrl.getAuthority() + "/verify"), 8.5f, SECOND), LEFT, 50);
        line(CertificateFonts.phrase(Face.PLAIN, word(second(), "address", baseUrl.getAuthority() + "/verify"), 8.5f, SECOND), LEFT, 38);
    }

    private float block(Face face, String text, float size, Color colour, float from, float to, float top, float leading, int most) {
        return block(face, text, size, colour, from, to, top, leading / size, most, size * 0.6f);
    }

    /** Text within two edges, made smaller until it needs no more than so many lines. Gives the height at which it ends. */
    private float block(Face face, String text, float size, Color colour, float from, float to, float top, float leading, int most, float least) {
        for (var fit = size; ; fit -= 1) {
            var trial = column(face, text, fit, colour, from, to, top, leading);
            trial.go(true);
            if (trial.getLinesWritten() <= most || fit - 1 < least) {
                var column = column(face, text, fit, colour, from, to, top, leading);
                column.go();
                return top - column.getLinesWritten() * fit * leading;
            }
        }
    }

    private ColumnText column(Face face, String text, float size, Color colour, float from, float to, float top, float leading) {
        var column = new ColumnText(page);
        column.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        column.setSimpleColumn(CertificateFonts.phrase(face, text, size, colour), from, 0, to, top, size * leading, Element.ALIGN_LEFT);
        return column;
    }

    private void line(Phrase phrase, float x, float y) { ColumnText.showTextAligned(page, Element.ALIGN_LEFT, phrase, x, y, 0); }

    private boolean differs(Localized words) { return !words.in(first()).equals(words.in(second())); }
    private String address() { return baseUrl + "/verify/" + sheet.code().text(); }
    private Locale first() { return languages.get(0); }
    private Locale second() { return languages.get(1); }
    private static boolean english(Locale locale) { return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()); }
    private static String date(Locale locale, LocalDate date) { return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date); }
    private static String word(Locale locale, String key, Object... arguments) { return Messages.text(locale, "certification.pdf." + key, arguments); }
}
