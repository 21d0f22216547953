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

import com.microsoft.playwright.Locator;
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
    private static final Set<String> ELSEWHERE = Set.of("/ping.xhtml", "/set-password.xhtml", "/forgot-password.xhtml", "/sign-in.xhtml", "/content/signed-in.xhtml", "/certification/verify.xhtml",
        "/signin/mine.xhtml", "/signin/passkey.xhtml", "/signin/refused.xhtml");
    /** How many addresses of one shape are searched for links: a course may have a quiz, or none. */
    private static final int ADDRESSES = 6;
    /** The same for a shape that an earlier role has met already. */
    private static final int MORE_ADDRESSES = 2;
    private static final int HEIGHT = 860;
    /** What each page was made of that was checked on the phone; see {@link #drawing}. */
    private static final Set<String> DRAWN = new HashSet<>();
    /** How often a page was met, by its shape: its path and the names of its parameters, as in {@code /course/edit.xhtml?course&lesson}. */
    private static final Map<String, Integer> SEEN = new TreeMap<>();
    /** Besides the two that every page is looked at in: small phone, tablet, large screen. */
    private static final int[] WIDTHS = {360, 768, 1920};
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"[^\"]*\"[^>]*>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"cio", "trainer", "manager", "employee", "employee2", "executive", "hr", "auditor", "admin"})
    @Order(1)
    void every_page_of_a_role_is_fit_for_everyone(String login) {
        var wide = as(login);
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), login);
        var problems = new ArrayList<String>();
        reachable(wide).forEach((shape, address) -> {
            var before = SEEN.merge(shape, 1, Integer::sum) - 1;
            if (before == 0) {
                wide.navigate(address);
                Keyboard.goThrough(wide, address, problems);
                check(wide, address, problems);
                dialogs(wide, address, problems);
                widths(wide, problems);
            }
            phone.navigate(address);
            if (DRAWN.add(path(shape) + drawing(phone))) check(phone, address, problems);
        });
        complaints().stream().filter(complaint -> !complaint.contains("crbug.com/717643")).distinct().forEach(problems::add);
        assertThat(problems).as(login).isEmpty();
    }

    /** What a page is made of, without its words and numbers: one that is drawn like a page that was checked, for another role, is not checked again. */
    private static String drawing(Page where) {
        return (String) where.evaluate("""
            () => [...new Set([...document.body.querySelectorAll('*')].map(one => ['class', 'role', 'type'].map(name => one.getAttribute(name)).join('.') + one.tagName))].sort().join(' ')""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in.xhtml", "/set-password.xhtml?token=nobody-sent-this", "/forgot-password.xhtml", "/verify/AAAA-AAAA-AAAA", "/no-such-page.xhtml"})
    @Order(3)
    void a_stranger_meets_no_barrier_either(String address) {
        var problems = new ArrayList<String>();
        page.navigate(address);
        Keyboard.goThrough(page, address, problems);
        check(page, address, problems);
        widths(page, problems);
        look(stranger(PHONE, "zh-CN", ColorScheme.DARK), address, problems);
        assertThat(problems).isEmpty();
    }

    private static void look(Page where, String address, List<String> problems) {
        where.navigate(address);
        check(where, address, problems);
    }

    private static void check(Page where, String address, List<String> problems) {
        noting(where, problems, () -> assertThat(where.locator("h1").count()).as("headings of " + address).isGreaterThanOrEqualTo(1));
        noting(where, problems, () -> fits(where));
        noting(where, problems, () -> accessible(where));
    }

    private static void noting(Page where, List<String> problems, Runnable check) {
        try {
            check.run();
        } catch (AssertionError broken) {
            problems.add(where.viewportSize().width + " " + broken.getMessage());
        }
    }

    private static void widths(Page where, List<String> problems) {
        for (var width : WIDTHS) {
            where.setViewportSize(width, HEIGHT);
            noting(where, problems, () -> fits(where));
        }
        where.setViewportSize(WIDE, HEIGHT);
    }

    /** Whatever a page asks in a dialog: it is fit for everyone, Escape closes it, and the focus is back where it was. Those of a list's lines are alike. */
    private static void dialogs(Page where, String address, List<String> problems) {
        var kinds = new TreeSet<String>();
        for (var opener : where.locator("[data-dialog-open]:visible").all()) {
            var id = opener.getAttribute("data-dialog-open");
            if (!kinds.add(id.replaceAll("[0-9].*", ""))) continue;
            opener.click();
            closes(where, address, "#" + id, opener, problems);
        }
    }

    private static void closes(Page where, String address, String opened, Locator opener, List<String> problems) {
        noting(where, problems, () -> {
            assertThat(where.locator(opened).evaluate("one => one.open")).as("%s opens on %s", opened, address).isEqualTo(true);
            accessible(where, opened);
            fits(where);
            where.keyboard().press("Escape");
            assertThat(where.locator(opened).evaluate("one => one.open")).as("Escape closes %s on %s", opened, address).isEqualTo(false);
            assertThat(opener.evaluate("one => one === document.activeElement")).as("the focus is back after %s on %s", opened, address).isEqualTo(true);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "cio"})
    @Order(3)
    void what_the_frame_folds_away_opens_and_closes_for_everyone(String login) {
        var problems = new ArrayList<String>();
        for (var where : List.of(as(login), signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), login))) {
            var menu = where.locator("details.bw-menu > summary").first();
            menu.focus();
            where.keyboard().press("Enter");
            closes(where, where.url(), "details.bw-menu", menu, problems);
            more(where, problems);
        }
        assertThat(problems).isEmpty();
    }

    /** The rest of the navigation, where it does not fit. */
    private static void more(Page where, List<String> problems) {
        var more = where.locator("[data-nav-more]:visible");
        if (more.count() == 0) return;
        more.click();
        noting(where, problems, () -> {
            assertThat(more.getAttribute("aria-expanded")).isEqualTo("true");
            accessible(where);
            fits(where);
            where.keyboard().press("Escape");
            assertThat(more.getAttribute("aria-expanded")).as("Escape folds the navigation away").isEqualTo("false");
            assertThat(more.evaluate("one => one === document.activeElement")).as("the focus is back").isEqualTo(true);
        });
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
                if (!path(shape).endsWith(".xhtml") || !known.add(link) || followed.merge(shape, 1, Integer::sum) > (SEEN.containsKey(shape) ? MORE_ADDRESSES : ADDRESSES)) continue;
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
