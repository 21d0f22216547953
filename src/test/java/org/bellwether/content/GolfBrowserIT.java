package org.bellwether.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * The examples that the trade tries its systems with ("Golf Explained", Rustici Software, CC BY 3.0), each played by a
 * learner from its first page to its last, where a copy lies beside the repository; otherwise there is nothing to try.
 */
class GolfBrowserIT extends InBrowser {

    private static final Path SHARED = Path.of("../shared/data/scorm");
    private static final Pattern NUMBER = Pattern.compile("\\((\\d+)\\)");

    private Page learner;

    /** Packages of which the last unit asks questions end with a verdict; the others only end. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "golf/RuntimeBasicCalls_SCORM12.zip,1,PASSED",
        "golf/ContentPackagingSingleSCO_SCORM12.zip,1,UNKNOWN",
        "golf/ContentPackagingOneFilePerSCO_SCORM12.zip,18,UNKNOWN",
        "moodle/RuntimeMinimumCalls_SCORM12-mini.zip,9,UNKNOWN",
        "moodle/RuntimeBasicCalls_SCORM20043rdEdition.zip,1,PASSED",
        "golf/ContentPackagingSingleSCO_SCORM20043rdEdition.zip,1,UNKNOWN",
        "golf/ContentPackagingOneFilePerSCO_SCORM20043rdEdition.zip,18,UNKNOWN",
        "golf/RuntimeMinimumCalls_SCORM20043rdEdition.zip,18,UNKNOWN",
        "golf/SequencingForcedSequential_SCORM20043rdEdition.zip,5,PASSED",
        "golf/SequencingPostTestRollup_SCORM20043rdEdition.zip,5,PASSED",
        "golf/SequencingSimpleRemediation_SCORM20043rdEdition.zip,8,PASSED"})
    void is_played_to_its_end(String name, int units, String success) {
        var title = "Golf " + System.nanoTime();
        published(name, title);
        learner = as("employee");
        var player = PlayerBrowserIT.lessonOf(learner, title);
        learner.navigate(player);
        assertThat(learner.locator("iframe.player-frame")).isVisible();
        for (var unit = 0; unit < units; unit++) {
            if (unit > 0) choose(learner.locator(".player-unit").nth(unit));
            play(unit == units - 1);
        }
        if (learner.url().contains("/content/player.xhtml")) learner.locator("[data-leave]").click();
        learner.waitForURL("**/learning/course.xhtml**");
        assertThat(learner.locator(".bw-notice-ok")).containsText("You have completed this course");
        var kept = kept(player);
        assertThat(kept).hasSize(units).allSatisfy(unit -> assertThat(unit.get("completion").getAsString()).as(unit.get("title").getAsString()).isEqualTo("COMPLETED"));
        assertThat(kept.get(units - 1).get("success").getAsString()).isEqualTo(success);
        if (success.equals("PASSED")) assertThat(score(kept.get(units - 1))).isEqualTo(1.0);
    }

    private void published(String name, String title) {
        var file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), "no packages of others in " + SHARED.toAbsolutePath().normalize());
        var trainer = signInAs("trainer");
        trainer.navigate("/content/upload.xhtml");
        trainer.locator("#package-drop input").setInputFiles(file);
        trainer.waitForURL("**/content/upload.xhtml?package=**");
        trainer.locator("[id='make:title']").fill(title);
        PlayerBrowserIT.publish(trainer);
    }

    /** A unit that the content went on to by itself is not begun a second time. */
    private static void choose(Locator unit) {
        if (unit.getAttribute("aria-current") == null) unit.click();
    }

    /** What a diligent learner does on a unit: every page, then the test, all of it right. */
    private void play(boolean last) {
        var content = content();
        if (content.locator("#butNext").count() == 0) {
            answer(content);
            return;
        }
        while (content.locator("#butNext").isEnabled()) content.locator("#butNext").click();
        answer(content.waitForSelector("#contentFrame").contentFrame());
        if (last && content.locator("#butExit").count() > 0) content.locator("#butExit").click();
    }

    /** The frame of the content that the outline shows, once its page is whole; that of the unit before may still stand there for a moment. */
    private Frame content() {
        var unit = new Gson().toJson(learner.locator(".player-unit[aria-current] [data-title]").textContent());
        var shell = learner.locator("iframe.player-frame").elementHandle().contentFrame();
        var inside = shell.waitForSelector("iframe[title=" + unit + "]", new Frame.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        learner.waitForCondition(() -> inside.contentFrame() != null);
        var content = inside.contentFrame();
        content.waitForLoadState();
        return content;
    }

    private static void answer(Frame page) {
        page.waitForLoadState();
        if (!page.url().contains("assessmenttemplate")) return;
        for (var right : page.locator(".correctAnswer").all()) {
            if (right.locator("input[type=radio]").count() > 0) right.locator("input[type=radio]").check();
            else right.locator("input[type=text]").fill(number(right));
        }
        page.locator("input[value='Submit Answers']").click();
        assertThat(page.locator("h3").first()).hasText("Score: 100");
    }

    private static String number(Locator answer) {
        var found = NUMBER.matcher(answer.textContent());
        if (!found.find()) throw new AssertionError("no number in " + answer.textContent());
        return found.group(1);
    }

    /** What the server keeps of each unit, as it hands it out at the next launch. */
    private List<JsonObject> kept(String player) {
        var answer = learner.request().post("/api/v1/launches?" + player.replaceFirst(".*\\?", ""), RequestOptions.create().setHeader("X-Bellwether", "1"));
        return new Gson().fromJson(answer.text(), JsonObject.class).getAsJsonArray("units").asList().stream().map(JsonElement::getAsJsonObject).filter(unit -> unit.has("launch")).toList();
    }

    /** Of SCORM 1.2 in hundredths, of 2004 as a share; a visit that ended normally leaves nothing in 2004. */
    private static double score(JsonObject unit) {
        var values = unit.getAsJsonObject("values");
        if (values.has("cmi.score.scaled")) return values.get("cmi.score.scaled").getAsDouble();
        return values.has("cmi.core.score.raw") ? values.get("cmi.core.score.raw").getAsDouble() / 100 : 1.0;
    }
}
