package org.bellwether.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    /** How many addresses of one page are searched for links: a course may have a quiz, or none. */
    private static final int ADDRESSES = 3;
    /** How many roles a page is looked at as. */
    private static final int ROLES = 2;
    private static final Map<String, Integer> SEEN = new TreeMap<>();
    private static final Set<String> BY_KEYS = new TreeSet<>();
    private static final int STOPS = 24;
    /** Empty when the place of the focus can be seen; the ring may be drawn by a box that stands for the control. */
    private static final String HIDDEN_FOCUS = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at.tagName === 'IFRAME') return '';
          const ring = one => getComputedStyle(one).outlineStyle !== 'none';
          for (let box = at, up = 0; box && box !== document.body && up < 3; box = box.parentElement, up++) if (ring(box) || [...box.querySelectorAll('*')].some(ring)) return '';
          return at.outerHTML.slice(0, 200);
        }""";

    @ParameterizedTest
    @ValueSource(strings = {"employee", "employee2", "trainer", "manager", "cio", "executive", "admin"})
    @Order(1)
    void every_page_of_a_role_is_fit_for_everyone(String login) {
        var wide = as(login);
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), login);
        var problems = new ArrayList<String>();
        reachable(wide).forEach((path, address) -> {
            if (SEEN.merge(path, 1, Integer::sum) > ROLES) return;
            look(wide, address, problems);
            if (BY_KEYS.add(path)) keys(wide, address, problems);
            look(phone, address, problems);
        });
        complaints().stream().filter(complaint -> !complaint.contains("crbug.com/717643")).distinct().forEach(problems::add);
        assertThat(problems).as(login).isEmpty();
    }

    private static void look(Page where, String address, List<String> problems) {
        where.navigate(address);
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
    }

    /** One address for each page, breadth first. */
    private Map<String, String> reachable(Page where) {
        var found = new LinkedHashMap<String, String>();
        var followed = new TreeMap<String, Integer>();
        var known = new TreeSet<String>();
        var waiting = new ArrayDeque<String>();
        waiting.add(where.url());
        while (!waiting.isEmpty()) {
            where.navigate(waiting.poll());
            for (var link : links(where)) {
                var path = link.substring(application().url().length()).replaceAll("[?#].*", "");
                if (!path.endsWith(".xhtml") || !known.add(link.replaceAll("#.*", "")) || followed.merge(path, 1, Integer::sum) > ADDRESSES) continue;
                found.putIfAbsent(path, link);
                waiting.add(link);
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<String> links(Page where) {
        where.waitForLoadState();
        var all = (List<String>) where.locator("a[href]:not([download])").evaluateAll("links => links.map(a => a.href)");
        return all.stream().filter(link -> link.startsWith(application().url() + "/")).distinct().toList();
    }

    @Test
    @Order(2)
    void no_page_was_left_out() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            var pages = files.filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(PAGES.resolve("WEB-INF")))
                .filter(EveryPageBrowserIT::whole).map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/')).filter(path -> !ELSEWHERE.contains(path)).collect(Collectors.toCollection(TreeSet::new));
            pages.removeAll(SEEN.keySet());
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
