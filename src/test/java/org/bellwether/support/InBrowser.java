package org.bellwether.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

/** A test that uses the running application as people do: in a browser. Each test begins as a stranger with a new browser profile. */
public abstract class InBrowser {

    protected static final int WIDE = 1280;
    protected static final int PHONE = 390;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** The page of the first browser profile, 1280 wide, in English. */
    protected Page page;

    @BeforeEach
    void open() { page = stranger(WIDE); }

    @AfterEach
    void close() { contexts.forEach(BrowserContext::close); }

    protected Application application() { return Application.shared(); }

    /** Another browser profile that is not signed in. */
    protected Page stranger(int width) { return stranger(width, "en-US", ColorScheme.LIGHT); }

    protected Page stranger(int width, String locale, ColorScheme scheme) {
        var context = Chromium.get().newContext(profile(width, locale, scheme));
        contexts.add(context);
        var opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if ("error".equals(message.type())) complaints.add(opened.url() + ": " + message.text());
        });
        opened.onPageError(error -> complaints.add(opened.url() + ": " + error));
        return opened;
    }

    /** What a new browser profile is like. */
    protected Browser.NewContextOptions profile(int width, String locale, ColorScheme scheme) {
        return new Browser.NewContextOptions().setBaseURL(application().url()).setViewportSize(width, width == PHONE ? 844 : 860)
            .setLocale(locale).setColorScheme(scheme).setAcceptDownloads(true).setHasTouch(width == PHONE);
    }

    /** Another browser profile, signed in as that person of the demo. */
    protected Page as(String login) { return signIn(stranger(WIDE), login); }

    /** The same on a phone. */
    protected Page onPhoneAs(String login) { return signIn(stranger(PHONE), login); }

    /** Signs the first profile in as that person of the demo. */
    protected Page signInAs(String login) { return signIn(page, login); }

    protected static Page signIn(Page where, String login) {
        where.navigate("/sign-in.xhtml");
        where.locator("[data-login='" + login + "']").click();
        where.waitForURL(url -> !url.contains("/sign-in.xhtml"));
        where.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return where;
    }

    /** Whatever the browser complained of since the test began: script errors, refused content, missing files. */
    protected List<String> complaints() { return complaints; }

    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** No rule of WCAG 2.2 AA that axe knows is broken on the page as it stands; what strangers made, in its frame, is theirs. */
    protected static void accessible(Page where) { unbroken(where, rules(where)); }

    /** The same for a part of the page, which may have opened over the rest. */
    protected static void accessible(Page where, String part) { unbroken(where, rules(where).include(part)); }

    private static AxeBuilder rules(Page where) {
        return new AxeBuilder(where).options(violationsOnly()).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).exclude("iframe");
    }

    /** A bar that floats above the page's end is laid at its end meanwhile: axe does not scroll, and takes what lies under it for too small. */
    private static void unbroken(Page where, AxeBuilder rules) {
        where.evaluate("document.querySelectorAll('.bw-nav, .bw-bar').forEach(bar => { if (['fixed', 'sticky'].includes(getComputedStyle(bar).position)) bar.style.position = 'static'; })");
        var found = rules.analyze().getViolations();
        where.evaluate("document.querySelectorAll('.bw-nav, .bw-bar').forEach(bar => bar.style.removeProperty('position'))");
        assertThat(found).as(where.url()).extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()).isEmpty();
    }

    /** Nothing sticks out to the right. */
    protected static void fits(Page where) {
        var over = (Number) where.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over.intValue()).as("pixels by which " + where.url() + " is too wide").isLessThanOrEqualTo(0);
    }

    /** A file from the desktop is dragged on to the middle of the element and let go: what the operating system tells the browser then. */
    protected static void drop(Page where, Locator on, Path file) {
        on.scrollIntoViewIfNeeded();
        var box = on.boundingBox();
        var told = where.context().newCDPSession(where);
        for (var step : List.of("dragEnter", "dragOver", "drop")) {
            var dragged = new JsonObject();
            dragged.add("items", new JsonArray());
            dragged.add("files", names(file));
            dragged.addProperty("dragOperationsMask", 1);
            var event = new JsonObject();
            event.addProperty("type", step);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", dragged);
            told.send("Input.dispatchDragEvent", event);
        }
        told.detach();
    }

    private static JsonArray names(Path file) {
        var names = new JsonArray();
        names.add(file.toAbsolutePath().toString());
        return names;
    }

    /** From now on the page sends no faster than that. */
    protected static void slowLine(Page where, int bytesPerSecond) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesPerSecond);
        where.context().newCDPSession(where).send("Network.emulateNetworkConditions", line);
    }

    /** Keeps a picture of the whole page, to be looked at. */
    protected static Path picture(Page where, String name) {
        var file = TestDatabase.work("pictures").resolve(name + ".png");
        where.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
