package org.bellwether.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** HR looks for a unit, sees what a change would mean, and makes one that leaves nothing behind for other tests. */
class OrganisationBrowserIT extends InBrowser {

    private static final String TREE = "[id='org:tree'] li";

    private Page hr() {
        var hr = as("hr");
        hr.navigate("/people/organisation.xhtml");
        return hr;
    }

    @Test
    void the_tree_unfolds_is_searched_and_asked_as_of_another_day() {
        var hr = hr();
        assertThat(hr.locator(TREE)).hasCount(9);
        hr.locator(TREE + " button").nth(1).click();
        assertThat(hr.locator(TREE)).not().hasCount(9);
        accessible(hr);
        picture(hr, "people-organisation");
        hr.locator("[id='org:text']").pressSequentially("SAL-EU");
        assertThat(hr.locator(TREE)).hasCount(3);
        assertThat(hr.locator(TREE).nth(2)).containsText("Sales Europe");
        hr.locator("[id='org:text']").fill("nothing at all");
        assertThat(hr.locator("[id='org:tree']")).containsText("No unit matches");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_change_is_seen_before_it_is_made() {
        var hr = hr();
        hr.locator("[id='org:text']").pressSequentially("FIN-ACC");
        hr.locator("a:has-text('Accounting')").click();
        assertThat(hr.locator("h1")).hasText("Accounting");
        accessible(hr);
        hr.locator("[id='change:kind']").selectOption("MERGE");
        hr.locator("[id='change:target']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Controlling (FIN-CON)"));
        hr.locator("[id='change:preview']").click();
        // Other tests take people in there.
        assertThat(hr.locator("#impact")).containsText(java.util.regex.Pattern.compile("(\\d+) people get another manager; \\1 people move to another unit\\."));
        var people = Integer.parseInt(hr.locator("#impact").innerText().replaceAll("(?s)\\D*(\\d+) people get.*", "$1"));
        assertThat(people).isGreaterThanOrEqualTo(13);
        assertThat(hr.locator("#impact .people-managers tbody tr")).hasCount(people);
        var fresh = hr.locator("#follows tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Audience: New in their job"));
        assertThat(fresh).hasCount(1);
        assertThat(fresh.locator("a")).hasAttribute("href", java.util.regex.Pattern.compile("/audience/audience\\.xhtml\\?audience=.+"));
        assertThat(fresh.locator("td").first()).hasText(java.util.regex.Pattern.compile("[1-9]\\d*"));
        accessible(hr);
        fits(hr);
        picture(hr, "people-unit-preview");
        hr.locator("[id='change:kind']").selectOption("CLOSE");
        assertThat(hr.locator("#impact")).hasCount(0);
        hr.locator("[id='change:preview']").click();
        assertThat(hr.locator("[id=notices]")).containsText(people + " people work there then");
        assertThat(hr.locator("[id='change:apply']")).hasCount(0);
    }

    @Test
    void a_unit_is_opened_named_and_closed_again_and_its_history_stays() {
        var hr = signIn(stranger(PHONE, "en-US", ColorScheme.DARK), "hr");
        var code = "T" + System.nanoTime() % 1_000_000;
        hr.navigate("/people/organisation.xhtml");
        hr.locator(TREE + " a").first().click();
        hr.locator("[id='change:kind']").selectOption("OPEN");
        hr.locator("[id='change:code']").fill(code);
        hr.locator("[id='change:name']").fill("Pilot team");
        hr.locator("[id='change:preview']").click();
        assertThat(hr.locator("#impact")).containsText("Nobody gets another manager");
        fits(hr);
        hr.locator("[id='change:apply']").click();
        assertThat(hr.locator("h1")).hasText("Pilot team");
        assertThat(hr.locator("#history tbody tr")).hasCount(1);
        var address = hr.url();
        var tomorrow = LocalDate.parse(address.replaceAll(".*on=", "")).plusDays(1);
        hr.locator("[id='change:kind']").selectOption("CLOSE");
        assertThat(hr.locator("[id='change:head']")).hasCount(0);
        hr.locator("[id='change:day']").fill(tomorrow.toString());
        hr.locator("[id='change:preview']").click();
        hr.locator("[id='change:apply']").click();
        assertThat(hr.locator("h1")).hasText("Organisation");
        assertThat(hr.locator("[id=notices]")).containsText("It is closed from");
        assertThat(hr.locator("[id='org:tree']")).not().containsText("Pilot team");
        hr.navigate(address);
        assertThat(hr.locator("#history tbody tr")).hasCount(1);
        assertThat(hr.locator("#history tbody tr")).not().containsText("until further notice");
    }

    @Test
    void a_person_has_a_second_job_and_loses_it_again() {
        var hr = as("hr");
        hr.navigate("/people/people.xhtml");
        hr.locator("[id='people:text']").pressSequentially("anna keller");
        hr.locator("a:has-text('Anna Keller')").click();
        accessible(hr);
        var jobs = hr.locator("[id='jobs'] tbody tr");
        var before = jobs.count();
        hr.locator("details.people-apart > summary").click();
        hr.locator("[id='job:unit']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Applications (IT-APP)"));
        hr.locator("[id='job:position']").fill("Key user");
        hr.locator("[id='job:site']").fill("Suzhou");
        hr.locator("[id='job:besides']").check();
        hr.locator("[id='job:look']").click();
        assertThat(hr.locator("#impact")).containsText("Nobody gets another manager, and nobody moves.");
        hr.locator("[id='job:besides']").uncheck();
        hr.locator("[id='job:look']").click();
        assertThat(hr.locator("#impact")).containsText("One person gets another manager; one person moves to another unit.");
        assertThat(hr.locator("#follows")).containsText("Audience: New in their job");
        accessible(hr);
        fits(hr);
        picture(hr, "people-job-preview");
        assertThat(jobs).hasCount(before);
        hr.locator("[id='job:besides']").check();
        hr.locator("[id='job:add']").click();
        assertThat(jobs).hasCount(before + 1);
        accessible(hr);
        picture(hr, "people-person-jobs");
        jobs.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Key user")).locator("button").last().click();
        assertThat(jobs).hasCount(before);
        assertThat(hr.locator("[id=notices]")).containsText("was a mistake and is gone");
    }
}
