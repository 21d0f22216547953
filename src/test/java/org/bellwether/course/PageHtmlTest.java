package org.bellwether.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHtmlTest {

    @Test
    void keeps_what_a_text_is_made_of() {
        var html = "<h2>Title</h2><p>One <strong>strong</strong> and <em>other</em> word.</p><ul><li>a</li></ul><blockquote>said</blockquote>"
            + "<table><caption>c</caption><thead><tr><th scope=\"col\">h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>";
        assertThat(PageHtml.clean(html)).isEqualTo(html);
    }

    @Test
    void keeps_pictures_and_videos_of_the_course_only() {
        assertThat(PageHtml.clean("<p>x</p><img src=\"/api/v1/media/0123456789ABC\" alt=\"a motor\">")).contains("/api/v1/media/0123456789ABC", "alt=\"a motor\"");
        assertThat(PageHtml.clean("<p>x</p><video src=\"/api/v1/media/0123456789ABC\" controls=\"controls\"></video>")).contains("<video", "controls");
        assertThat(PageHtml.clean("<p>x</p><img src=\"https://elsewhere.example/pixel.png\">")).doesNotContain("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>x</p><script>alert(1)</script>", "<p onclick=\"alert(1)\">x</p>", "<p>x</p><a href=\"javascript:alert(1)\">y</a>",
        "<p style=\"position:fixed\">x</p>", "<p>x</p><iframe src=\"/desk/today.xhtml\"></iframe>", "<p>x</p><form action=\"/people\"><input name=\"a\"></form>",
        "<p>x</p><svg><script>alert(1)</script></svg>", "<p>x</p><img src=\"x\" onerror=\"alert(1)\">", "<p class=\"bw-primary\">x</p>", "<p>x</p><math><mtext></mtext></math>"})
    void takes_out_whatever_could_act(String html) {
        assertThat(PageHtml.clean(html)).contains("x").doesNotContain("alert", "javascript", "style", "iframe", "form", "svg", "onerror", "onclick", "class", "math");
    }

    @Test
    void knows_when_nothing_is_left() {
        assertThat(PageHtml.clean(null)).isNull();
        assertThat(PageHtml.clean("  ")).isNull();
        assertThat(PageHtml.clean("<p><br></p>")).isNull();
        assertThat(PageHtml.clean("<script>x</script>")).isNull();
        assertThat(PageHtml.clean("<img src=\"/api/v1/media/0123456789ABC\" alt=\"\">")).isNotNull();
    }

    @Test
    void refuses_a_text_without_end() {
        assertThatThrownBy(() -> PageHtml.clean("<p>" + "x".repeat(PageHtml.LONGEST) + "</p>")).isInstanceOf(RuleViolation.class).hasMessage("course.page.too-long");
    }
}
