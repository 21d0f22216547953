package org.bellwether.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonGateTest {

    private static boolean whole(String text) { return JsonGate.isWhole(text.getBytes(StandardCharsets.UTF_8)); }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1", "null", "\"页\"", " {\"a\":{\"a\":[1,2,{}]},\"b\":\"\\ud83d\\ude00\"}\n"})
    void one_value_from_beginning_to_end_is_whole(String text) { assertThat(whole(text)).isTrue(); }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "{\"x\":{", "{\"x\":[", "{\"x\":[{}]", "{\"x\":\"", "{\"x\":", "{} {", "{}}", "", " ", "{\"a\":1,\"a\":2}", "{'a':1}", "{a:1}", "[1,]", "NaN", "// \n{}", "\u0000", "\"a\nb\""})
    void all_else_is_not(String text) { assertThat(whole(text)).isFalse(); }

    @Test
    void neither_is_what_is_nested_too_deep_or_no_utf_8() {
        assertThat(whole("[".repeat(100) + "]".repeat(100))).isTrue();
        assertThat(whole("[".repeat(101) + "]".repeat(101))).isFalse();
        assertThat(JsonGate.isWhole(new byte[] {'"', (byte) 0xc3, '(', '"'})).isFalse();
        assertThat(JsonGate.isWhole(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'})).as("half of a pair").isFalse();
        assertThat(JsonGate.isWhole("{\"a\":1}".getBytes(StandardCharsets.UTF_16))).isFalse();
    }
}
