package org.bellwether.certification;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfContentParser;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.RandomAccessFileOrArray;

/** The first page of a document as whoever looks at it sees it: its filled rectangles, and the glyphs of a marked text where they stand. */
final class PrintedPage {

    private static final int DOTS = 4;
    private static final Pattern MAPPED = Pattern.compile("<([0-9a-fA-F]{4})><[0-9a-fA-F]{4}><([0-9a-fA-F]+)>");

    /** A row of glyphs as the characters that they stand for, from left to right, and where it begins. */
    record Row(float x, float y, String characters) { }

    private record Filled(Rectangle2D.Float area, Color colour) { }

    private final PdfReader reader;
    private final Map<String, Map<Integer, String>> fonts = new HashMap<>();
    private final List<Filled> filled = new ArrayList<>();
    private final List<Rectangle2D.Float> outlined = new ArrayList<>();
    private final List<Row> marked = new ArrayList<>();

    private Color colour = Color.BLACK;
    private Map<Integer, String> font = Map.of();
    private boolean within;
    private float x;
    private float y;

    PrintedPage(byte[] document) throws IOException {
        reader = new PdfReader(document);
        var parser = new PdfContentParser(new PRTokeniser(new RandomAccessFileOrArray(reader.getPageContent(1))));
        var operation = new ArrayList<PdfObject>();
        while (!parser.parse(operation).isEmpty()) carryOut(operation.get(operation.size() - 1).toString(), operation);
    }

    /** What stands in the marked text. */
    List<Row> marked() { return marked; }

    /** What the QR code on the page says to a camera. */
    String qr() throws Exception {
        var size = reader.getPageSizeWithRotation(1);
        var image = new BufferedImage((int) size.getWidth() * DOTS, (int) size.getHeight() * DOTS, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (var one : filled) {
            graphics.setColor(one.colour());
            var area = one.area();
            graphics.fill(new Rectangle2D.Float(area.x * DOTS, image.getHeight() - (area.y + area.height) * DOTS, area.width * DOTS, area.height * DOTS));
        }
        graphics.dispose();
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText();
        } catch (NotFoundException none) {
            throw new AssertionError("no camera finds a QR code on the page", none);
        }
    }

    private void carryOut(String operator, List<PdfObject> operands) {
        switch (operator) {
            case "rg" -> colour = new Color(number(operands, 0), number(operands, 1), number(operands, 2));
            case "re" -> outlined.add(new Rectangle2D.Float(number(operands, 0), number(operands, 1), number(operands, 2), number(operands, 3)));
            case "n" -> outlined.clear();
            case "f" -> {
                outlined.forEach(area -> filled.add(new Filled(area, colour)));
                outlined.clear();
            }
            case "BDC" -> within = true;
            case "EMC" -> within = false;
            case "Tm" -> {
                x = number(operands, 4);
                y = number(operands, 5);
            }
            case "Tf" -> font = fonts.computeIfAbsent(operands.get(0).toString(), this::characters);
            case "Tj" -> {
                if (within) show((PdfString) operands.get(0));
            }
            case "TJ", "Td", "T*", "'" -> {
                if (within) throw new AssertionError("this page is read without " + operator);
            }
            default -> { }
        }
    }

    /** Glyphs go on from where the last ones ended until they are told to stand elsewhere. */
    private void show(PdfString glyphs) {
        var bytes = glyphs.getOriginalBytes();
        var characters = new StringBuilder();
        for (var i = 0; i + 1 < bytes.length; i += 2) characters.append(font.getOrDefault((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF, "\uFFFD"));
        var last = marked.isEmpty() ? null : marked.get(marked.size() - 1);
        if (last != null && last.x() == x && last.y() == y) marked.set(marked.size() - 1, new Row(x, y, last.characters() + characters));
        else marked.add(new Row(x, y, characters.toString()));
    }

    private static float number(List<PdfObject> operands, int at) { return ((PdfNumber) operands.get(at)).floatValue(); }

    /** Which glyph of the font stands for which character, as the document says it. */
    private Map<Integer, String> characters(String name) {
        var resources = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        var stream = (PRStream) PdfReader.getPdfObject(((PdfDictionary) PdfReader.getPdfObject(resources.get(new PdfName(name.substring(1))))).get(PdfName.TOUNICODE));
        try {
            return MAPPED.matcher(new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1)).results()
                .collect(Collectors.toMap(found -> Integer.parseInt(found.group(1), 16), found -> Character.toString(Integer.parseInt(found.group(2), 16)), (one, other) -> one));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
