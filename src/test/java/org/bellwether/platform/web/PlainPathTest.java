package org.bellwether.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/%63/token/evil.html", "//c/token/evil.html", "/c;a/token/evil.html", "/%5fshim/player.html", "/_shim%2fplayer.html", "/./_shim/player.html", "/a/../_shim/player.html",
        "/verify/..%2fmetrics", "/health/..%2Fsign-in.xhtml", "/resources/..%2fpeople/me.xhtml", "/jakarta.faces.resource/%2e%2e/people/me.xhtml", "/verify/..", "/a\\b", "/a%5cb", "/api/v1//ping", "/trail.csv;x", "*", ""})
    void what_could_mean_something_else_is_none_of_the_application(String path) { assertThat(PlainPath.application(path)).isFalse(); }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people/me.xhtml", "/verify/AAAA-BBBB", "/resources/bellwether/js/shell.js", "/api/v1/audit/trail.csv", "/jakarta.faces.resource/core.js.xhtml", "/learning/%E8%AF%BE.xhtml", "/a..b/c.d"})
    void what_says_what_it_means_is(String path) { assertThat(PlainPath.application(path)).isTrue(); }

    @ParameterizedTest
    @ValueSource(strings = {"/c/token/dir//file.js", "/c/token/my%5Ffile.html", "/c/token/%E8%AF%BE/100%25.html", "/c/token/a;b.html", "/_shim/player.js"})
    void authors_may_write_more(String path) { assertThat(PlainPath.content(path)).isTrue(); }

    @ParameterizedTest
    @ValueSource(strings = {"/_shim/..%2fmetrics", "/c/token/../../metrics", "/c/..%2fsign-in.xhtml", "/%63/token/x", "//c/token/x"})
    void but_nothing_that_leads_out(String path) { assertThat(PlainPath.content(path)).isFalse(); }
}
