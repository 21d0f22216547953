package org.bellwether.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;

import java.awt.Color;

/**
 * The faces of the certificate: each piece of a text is set in the first face that knows its characters, so that a name
 * in Latin, Chinese, Cyrillic and Arabic letters comes out whole. All are embedded, and only the glyphs that are used.
 */
final class CertificateFonts {

    private static final BaseFont SANS = load("NotoSansSC-Regular.ttf");
    private static final BaseFont BOLD = load("NotoSansSC-Bold.ttf");
    private static final BaseFont SERIF = load("DejaVuSerif.ttf");
    private static final BaseFont WIDE = load("DejaVuSans.ttf");
    private static final BaseFont WIDE_BOLD = load("DejaVuSans-Bold.ttf");

    /** How a text is to look; which faces that takes depends on its characters. */
    enum Face {
        PLAIN(SANS, WIDE), STRONG(BOLD, WIDE_BOLD), NAME(SERIF, SANS, WIDE);

        private final List<BaseFont> faces;

        Face(BaseFont... faces) { this.faces = List.of(faces); }
    }

    private record Run(BaseFont font, String text) { }

    private CertificateFonts() { }

    /** The text in pieces, each in a face that has all of it. */
    static Phrase phrase(Face face, String text, float size, Color colour) {
        var phrase = new Phrase();
        for (var run : runs(face, text)) phrase.add(new Chunk(run.text(), new Font(run.font(), size, Font.NORMAL, colour)));
        return phrase;
    }

    /** Spaced capitals, for short headings in Latin letters. */
    static Phrase spaced(Face face, String text, float size, Color colour, float space) {
        var phrase = phrase(face, text, size, colour);
        phrase.getChunks().forEach(chunk -> ((Chunk) chunk).setCharacterSpacing(space));
        return phrase;
    }

    static float width(Face face, String text, float size) {
        return (float) runs(face, text).stream().mapToDouble(run -> run.font().getWidthPoint(run.text(), size)).sum();
    }

    /** The characters that no face of the certificate has, each once; empty where the text can be printed. */
    static String missing(String text) {
        var missing = new StringBuilder();
        clean(text).codePoints().filter(point -> !invisible(point)).filter(point -> Face.NAME.faces.stream().noneMatch(font -> font.charExists(point)) || point > 0xFFFF)
            .filter(point -> missing.indexOf(Character.toString(point)) < 0).forEach(missing::appendCodePoint);
        return missing.toString();
    }

    private static List<Run> runs(Face face, String text) {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        BaseFont current = null;
        for (var point : clean(text).codePoints().filter(one -> !invisible(one)).toArray()) {
            var font = goesOn(current, point) ? current : face.faces.stream().filter(one -> one.charExists(point)).findFirst().orElse(face.faces.get(0));
            if (current != null && font != current) {
                runs.add(new Run(current, piece.toString()));
                piece.setLength(0);
            }
            current = font;
            piece.appendCodePoint(point);
        }
        if (current != null) runs.add(new Run(current, piece.toString()));
        return runs;
    }

    /** A space or a mark stays with what it follows. */
    private static boolean goesOn(BaseFont current, int point) {
        return current != null && current.charExists(point) && (Character.isWhitespace(point) || Character.getType(point) == Character.NON_SPACING_MARK);
    }

    /** Composed, and on one line. */
    static String clean(String text) { return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip(); }

    /** Joiners and direction marks, which show nothing themselves. */
    private static boolean invisible(int point) { return Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.CONTROL; }

    private static BaseFont load(String file) {
        try (var in = CertificateFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) throw new IllegalStateException("the build did not bring /fonts/" + file);
            var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
