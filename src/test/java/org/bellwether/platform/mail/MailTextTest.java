package org.bellwether.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {

    private static MailText test(Locale language, Object argument) { return MailText.of(Letter.of("anna@example.com", language, null, "platform.mail.test", argument)); }

    @Test
    void it_says_the_same_in_text_and_in_html_in_the_readers_language() {
        var text = test(Locale.SIMPLIFIED_CHINESE, "https://learn.example.com");
        assertThat(text.subject()).isEqualTo("Bellwether 测试邮件");
        assertThat(text.plain()).contains("来自 Bellwether 的邮件可以送达此地址。\n\n由 https://learn.example.com 的管理员");
        assertThat(Jsoup.parse(text.html()).text()).contains("来自 Bellwether 的邮件可以送达此地址。").contains("由 https://learn.example.com 的管理员");
        assertThat(Jsoup.parse(text.html()).selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(Jsoup.parse(test(Locale.ENGLISH, "x").html()).text()).contains("Mail from Bellwether arrives");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{0} ${name} #{caller.name} {{7*7}}", "it''s {1,number}", "%s %n $1 \\1"})
    void what_somebody_is_called_is_data_and_nothing_else(String name) {
        var text = test(Locale.ENGLISH, name);
        assertThat(text.plain()).contains("An administrator of " + name + " has sent");
        var html = Jsoup.parse(text.html());
        assertThat(html.text()).contains("An administrator of " + name + " has sent");
        assertThat(html.select("script, img")).isEmpty();
    }

    @Test
    void a_link_is_a_button_and_can_be_read() {
        var link = "https://learn.example.com/set-password.xhtml?token=a&b=\"c";
        var text = MailText.of(new Letter("anna@example.com", Locale.ENGLISH, null, "platform.mail.test", List.of("x"), link, Duration.ofDays(1)));
        assertThat(text.plain()).contains("\n\n" + link + "\n");
        assertThat(Jsoup.parse(text.html()).select("a")).singleElement().satisfies(button -> assertThat(button.attr("href")).isEqualTo(link));
    }

    @Test
    void it_is_kept_as_one_text_and_comes_back_as_it_was() {
        var text = test(Locale.ENGLISH, "Zoë \"x\" \\ 林 🐑");
        assertThat(MailText.unpacked(text.packed())).isEqualTo(text);
    }
}
