package org.bellwether.platform.mail;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.bellwether.platform.text.Messages;

import jakarta.json.Json;

/** What a mail says, twice: as plain text, and as the same text in HTML. */
record MailText(String subject, String language, String plain, String html) {

    private static final String BODY = "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body style=\"margin:0;background:#f5f6f8\">"
        + "<div style=\"max-width:560px;margin:24px auto;padding:24px;background:#fff;color:#1b1f24;border-radius:8px;font:16px/24px system-ui,sans-serif\">%s</div></body></html>";
    private static final String BUTTON = "<p style=\"margin:24px 0\"><a href=\"%1$s\" style=\"display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#fff;text-decoration:none\">%2$s</a></p>"
        + "<p style=\"font-size:13px;color:#4b5563;word-break:break-all\">%1$s</p>";

    /** The words of the letter, in its reader's language. */
    static MailText of(Letter letter) {
        var language = letter.language();
        var arguments = letter.arguments().toArray();
        var subject = Messages.text(language, letter.key() + ".subject", arguments);
        var paragraphs = Messages.text(language, letter.key() + ".text", arguments).split("\n\n");
        var foot = Messages.text(language, "platform.mail.foot");
        var html = Arrays.stream(paragraphs).map(MailText::paragraph).collect(Collectors.joining()) + (letter.link() == null ? "" : BUTTON.formatted(escaped(letter.link()), escaped(Messages.text(language, letter.key() + ".action"))))
            + "<p style=\"font-size:13px;color:#4b5563\">" + escaped(foot) + "</p>";
        var plain = String.join("\n\n", paragraphs) + (letter.link() == null ? "" : "\n\n" + letter.link()) + "\n\n-- \n" + foot + "\n";
        return new MailText(line(subject), language.toLanguageTag(), plain, BODY.formatted(language.toLanguageTag(), escaped(line(subject)), html));
    }

    private static String paragraph(String text) { return "<p style=\"margin:0 0 16px\">" + escaped(text) + "</p>"; }

    /** A header is one line, whatever somebody's name holds. */
    private static String line(String text) { return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(); }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** As one text, to be kept. */
    String packed() {
        var packed = new StringWriter();
        try (var writer = Json.createWriter(packed)) {
            writer.write(Json.createObjectBuilder().add("subject", subject).add("language", language).add("plain", plain).add("html", html).build());
        }
        return packed.toString();
    }

    static MailText unpacked(String packed) {
        try (var reader = Json.createReader(new StringReader(packed))) {
            var text = reader.readObject();
            return new MailText(text.getString("subject"), text.getString("language"), text.getString("plain"), text.getString("html"));
        }
    }
}
