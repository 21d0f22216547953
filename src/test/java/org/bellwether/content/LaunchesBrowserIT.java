package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

/** What the server takes from players and whom it gives files to, asked without any player. */
class LaunchesBrowserIT extends InBrowser {

    private Page learner;
    private String player;
    private JsonObject sheet;

    @BeforeEach
    void launch() {
        var title = "Launches " + System.nanoTime();
        var trainer = signInAs("trainer");
        PlayerBrowserIT.upload(trainer, Zips.scorm12(title, "80", PlayerBrowserIT.LESSON).bytes());
        PlayerBrowserIT.publish(trainer);
        learner = as("employee");
        player = PlayerBrowserIT.lessonOf(learner, title);
        sheet = launched();
    }

    private JsonObject launched() {
        var answer = post(learner, player.replaceFirst(".*\\?", "/api/v1/launches?"), null);
        assertThat(answer.status()).isEqualTo(200);
        return json(answer);
    }

    private static APIResponse post(Page who, String path, String body, String... headers) {
        var options = RequestOptions.create().setHeader("X-Bellwether", "1");
        if (body != null) options.setHeader("Content-Type", "application/json").setData(body);
        for (var i = 0; i < headers.length; i += 2) options.setHeader(headers[i], headers[i + 1]);
        return who.request().post(path, options);
    }

    private static JsonObject json(APIResponse answer) { return new Gson().fromJson(answer.text(), JsonObject.class); }

    private String id() { return sheet.get("launch").getAsString(); }

    private String files() { return sheet.get("files").getAsString(); }

    private JsonObject unit(JsonObject of) { return of.getAsJsonArray("units").get(0).getAsJsonObject(); }

    private String change(int seq, String op, String place) {
        return "{\"seq\":" + seq + ",\"op\":\"" + op + "\",\"unit\":\"" + unit(sheet).get("id").getAsString() + "\",\"visit\":1,\"seconds\":5,\"finished\":false,\"data\":{\"cmi.core.lesson_location\":\"" + place + "\"}}";
    }

    private String changes(int seq, String op, String place) { return "{\"changes\":[" + change(seq, op, place) + "]}"; }

    /** Where the learner is, as the next launch says. */
    private String place() {
        var values = unit(launched()).getAsJsonObject("values");
        return values.has("cmi.core.lesson_location") ? values.get("cmi.core.lesson_location").getAsString() : "";
    }

