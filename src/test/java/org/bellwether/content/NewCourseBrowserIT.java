package org.bellwether.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** A trainer drags a package from the desktop on to 'New course'. */
class NewCourseBrowserIT extends InBrowser {

    private static final String NEW = "/course/new.xhtml";

    @TempDir Path desktop;

    private static Locator zone(Page trainer) { return trainer.locator("#package-drop"); }

    private Path file(String name, byte[] bytes) throws IOException { return Files.write(desktop.resolve(name), bytes); }

    /** Bytes that no packing makes fewer. */
    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void a_package_that_is_dropped_shows_how_far_it_is_and_leads_to_its_report() throws IOException {
        var trainer = signInAs("trainer");
        trainer.navigate(NEW);
        accessible(trainer);
        assertThat(zone(trainer).locator("progress")).isHidden();
        slowLine(trainer, 200_000);
        drop(trainer, zone(trainer), file("pumps.zip", Zips.scorm12("Pumps", "80", "<!doctype html><title>Pumps</title>").with("film.bin", noise(600_000)).bytes()));
        assertThat(zone(trainer).locator("progress")).isVisible();
        assertThat(zone(trainer).locator("[data-drop-status]")).hasText(Pattern.compile("Sending, [1-9]\\d?%"));
        var share = ((Number) zone(trainer).locator("progress").evaluate("bar => bar.value")).doubleValue();
        assertThat(share).isBetween(0.01, 0.999);
        picture(trainer, "new-course-sending");
        trainer.waitForURL(Pattern.compile(".*/content/upload\\.xhtml\\?package=[0-9A-Z]{13}$"));
        assertThat(trainer.locator(".package-facts").first()).containsText("pumps.zip");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void the_zone_shows_that_it_would_take_the_file_and_a_file_that_misses_it_does_no_harm() throws IOException {
        var trainer = signInAs("trainer");
        trainer.navigate(NEW);
        trainer.evaluate("() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'x.zip')); document.getElementById('package-drop').dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true, cancelable: true })); }");
        assertThat(zone(trainer)).hasAttribute("data-over", "");
        drop(trainer, trainer.locator("h1"), file("missed.zip", Zips.scorm12("Missed", null, "<!doctype html>").bytes()));
        assertThat(trainer.locator("h1")).hasText("New course");
        assertThat(trainer.url()).endsWith(NEW);
        assertThat(trainer.locator("#package-refused")).isHidden();
    }

    @Test
    void what_is_not_taken_is_told_in_the_readers_language_and_the_next_one_is() throws IOException {
        var trainer = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "trainer");
        trainer.navigate(NEW);
        drop(trainer, zone(trainer), file("notes.zip", "no zip at all".getBytes()));
        assertThat(trainer.locator("#package-refused")).containsText("这不是 zip 文件");
        assertThat(trainer.locator("#package-refused")).containsText("系统没有留下它的任何内容");
        accessible(trainer);
        fits(trainer);
        picture(trainer, "new-course-refused-phone-dark-zh");
        drop(trainer, zone(trainer), file("valves.zip", Zips.scorm12("Valves", null, "<!doctype html><title>x</title>").bytes()));
        trainer.waitForURL("**/content/upload.xhtml?package=**");
        complaints().clear();
    }

    @Test
    void a_file_over_the_limit_is_refused_before_anything_of_it_is_sent() {
        var trainer = signInAs("trainer");
        trainer.navigate(NEW);
        var limit = Long.parseLong(zone(trainer).getAttribute("data-max-bytes"));
        assertThat(limit).isEqualTo(500L * 1_048_576);
        var sent = new java.util.ArrayList<String>();
        trainer.onRequest(request -> {
            if (request.url().contains("/api/v1/packages")) sent.add(request.url());
        });
        // One megabyte named many times over: a file of that size which fills no memory.
        trainer.evaluate("""
            megabytes => { const one = new Blob([new Uint8Array(1048576)]);
              const data = new DataTransfer(); data.items.add(new File(Array(megabytes).fill(one), 'film.zip'));
              document.getElementById('package-drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }""", (int) (limit / 1_048_576) + 1);
        assertThat(trainer.locator("#package-refused")).containsText("larger than 500 MB");
        assertThat(trainer.locator("#package-refused")).containsText("Nothing was sent");
        assertThat(zone(trainer).locator("progress")).isHidden();
        assertThat(sent).isEmpty();
        assertThat(complaints()).isEmpty();
    }
}
