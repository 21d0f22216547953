package org.bellwether.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Walks every page that each role can reach by following links from where its day begins: on a wide light screen in
 * English and on a dark phone in Chinese. Nothing breaks a rule of accessibility, sticks out or makes the browser complain.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageBrowserIT extends InBrowser {

    private static final Path PAGES = Path.of("src/main/webapp");
    /** Pages that are not reached by a link: by a redirect, a code in the address, or only as part of another. */
    private static final Set<String> ELSEWHERE = Set.of("/ping.xhtml", "/set-password.xhtml", "/sign-in.xhtml", "/content/signed-in.xhtml", "/certification/verify.xhtml");
    /** How many addresses of one shape are searched for links: a course may have a quiz, or none. */
    private static final int ADDRESSES = 6;
    /** How many dialogs of a page are opened: those of its rows are alike. */
    private static final int DIALOGS = 3;
    /** How often a page was met, by its shape: its path and the names of its parameters, as in {@code /course/edit.xhtml?course&lesson}. */
    private static final Map<String, Integer> SEEN = new TreeMap<>();
    /** What each page that was checked on the phone was made of, by its shape; see {@link #drawing}. */
    private static final Set<String> DRAWN = new HashSet<>();
    /** How many stops of the keyboard are looked at, and after how many more it must not have come to the same place again. */
    private static final int STOPS = 24;
    private static final int MORE_STOPS = 40;
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"[^\"]*\"[^>]*>", Pattern.DOTALL);
    /** Empty when the place of the focus can be seen; the ring may be drawn by a box that stands for the control. */
    private static final String HIDDEN_FOCUS = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at.tagName === 'IFRAME') return '';
          const ring = one => getComputedStyle(one).outlineStyle !== 'none';
          for (let box = at, up = 0; box && box !== document.body && up < 3; box = box.parentElement, up++) {
            if (ring(box)) return '';
            const within = box.getElementsByTagName('*');
            if (within.length < 30 && [...within].some(ring)) return '';
          }
          return at.outerHTML.slice(0, 200);
        }""";

    /** Notes where the focus goes; it may come to a place again only after it was at the beginning of the page. */
    private static final String WATCH = """
        () => {
          let seen = new Set(), trapped = false;
          document.addEventListener('focusin', event => {
            if (event.target.classList.contains('bw-skip')) seen = new Set();
            if (seen.has(event.target)) trapped = true;
            seen.add(event.target);
          });
          window.leftOrGoesOn = () => !trapped;
        }""";

    @ParameterizedTest
    @ValueSource(strings = {"cio", "trainer", "manager", "employee", "employee2", "executive", "admin"})
    @Order(1)
    void every_page_of_a_role_is_fit_for_everyone(String login) {
        var wide = as(login);
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), login);
        var problems = new ArrayList<String>();
        reachable(wide).forEach((shape, address) -> {
            if (SEEN.merge(shape, 1, Integer::sum) == 1) first(wide, address, problems);
            phone.navigate(address);
            if (DRAWN.add(shape + drawing(phone))) check(phone, address, problems);
            if (SEEN.get(shape) == 1) widths(phone, address, problems, 360);
            phone.setViewportSize(PHONE, 844);
        });
        complaints().stream().filter(complaint -> !complaint.contains("crbug.com/717643")).distinct().forEach(problems::add);
        assertThat(problems).as(login).isEmpty();
    }

    /** All that is looked at once for each shape of page: the keyboard, the rules, what opens above it, the widths. */
    private static void first(Page wide, String address, List<String> problems) {
        keys(wide, address, problems);
        check(wide, address, problems);
        dialogs(wide, address, problems);
        widths(wide, address, problems, 768, 1920);
        wide.setViewportSize(WIDE, 860);
    }

    private static void widths(Page where, String address, List<String> problems, int... widths) {
        for (var width : widths) {
            where.setViewportSize(width, 860);
            var over = (Number) where.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over.intValue() > 0) problems.add(address + ": " + over + " pixels too wide at " + width);
        }
    }

    /** Each dialog opens by its button, breaks no rule, closes with Escape and gives the focus back. */
    private static void dialogs(Page where, String address, List<String> problems) {
        var openers = where.locator("[data-dialog-open]:visible");
        for (var at = 0; at < Math.min(DIALOGS, openers.count()); at++) {
            openers.nth(at).focus();
            where.keyboard().press("Enter");
            try {
                assertThat(where.locator("dialog[open]").count()).as("open dialogs of " + address).isEqualTo(1);
                accessible(where);
            } catch (AssertionError broken) {
                problems.add("dialog: " + broken.getMessage());
            }
            where.keyboard().press("Escape");
            if (where.locator("dialog[open]").count() > 0) problems.add(address + ": Escape does not close the dialog");
            if (!(Boolean) where.evaluate("document.activeElement.matches('[data-dialog-open]')")) problems.add(address + ": the focus is lost when the dialog closes");
        }
    }

    /** What a page is made of, without its words and numbers: a page drawn like one that was checked is not checked again. */
    private static String drawing(Page where) {
        return (String) where.evaluate("""
            () => [...new Set([...document.body.querySelectorAll('*')].map(one => one.tagName + '.' + one.getAttribute('class') + '.' + one.getAttribute('role') + '.' + one.getAttribute('type')))].sort().join(' ')""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in.xhtml", "/set-password.xhtml?token=nobody-sent-this", "/verify/AAAA-AAAA-AAAA", "/no-such-page.xhtml"})
    @Order(3)
    void a_stranger_meets_no_barrier_either(String address) {
        var problems = new ArrayList<String>();
        keys(page, address, problems);
        look(page, address, problems);
        look(stranger(PHONE, "zh-CN", ColorScheme.DARK), address, problems);
        assertThat(problems).isEmpty();
    }

    private static void look(Page where, String address, List<String> problems) {
        where.navigate(address);
        check(where, address, problems);
    }

    private static void check(Page where, String address, List<String> problems) {
        try {
            assertThat(where.locator("h1").count()).as("headings of " + address).isGreaterThanOrEqualTo(1);
            fits(where);
            accessible(where);
        } catch (AssertionError broken) {
            problems.add(where.viewportSize().width + " " + broken.getMessage());
        }
    }

    /** The first stop leads past the frame, and the focus can be seen at each of the next ones. */
    private static void keys(Page where, String address, List<String> problems) {
        where.navigate(address);
        where.keyboard().press("Tab");
        if (!(Boolean) where.evaluate("document.activeElement.classList.contains('bw-skip')")) problems.add(address + ": the first stop is not the skip link");
        where.keyboard().press("Enter");
        if (!"main".equals(where.evaluate("document.activeElement.id"))) problems.add(address + ": the skip link does not lead to the content");
        for (var stop = 0; stop < STOPS; stop++) {
            where.keyboard().press("Tab");
            var hidden = (String) where.evaluate(HIDDEN_FOCUS);
            if (!hidden.isEmpty()) problems.add(address + ": the focus cannot be seen on " + hidden);
        }
        where.evaluate(WATCH);
        for (var stop = 0; stop < MORE_STOPS; stop++) where.keyboard().press("Tab");
        if (!(Boolean) where.evaluate("window.leftOrGoesOn()")) problems.add(address + ": the keyboard goes round in a trap");
        where.evaluate("scrollTo(0, 0)");
    }

    /** One address for each shape of page, breadth first, read as the server sends it: no page has the time to lead on by itself. */
    private Map<String, String> reachable(Page where) {
        var found = new LinkedHashMap<String, String>();
        var followed = new TreeMap<String, Integer>();
        var known = new TreeSet<String>();
        var waiting = new ArrayDeque<String>();
        waiting.add(where.url());
        while (!waiting.isEmpty()) {
            var from = waiting.poll();
            for (var link : links(where, from)) {
                var shape = link.substring(application().url().length()).replaceAll("=[^&]*", "");
                if (!path(shape).endsWith(".xhtml") || !known.add(link) || followed.merge(shape, 1, Integer::sum) > ADDRESSES) continue;
                found.putIfAbsent(shape, link);
                waiting.add(link);
            }
        }
        return found;
    }

    private static String path(String shape) { return shape.replaceAll("[?].*", ""); }

    private List<String> links(Page where, String from) {
        var answer = where.context().request().get(from);
        assertThat(answer.status()).as(from).isEqualTo(200);
        return LINK.matcher(answer.text()).results().map(MatchResult::group).filter(link -> !link.contains(" download")).map(link -> link.replaceFirst(".*href=\"([^\"#]*).*", "$1"))
            .filter(link -> !link.isEmpty()).map(link -> URI.create(answer.url()).resolve(link.replace("&amp;", "&")).toString()).filter(link -> link.startsWith(application().url() + "/")).distinct().toList();
    }

    @Test
    @Order(2)
    void no_page_was_left_out() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            var pages = files.filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(PAGES.resolve("WEB-INF")))
                .filter(EveryPageBrowserIT::whole).map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/')).filter(path -> !ELSEWHERE.contains(path)).collect(Collectors.toCollection(TreeSet::new));
            SEEN.keySet().forEach(shape -> pages.remove(path(shape)));
            assertThat(pages).as("pages that no role reached").isEmpty();
        }
    }

    /** Parts that are included in pages have no template. */
    private static boolean whole(Path file) {
        try {
            return Files.readString(file).contains("template=\"");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
