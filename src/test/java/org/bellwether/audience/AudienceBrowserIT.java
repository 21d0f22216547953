package org.bellwether.audience;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;

/** HR says who belongs together, sees whom that means and why; a trainer assigns a course to them. */
class AudienceBrowserIT extends InBrowser {

    /** Where the page is when the job that looks for the people has ended. */
    private static final Pattern COUNTED = Pattern.compile(".*/audience\\.xhtml\\?audience=\\w+$");

    private static String fresh(String what) { return what + " " + System.nanoTime() % 1_000_000; }

    private static Locator at(Page page, String id) { return page.locator("[id='edit:" + id + "']"); }

    /** Adds a condition to the group. */
    private static void add(Page page, int group, String kind) {
        at(page, "groups:" + group + ":adding").selectOption(kind);
        at(page, "groups:" + group + ":add").click();
    }

    private static void choose(Page page, int group, int criterion, String typed, String name) {
        var place = "groups:" + group + ":criteria:" + criterion;
        at(page, place + ":search").pressSequentially(typed);
        at(page, place + ":found").locator("button:has-text('" + name + "')").first().click();
        assertThat(at(page, place + ":values:0:drop")).isVisible();
    }

    @Test
    void a_rule_is_written_counted_and_kept_and_says_of_anybody_why() {
        var hr = as("hr");
        var name = fresh("Finance");
        hr.navigate("/audience/edit.xhtml");
        assertThat(hr.locator("#edit .bw-form-actions a")).hasAttribute("href", "/audience/audiences.xhtml");
        at(hr, "name").fill(name);
        at(hr, "keep").click();
        assertThat(hr.locator("[id=notices]")).containsText("One group has no condition");
        add(hr, 0, "unit");
        choose(hr, 0, 0, "fin", "Finance (FIN)");
        at(hr, "addGroup").click();
        assertThat(at(hr, "groups:1:adding")).isVisible();
        at(hr, "join").selectOption("ANY");
        add(hr, 1, "listed");
        at(hr, "groups:1:criteria:0:people").fill("employee\nnobody.at.all");
        at(hr, "count").click();
        assertThat(hr.locator("[id=notices]")).containsText("Line 2: nobody has the sign-in name or personnel number \"nobody.at.all\"");
        assertThat(at(hr, "groups:1:criteria:0:people")).hasValue("employee\nnobody.at.all");
        at(hr, "groups:1:criteria:0:people").fill("employee");
        at(hr, "count").click();
        assertThat(at(hr, "preview")).containsText(Pattern.compile("\\d+ people of \\d+"));
        assertThat(at(hr, "names").locator("tbody tr")).hasCount(10);
        accessible(hr);
        fits(hr);
        picture(hr, "audience-edit");
        at(hr, "keep").click();
        assertThat(hr).hasURL(COUNTED);
        assertThat(hr.locator("h1")).hasText(name);
        assertThat(hr.locator("#rule")).containsText("works in Finance, or below");
        assertThat(hr.locator("[id='members:table'] tbody tr").first()).isVisible();
        hr.locator("[id='members:text']").pressSequentially("employee2");
        assertThat(hr.locator("[id='members:table'] tbody tr")).hasCount(1);
        accessible(hr);
        fits(hr);
        picture(hr, "audience");
        hr.locator("[id='explain:who']").fill("employee");
        hr.locator("[id='explain:go']").click();
        assertThat(hr.locator("[id='explain:answer']")).containsText("Liu Yang 刘洋 belongs to it, because:");
        assertThat(hr.locator("[id='explain:answer'] .audience-fails")).hasCount(1);
        hr.locator("[id='explain:who']").fill("cio");
        hr.locator("[id='explain:go']").click();
        assertThat(hr.locator("[id='explain:answer']")).containsText("does not belong to it");
        accessible(hr);

        var trainer = as("trainer");
        trainer.navigate("/course/courses.xhtml");
        trainer.locator("a[href*='/course/edit.xhtml']").first().click();
        var option = trainer.locator("[id='assigning:unit'] option", new Page.LocatorOptions().setHasText(name)).textContent();
        trainer.locator("[id='assigning:unit']").selectOption(new SelectOption().setLabel(option));
        assertThat(trainer.locator("[id='assigning:means']")).containsText(option.replaceAll(".*\\((\\d+)\\).*", "$1") + " people");
        trainer.locator("[id='assigning:go']").click();
        assertThat(trainer.locator("[id='assigning:all']")).containsText(name);

        hr.reload();
        hr.locator("button:has-text('Retire')").first().click();
        hr.locator("[id='retiring:reason']").fill("not needed");
        hr.locator("[id='retiring:go']").click();
        assertThat(hr.locator("[id=notices]")).containsText("One thing goes by it");
        trainer.locator("li:has-text('" + name + "') button[data-dialog-open]").click();
        trainer.locator("dialog[open] button:has-text('Take back')").click();
        assertThat(trainer.locator("[id='assigning:all']")).not().containsText(name + "until");
        hr.reload();
        hr.locator("button:has-text('Retire')").first().click();
        hr.locator("[id='retiring:reason']").fill("not needed");
        hr.locator("[id='retiring:go']").click();
        assertThat(hr).hasURL(Pattern.compile(".*/audiences\\.xhtml.*"));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void it_is_written_with_the_keyboard_on_a_phone_in_the_dark_in_chinese() {
        var hr = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "hr");
        hr.navigate("/audience/edit.xhtml");
        at(hr, "name").fill(fresh("Phone"));
        at(hr, "groups:0:adding").selectOption("site");
        at(hr, "groups:0:add").press("Enter");
        at(hr, "groups:0:criteria:0:search").focus();
        var offered = at(hr, "groups:0:criteria:0:found").locator("button");
        assertThat(offered.first()).isVisible();
        hr.keyboard().press("Tab");
        assertThat(offered.first()).isFocused();
        hr.keyboard().press("Enter");
        assertThat(at(hr, "groups:0:criteria:0:values:0:drop")).isVisible();
        at(hr, "count").press("Enter");
        assertThat(at(hr, "preview")).containsText("人");
        accessible(hr);
        fits(hr);
        picture(hr, "audience-edit-phone");
        at(hr, "keep").press("Enter");
        assertThat(hr).hasURL(COUNTED);
        assertThat(hr.locator("#rule")).containsText("工作");
        accessible(hr);
        fits(hr);
        hr.navigate("/audience/audiences.xhtml");
        accessible(hr);
        fits(hr);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void nobody_else_gets_in() {
        var trainer = as("trainer");
        for (var path : new String[] {"/audience/audiences.xhtml", "/audience/edit.xhtml", "/audience/audience.xhtml?audience=0000000000001"}) {
            assertThat(trainer.navigate(path).status()).as(path).isEqualTo(403);
        }
        assertThat(as("hr").navigate("/audience/audience.xhtml?audience=0000000000001").status()).isEqualTo(404);
    }
}
