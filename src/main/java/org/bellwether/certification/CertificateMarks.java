package org.bellwether.certification;

import java.awt.Color;

import com.lowagie.text.pdf.PdfContentByte;

import io.nayuki.qrcodegen.QrCode;

/** What is drawn on a certificate rather than written: the bell, the engraved lines, the QR code. */
final class CertificateMarks {

    private CertificateMarks() { }

    /** Fine lines that cross each other like engraving, within the rectangle. */
    static void engrave(PdfContentByte on, float x, float y, float width, float height, Color colour) {
        on.saveState();
        on.rectangle(x, y, width, height);
        on.clip();
        on.newPath();
        on.setColorStroke(colour);
        on.setLineWidth(0.45f);
        for (var line = 0; line < 34; line++) wave(on, x, y + height * 0.30f, width, line);
        on.restoreState();
    }

    private static void wave(PdfContentByte on, float x, float middle, float width, int line) {
        var phase = line * Math.PI / 17;
        for (var step = 0; step <= 96; step++) {
            var t = step / 96.0;
            var swell = 26 + 40 * Math.sin(Math.PI * t);
            var px = (float) (x - 10 + t * (width + 20));
            var py = (float) (middle + swell * Math.sin(2.2 * Math.PI * t + phase) + 18 * Math.sin(5.1 * Math.PI * t - phase));
            if (step == 0) on.moveTo(px, py);
            else on.lineTo(px, py);
        }
        on.stroke();
    }

    /** The bell of the product, {@code size} points wide, with its lower left corner at x, y. */
    static void bell(PdfContentByte on, float x, float y, float size, Color body, Color clapper) {
        on.saveState();
        var unit = size / 20f;
        on.concatCTM(unit, 0, 0, -unit, x - 6 * unit, y + 27.5f * unit);
        on.setColorFill(body);
        on.moveTo(16, 6.5f);
        on.curveTo(15.1f, 6.5f, 14.4f, 7.2f, 14.4f, 8.1f);
        on.lineTo(14.4f, 8.7f);
        on.curveTo(11.4f, 9.4f, 9.4f, 12f, 9.4f, 15.3f);
        on.lineTo(9.4f, 19.4f);
        on.lineTo(7.7f, 22.2f);
        on.curveTo(7.4f, 22.7f, 7.8f, 23.4f, 8.4f, 23.4f);
        on.lineTo(23.6f, 23.4f);
        on.curveTo(24.2f, 23.4f, 24.6f, 22.7f, 24.3f, 22.2f);
        on.lineTo(22.6f, 19.4f);
        on.lineTo(22.6f, 15.3f);
        on.curveTo(22.6f, 12f, 20.6f, 9.4f, 17.6f, 8.7f);
        on.lineTo(17.6f, 8.1f);
        on.curveTo(17.6f, 7.2f, 16.9f, 6.5f, 16, 6.5f);
        on.closePath();
        on.fill();
        on.setColorFill(clapper);
        on.circle(16, 25.4f, 2.1f);
        on.fill();
        on.restoreState();
    }

    /** The text as a QR code within a square of {@code size} points, its quiet zone included. */
    static void qr(PdfContentByte on, String text, float x, float y, float size, Color dark) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var module = size / (code.size + 8);
        on.saveState();
        on.setColorFill(Color.WHITE);
        on.rectangle(x, y, size, size);
        on.fill();
        on.setColorFill(dark);
        for (var row = 0; row < code.size; row++) dots(on, code, row, x + 4 * module, y + size - (5 + row) * module, module);
        on.fill();
        on.restoreState();
    }

    /** Neighbouring dark modules as one bar: no hairlines between them on a screen. */
    private static void dots(PdfContentByte on, QrCode code, int row, float x, float y, float module) {
        for (var column = 0; column < code.size; column++) {
            var from = column;
            while (column < code.size && code.getModule(column, row)) column++;
            if (column > from) on.rectangle(x + from * module, y, (column - from) * module, module);
        }
    }
}
