package org.bellwether.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** HR keeps the holidays of a site, in a year that no other test looks at. */
class SitesBrowserIT extends InBrowser {

    private static final String YEAR = "2041";

    private Page site(Page page, String name) {
        page.navigate("/people/organisation.xhtml");
        page.locator("a:has-text('Sites')").click();
        page.locator("[id='sites:table'] a:has-text('" + name + "')").click();
        assertThat(page.locator("h1")).hasText(name);
        page.navigate(page.url() + "&year=" + YEAR);
        return page;
    }

    private static void add(Page page, String name, String from, String until) {
        page.locator("[id='days:name']").fill(name);
        page.locator("[id='days:from']").fill(from);
        page.locator("[id='days:until']").fill(until);
        page.locator("[id='days:add']").click();
    }

    @Test
    void holidays_are_added_refused_taken_over_and_removed() {
        var hr = site(as("hr"), "Suzhou");
        assertThat(hr.locator("#year")).containsText("Nothing is known for this year");
        accessible(hr);
        add(hr, "National Day", YEAR + "-10-01", YEAR + "-10-07");
        assertThat(hr.locator("[id=notices]")).containsText("National Day is kept.");
        assertThat(hr.locator("#exceptions tbody tr")).hasCount(1);
        add(hr, "Festival", YEAR + "-10-07", "");
        assertThat(hr.locator("[id=notices]")).containsText("already has one of these days");
        assertThat(hr.locator("[id='days:name']")).hasValue("Festival");
        accessible(hr);
        fits(hr);
        picture(hr, "people-site");
        site(hr, "Stuttgart");
        hr.locator("[id='take:other']").selectOption(new SelectOption().setLabel("Suzhou"));
        hr.locator("[id='take:go']").click();
        assertThat(hr.locator("[id=notices]")).containsText("1 entry was taken over.");
        hr.locator("#exceptions tbody button").click();
        assertThat(hr.locator("#year")).containsText("Nothing is known for this year");
        site(hr, "Suzhou").locator("#exceptions tbody button").click();
        assertThat(hr.locator("#year")).containsText("Nothing is known for this year");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void another_week_begins_on_its_day_and_is_taken_back() {
        var hr = site(as("hr"), "Chengdu");
        hr.locator("label:has-text('Sat')").click();
        hr.locator("[id='works:week-from']").fill(YEAR + "-01-01");
        hr.locator("[id='works:keep']").click();
        assertThat(hr.locator("#weeks tbody")).containsText("Fri Sat");
        accessible(hr);
        hr.locator("#weeks tbody button").click();
        assertThat(hr.locator("#weeks")).hasCount(0);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void the_cio_reads_them_on_a_phone_in_chinese_in_the_dark() {
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "cio");
        phone.navigate("/people/sites.xhtml");
        fits(phone);
        accessible(phone);
        phone.locator("[id='sites:table'] a:has-text('Suzhou')").click();
        assertThat(phone.locator("#exceptions")).containsText("国庆节");
        assertThat(phone.locator("#days")).hasCount(0);
        fits(phone);
        accessible(phone);
        picture(phone, "people-site-phone-zh-dark");
    }
}
