package org.bellwether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first bytes say what a file is; browsers show some kinds and not others. */
class MediumTypeTest {

    private static byte[] bytes(String hex) { return HexFormat.of().parseHex(hex); }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452,image/png", "ffd8ffe000104a46494600010100,image/jpeg", "474946383961,image/gif", "524946461a00000057454250565038,image/webp",
        "00000018667479706d703432000000006d70343269736f6d,video/mp4", "000000146674797071742020,video/mp4",
        // As a browser's recorder writes it, and with a length of the header that takes eight bytes.
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104,video/webm", "1a45dfa3010000000000001f4286810142f7810142f2810442f381084282847765626d,video/webm"})
    void knows_what_browsers_show(String head, String type) {
        assertThat(MediumType.of(bytes(head))).isEqualTo(type);
        assertThat(MediumType.shown(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b6142878104", // Matroska that is no WebM
        "1a45dfa39f4286810142f78101", "1a45dfa3", "1a45dfa39f4282ff7765626d", // cut short, or longer than it says
        "4d5a9000", "255044462d312e37", "504b0304", "00"})
    void shows_nothing_else(String head) { assertThat(MediumType.shown(MediumType.of(bytes(head)))).isFalse(); }

    @Test
    void shows_no_page_however_it_is_called() {
        for (var text : new String[] {"<html><script>alert(1)</script></html>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "webm", ""})
            assertThat(MediumType.shown(MediumType.of(text.getBytes(StandardCharsets.UTF_8)))).as(text).isFalse();
    }
}
