package org.bellwether.platform.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

/** Where somebody finds themselves when a button has done something, or refused to: by eye and by keyboard. */
class AfterActionBrowserIT extends InBrowser {

    @BeforeEach
    void aCourseThatSomebodyHas() {
        signInAs("trainer");
        page.navigate("/course/courses.xhtml");
        page.locator("main a[href*='/course/edit.xhtml']").first().click();
        page.setViewportSize(WIDE, 500);
    }

    private Locator assign() { return page.locator("[id='assigning:go']"); }

    private void assignTooLate() {
        page.locator("[id='assigning:due']").fill("2020-01-01");
        assign().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id=notices]")).containsText("Jan 1, 2020");
    }

    @Test
    void a_refusal_is_in_sight_and_the_button_has_the_focus_still() {
        assignTooLate();
        assertThat(page.locator("[id=notices] > *").first()).isInViewport();
        assertThat(assign()).isFocused();
    }

    @Test
    void one_more_enter_does_the_same_again_and_nothing_else() {
        var before = page.locator(".learning-assigned li").count();
        assignTooLate();
        for (var more = 0; more < 2; more++) {
            assertThat(assign()).isFocused();
            page.waitForResponse(answer -> answer.url().contains("/course/edit.xhtml"), () -> page.keyboard().press("Enter"));
        }
        assertThat(page.locator(".learning-assigned li")).hasCount(before);
        page.reload();
        assertThat(page.locator(".learning-assigned li")).hasCount(before);
    }

    @Test
    void an_assignment_is_not_taken_back_unasked() {
        var before = page.locator(".learning-assigned li").count();
        page.locator(".learning-assigned button[data-dialog-open]").first().click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("Take back this assignment?");
        accessible(page, "dialog[open]");
        dialog.locator("[data-dialog-close]").click();
        assertThat(page.locator(".learning-assigned li")).hasCount(before);
    }
}
