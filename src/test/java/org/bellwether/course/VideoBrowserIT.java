package org.bellwether.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;

/** A trainer puts a film on to a page of their own; learners watch it and wind it. */
class VideoBrowserIT extends InBrowser {

    /** Films a canvas that changes its colour: not a second of WebM, made on the spot. */
    private static final String FILM = """
        () => new Promise((done, failed) => {
          const canvas = document.createElement('canvas'); canvas.width = 64; canvas.height = 36;
          const pen = canvas.getContext('2d'); let frame = 0;
          const painting = setInterval(() => { pen.fillStyle = 'hsl(' + (frame += 30) + ' 80% 50%)'; pen.fillRect(0, 0, 64, 36); }, 30);
          const camera = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
          const parts = [];
          camera.ondataavailable = event => { parts.push(event.data); if (parts.length === 8) camera.stop(); };
          camera.onerror = failed;
          camera.onstop = () => { clearInterval(painting); const reader = new FileReader(); reader.onload = () => done(reader.result.replace(/.*,/, '')); reader.readAsDataURL(new Blob(parts)); };
          camera.start(100);
        })""";

    private static Locator field(Page page, String id) { return page.locator("[id='" + id + "']"); }

    private byte[] film() {
        page.navigate("/sign-in.xhtml");
        return Base64.getDecoder().decode((String) page.evaluate(FILM));
    }

    @Test
    void a_film_on_a_page_plays_and_is_given_in_parts() {
        var film = film();
        assertThat(film).hasSizeGreaterThan(500);
        var title = "Film " + System.nanoTime();
        var trainer = signInAs("trainer");
        var editor = drafted(trainer, title);
        trainer.locator("[data-file]").setInputFiles(new FilePayload("pump.webm", "application/octet-stream", film));
        assertThat(trainer.locator("#text-en video")).hasAttribute("controls", "controls");
        assertThat(trainer.locator("[data-state]")).hasText(Pattern.compile("Saved .+"));
        plays(trainer.locator("#text-en video"));
        published(trainer, editor);

        var learner = as("admin");
        learner.navigate("/learning/my.xhtml");
        learner.locator("main a").filter(new Locator.FilterOptions().setHasText(title)).first().click();
        learner.locator("#continue").click();
        var video = learner.locator(".course-text video");
        plays(video);
        accessible(learner);
        parts(learner, video.getAttribute("src"), film);
        assertThat(as("employee").request().get(video.getAttribute("src")).status()).as("whoever may read the course").isEqualTo(200);
        assertThat(application().get(video.getAttribute("src")).statusCode()).as("a stranger").isEqualTo(401);
        assertThat(complaints()).isEmpty();
    }

    private static String drafted(Page trainer, String title) {
        trainer.navigate("/course/new.xhtml");
        field(trainer, "draft:titleEn").fill(title);
        field(trainer, "draft:minutes").fill("5");
        field(trainer, "draft:create").click();
        trainer.waitForURL(Pattern.compile("/course/edit\\.xhtml"));
        var editor = trainer.url();
        field(trainer, "adding:newTitle").fill("Watch the pump");
        field(trainer, "adding:add").click();
        trainer.waitForURL(Pattern.compile("&lesson="));
        trainer.locator("#text-en").click();
        trainer.keyboard().insertText("It starts, runs and stops.");
        return editor;
    }

    private static void published(Page trainer, String editor) {
        trainer.navigate(editor);
        var unit = field(trainer, "assigning:unit");
        unit.selectOption(new SelectOption().setLabel(unit.locator("option", new Locator.LocatorOptions().setHasText("Infrastructure")).textContent()));
        field(trainer, "assigning:go").click();
        assertThat(trainer.locator(".learning-assigned")).isVisible();
        field(trainer, "state:publish").click();
        assertThat(trainer.locator("[id=notices]")).containsText("Published.");
    }

    /** The browser has frames of it, of the size that was filmed, and gets on in it. */
    private static void plays(Locator video) {
        assertThat(video).isVisible();
        var seen = video.evaluate("""
            film => new Promise((done, failed) => { film.muted = true; film.onerror = () => failed(new Error('error ' + film.error?.code));
              const look = () => { if (film.readyState >= 2 && film.currentTime > 0) done(film.videoWidth + ' by ' + film.videoHeight); };
              film.ontimeupdate = look; film.onended = look; film.play().catch(failed); })""");
        assertThat(seen).isEqualTo("64 by 36");
    }

    private static void parts(Page learner, String address, byte[] film) {
        var whole = learner.request().get(address);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(film);
        assertThat(whole.headers()).containsEntry("content-type", "video/webm").containsEntry("accept-ranges", "bytes");
        part(learner, address, "bytes=0-99", 206, "bytes 0-99/" + film.length, 100);
        part(learner, address, "bytes=100-", 206, "bytes 100-" + (film.length - 1) + "/" + film.length, film.length - 100);
        part(learner, address, "bytes=-50", 206, "bytes " + (film.length - 50) + "-" + (film.length - 1) + "/" + film.length, 50);
        part(learner, address, "bytes=" + film.length + "-", 416, "bytes */" + film.length, 0);
        part(learner, address, "bytes=999999999999999999999999999999-", 200, null, film.length);
    }

    private static void part(Page learner, String address, String range, int status, String given, int length) {
        var answer = learner.request().get(address, RequestOptions.create().setHeader("Range", range));
        assertThat(answer.status()).as(range).isEqualTo(status);
        assertThat(answer.headers().get("content-range")).as(range).isEqualTo(given);
        if (status < 300) assertThat(answer.body()).as(range).hasSize(length);
    }
}
