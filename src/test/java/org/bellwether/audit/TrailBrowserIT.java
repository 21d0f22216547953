package org.bellwether.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.support.InBrowser;
import org.bellwether.support.Visitor;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The auditor finds out who did what, and has it proved that nobody changed the record of it. */
class TrailBrowserIT extends InBrowser {

    @Test
    void a_change_is_found_with_what_was_before_and_after_who_did_it_and_from_where() throws IOException {
        var anna = as("employee2");
        anna.navigate("/people/me.xhtml");
        anna.locator("[id='reading:zone']").selectOption("Europe/Vienna");
        anna.locator("[id='reading:save']").click();
        assertThat(anna.locator("[id=notices]")).containsText("Saved");

        var auditor = as("auditor");
        auditor.navigate("/audit/trail.xhtml");
        accessible(auditor);
        auditor.locator("[id='trail:login']").pressSequentially("employee2");
        auditor.locator("[id='trail:kind']").selectOption("CHANGED");
        auditor.locator("[id='trail:type']").selectOption("Person");
        assertThat(auditor.locator("[id='trail:table'] tbody tr")).hasCount(1);
        var file = auditor.waitForDownload(() -> auditor.locator("[id='trail:export'] a").click());
        assertThat(Files.readString(file.path())).contains("timeZone: Europe/Berlin → Europe/Vienna", "127.0.0.1", "people.Profiles.read", "Anna Keller");
        auditor.locator("[id='trail:table'] tbody a").first().click();
        assertThat(auditor.locator("h1")).hasText("Changed: Person");
        assertThat(auditor.locator("main")).containsText("people.Profiles.read");
        assertThat(auditor.locator("table.bw-table tbody tr")).hasCount(1);
        assertThat(auditor.locator("table.bw-table tbody tr")).containsText("Europe/Berlin");
        assertThat(auditor.locator("table.bw-table tbody tr")).containsText("Europe/Vienna");
        accessible(auditor);
        picture(auditor, "audit-entry");
        auditor.navigate("/audit/trail.xhtml?login=nobody-at-all");
        assertThat(auditor.locator("main")).containsText("Nobody signs in under this name");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void no_line_comes_twice_though_looking_at_the_trail_adds_to_it() {
        var admin = Visitor.as(application(), "admin");
        for (var look = 0; look < 60; look++) admin.page("/people/people.xhtml");
        var auditor = as("auditor");
        auditor.navigate("/audit/trail.xhtml");
        var seen = new ArrayList<>(entries(auditor));
        var first = auditor.locator("[id='trail:table'] tbody a").first().getAttribute("href");
        auditor.locator(".ui-paginator-next").first().click();
        assertThat(auditor.locator("[id='trail:table'] tbody a").first()).not().hasAttribute("href", first);
        seen.addAll(entries(auditor));
        assertThat(seen).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    private static List<String> entries(Page where) { return where.locator("[id='trail:table'] tbody a").all().stream().map(one -> one.getAttribute("href")).toList(); }

    @Test
    void the_chain_is_verified_and_what_came_of_it_stays() {
        var auditor = as("auditor");
        auditor.navigate("/audit/verification.xhtml");
        accessible(auditor);
        auditor.locator("[id='verify:now']").click();
        assertThat(auditor.locator("#history tbody tr").first()).containsText("Whole", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        auditor.navigate("/audit/verification.xhtml");
        assertThat(auditor.locator("#history tbody tr").first()).containsText("Jonas Falk");
        picture(auditor, "audit-verification");
    }

    @Test
    void the_table_of_rights_can_be_read() {
        var auditor = as("auditor");
        auditor.navigate("/people/rights.xhtml");
        assertThat(auditor.locator("tr:has(th:text-is('learning.Nudges.nudge')) td")).containsText("Manager (their people)");
        accessible(auditor);
    }
}
