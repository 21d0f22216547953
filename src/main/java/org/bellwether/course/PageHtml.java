package org.bellwether.course;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What a page lesson may contain: text with its structure, links, and the pictures and videos of its own course.
 * No script, no style, no form, no frame, nothing from another origin but links that a reader follows on purpose.
 */
final class PageHtml {

    static final int LONGEST = 400_000;

    private static final String OWN_MEDIUM = "/api/v1/media/[0-9A-HJKMNP-TV-Z]{13}";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
        .allowElements("h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code", "strong", "b", "em", "i", "u", "s", "sub", "sup",
            "figure", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "img", "video")
        .allowStandardUrlProtocols()
        .allowAttributes("href").onElements("a").requireRelNofollowOnLinks()
        .allowAttributes("scope").matching(true, "row", "col").onElements("th")
        .allowAttributes("colspan", "rowspan").matching(java.util.regex.Pattern.compile("[1-9][0-9]?")).onElements("td", "th")
        .allowAttributes("src").matching(java.util.regex.Pattern.compile(OWN_MEDIUM)).onElements("img", "video")
        .allowAttributes("alt").onElements("img")
        .allowAttributes("controls").matching(true, "controls", "").onElements("video")
        .toFactory();

    private PageHtml() { }

    /** The same text with everything taken out that a page may not contain; null where nothing readable is left. */
    static String clean(String html) {
        if (html == null || html.isBlank()) return null;
        if (html.length() > LONGEST) throw new org.bellwether.platform.RuleViolation("course.page.too-long", LONGEST, html.length());
        var clean = POLICY.sanitize(html).strip();
        return readable(clean) ? clean : null;
    }

    private static boolean readable(String html) {
        return html.contains("<img") || html.contains("<video") || !html.replaceAll("<[^>]*>", "").replace("&nbsp;", " ").isBlank();
    }
}