    private static int status(String address, String method, String body, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        // A connection of its own: the server gives one up whose body it did not read.
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int opens(String file) throws IOException, InterruptedException { return status(files() + file, "GET", null, Map.of()); }

    private int leaves(String files, String body, Map<String, String> headers) throws IOException, InterruptedException { return status(files + "_bellwether/leave", "POST", body, headers); }

    @Test
    void a_report_for_somebody_elses_launch_is_refused_in_their_language_and_changes_nothing() {
        var other = as("overdue");
        var sentences = Map.of("en", "There is no such lesson for you.", "zh-CN", "您没有这一课。");
        sentences.forEach((language, sentence) -> {
            var answer = post(other, "/api/v1/launches/" + id() + "/changes", changes(1, "op-of-another", "stolen"), "Accept-Language", language);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(json(answer).get("title").getAsString()).isEqualTo(sentence);
            assertThat(json(answer).get("type").getAsString()).isEqualTo("urn:bellwether:content.launch.unknown");
        });
        assertThat(post(other, "/api/v1/launches/" + id() + "/closing", null).status()).isEqualTo(404);
        assertThat(post(other, player.replaceFirst(".*\\?", "/api/v1/launches?"), null).status()).isEqualTo(404);
        var mine = post(learner, "/api/v1/launches/" + id() + "/changes", changes(1, "op-of-my-own", "7"));
        assertThat(mine.status()).as("the number is still free: nothing was written under it").isEqualTo(200);
        assertThat(place()).isEqualTo("7");
    }

    @Test
    void nobody_who_is_not_signed_in_reports_anything() {
        assertThat(post(stranger(WIDE), "/api/v1/launches/" + id() + "/changes", changes(1, "op-of-nobody", "stolen")).status()).isEqualTo(401);
        assertThat(learner.request().post("/api/v1/launches/" + id() + "/changes", RequestOptions.create().setHeader("Content-Type", "application/json").setData(changes(1, "op-from-elsewhere", "stolen"))).status())
            .as("without the header that only our own pages send").isEqualTo(403);
        assertThat(place()).isEmpty();
    }

    @Test
    void what_is_no_report_is_refused_as_such_whatever_it_is() {
        for (var junk : List.of("", "[]", "null", "{", "{\"changes\":7}", "{\"changes\":[7]}", "[".repeat(5_000), "{\"a\":".repeat(5_000), "{\"changes\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}",
            "{\"changes\":[{\"seq\":1e9999999}]}", "\u0000", changes(1, "op-of-junk", "x").replace("\"seq\":1", "\"seq\":1.5"))) {
            var answer = post(learner, "/api/v1/launches/" + id() + "/changes", junk);
            assertThat(answer.status()).as(junk.substring(0, Math.min(30, junk.length()))).isEqualTo(409);
            assertThat(json(answer).get("type").getAsString()).isEqualTo("urn:bellwether:content.commit.malformed");
        }
        assertThat(place()).isEmpty();
    }

    @Test
    void last_words_are_taken_by_the_leave_in_the_address_and_by_nothing_else() throws Exception {
        var own = Map.of("Sec-Fetch-Site", "same-origin");
        assertThat(leaves(files(), change(1, "op-last-words", "last"), own)).isEqualTo(204);
        assertThat(leaves(files(), change(1, "op-last-words", "last"), own)).as("the same words twice").isEqualTo(204);
        assertThat(leaves(files(), change(2, "op-from-afar", "afar"), Map.of("Sec-Fetch-Site", "cross-site"))).isEqualTo(404);
        assertThat(leaves(files(), change(2, "op-too-long", "x".repeat(66_000)), own)).isEqualTo(404);
        assertThat(leaves(files(), "{\"seq\":\"two\"}", own)).isEqualTo(409);
        assertThat(leaves(files().replaceAll("/c/.", "/c/_"), change(2, "op-forged-leave", "forged"), own)).isEqualTo(404);
        assertThat(status(files() + "index.html", "POST", change(2, "op-other-place", "other"), own)).isEqualTo(404);
        assertThat(place()).isEqualTo("last");
    }

    @Test
    void a_preview_has_no_last_words() throws Exception {
        var trainer = page;
        var address = "/api/v1/packages/preview?package=" + uploaded(trainer);
        var preview = json(post(trainer, address, null));
        assertThat(preview.has("launch")).isFalse();
        assertThat(status(preview.get("files").getAsString() + "index.html", "GET", null, Map.of())).isEqualTo(200);
        assertThat(leaves(preview.get("files").getAsString(), change(1, "op-of-a-preview", "x"), Map.of("Sec-Fetch-Site", "same-origin"))).isEqualTo(404);
    }

    private static String uploaded(Page trainer) {
        PlayerBrowserIT.upload(trainer, Zips.scorm12("Preview", null, PlayerBrowserIT.LESSON).bytes());
        return trainer.url().replaceAll(".*package=", "");
    }

    @Test
    void a_launch_that_was_closed_gives_no_file_and_takes_no_last_words() throws Exception {
        assertThat(opens("index.html")).isEqualTo(200);
        assertThat(post(learner, "/api/v1/launches/" + id() + "/closing", null).status()).isEqualTo(204);
        assertThat(opens("index.html")).isEqualTo(404);
        assertThat(leaves(files(), change(1, "op-after-closing", "late"), Map.of("Sec-Fetch-Site", "same-origin"))).isEqualTo(404);
        assertThat(place()).isEmpty();
    }

    @Test
    void whoever_signs_out_leaves_no_address_behind_that_opens_and_other_devices_go_on() throws Exception {
        var phone = onPhoneAs("employee");
        var there = json(post(phone, "/api/v1/launches?" + player.replaceFirst(".*\\?", ""), null)).get("files").getAsString();
        assertThat(status(there + "index.html", "GET", null, Map.of())).isEqualTo(200);
        learner.navigate("/learning/my.xhtml");
        learner.locator(".bw-menu summary").click();
        learner.locator("form[action$='/sign-out'] button").click();
        learner.waitForURL("**/sign-in.xhtml");
        assertThat(status(there + "index.html", "GET", null, Map.of())).as("the phone is still signed in").isEqualTo(200);
        phone.navigate("/learning/my.xhtml");
        phone.locator(".bw-menu summary").click();
        phone.locator("form[action$='/sign-out'] button").click();
        phone.waitForURL("**/sign-in.xhtml");
        assertThat(status(there + "index.html", "GET", null, Map.of())).isEqualTo(404);
    }

    @Test
    void whoever_signs_in_in_somebodys_place_ends_their_launches_too() throws Exception {
        assertThat(opens("index.html")).isEqualTo(200);
        signIn(learner, "overdue");
        assertThat(opens("index.html")).isEqualTo(404);
    }

    @Test
    void each_kind_of_file_has_its_own_type_whatever_the_package_calls_it() throws Exception {
        var kinds = new HashMap<>(Map.of("a.css", "text/css", "b.js", "text/javascript", "c.svg", "image/svg+xml", "d.json", "application/json", "e.woff2", "font/woff2", "f.mp3", "audio/mpeg"));
        kinds.putAll(Map.of("g.mp4", "video/mp4", "h.vtt", "text/vtt", "i.wasm", "application/wasm", "j.unheard-of", "application/octet-stream", "k.xml", "application/xml", "l.png", "image/png"));
        var zip = Zips.scorm12("Types", null, PlayerBrowserIT.LESSON);
        kinds.keySet().forEach(name -> zip.with(name, "x"));
        PlayerBrowserIT.upload(page, zip.bytes());
        var preview = json(post(page, "/api/v1/packages/preview?package=" + page.url().replaceAll(".*package=", ""), null)).get("files").getAsString();
        for (var kind : kinds.entrySet()) {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(preview + kind.getKey())).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "")).as(kind.getKey()).isEqualTo(kind.getValue());
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.body()).isEqualTo("x");
        }
    }
}
