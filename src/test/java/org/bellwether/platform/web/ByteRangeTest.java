package org.bellwether.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, 14: what is asked for of a file of a hundred bytes. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=10-19,10,19", "bytes=90-,90,99", "bytes=90-500,90,99", "bytes=-5,95,99", "bytes=-500,0,99"})
    void gives_the_part_that_was_asked_for(String header, long first, long last) {
        var part = ByteRange.of(header, 100);
        assertThat(part).isEqualTo(new ByteRange(first, last, true));
        assertThat(part.of(100)).isEqualTo("bytes " + first + "-" + last + "/100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=0-4,8-9", "lines=1-2", "bytes=a-b", "bytes=99999999999999999999999-"})
    void gives_the_whole_where_it_does_not_know_what_was_asked_for(String header) { assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(0, 99, false)); }

    @Test
    void gives_the_whole_where_nothing_was_asked_for() { assertThat(ByteRange.of(null, 100).length()).isEqualTo(100); }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=5-4", "bytes=-0"})
    void gives_nothing_outside_the_file(String header) { assertThat(ByteRange.of(header, 100)).isNull(); }
}
