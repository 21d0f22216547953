package org.bellwether.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class EncodingsTest {

    @Test
    void names_the_encoding_that_it_probably_is() {
        assertThat(Encodings.guess("采购订单".getBytes(Charset.forName("GBK")))).isEqualTo("GBK");
        assertThat(Encodings.guess("M\u00fcller".getBytes(StandardCharsets.ISO_8859_1))).startsWith("Latin-1");
        assertThat(Encodings.wide("ab".getBytes(StandardCharsets.UTF_16LE))).contains("UTF-16 LE");
    }
}
