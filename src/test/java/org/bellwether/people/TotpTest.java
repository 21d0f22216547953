package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

class TotpTest {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final int SCALE = 6;
    private static final Instant NOW = Instant.parse("2030-01-15T08:00:10Z");

    /** The RFC's own figures, of which six digits are used here. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void it_computes_the_codes_of_the_standard(long seconds, String code) { assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code); }

    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void it_writes_base_32_as_rfc_4648_does(String text, String encoded) { assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded); }

    @Test
    void a_clock_may_be_off_by_one_step_and_no_more() {
        var step = Totp.step(NOW);
        for (var off = -3; off <= 3; off++) assertThat(Totp.match(SECRET, Totp.code(SECRET, step + off), NOW, -1).isPresent()).as("%d steps off", off).isEqualTo(Math.abs(off) <= 1);
    }

    @Test
    void a_step_is_worth_one_sign_in_and_so_is_every_one_before_it() {
        var step = Totp.step(NOW);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), NOW, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), NOW, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), NOW, step)).hasValue(step + 1);
    }

    @Test
    void what_is_no_code_is_none() {
        for (var wrong : new String[] {"", "12345", "1234567", "abcdef", "000000 "}) assertThat(Totp.match(SECRET, wrong, NOW, -1)).as(wrong).isEmpty();
        assertThat(Totp.match(Totp.fresh(), Totp.code(SECRET, Totp.step(NOW)), NOW, -1)).as("another person's").isEmpty();
    }

    @Test
    void five_misses_close_it_for_five_minutes() {
        var factor = new SecondFactor(PersonId.fresh(), "sealed", NOW);
        for (var miss = 0; miss < 5; miss++) assertThat(factor.accepts(SECRET, "wrong", NOW)).isFalse();
        assertThat(factor.open(NOW)).isFalse();
        assertThat(factor.accepts(SECRET, Totp.code(SECRET, Totp.step(NOW)), NOW)).as("the right code, too early").isFalse();
        var later = NOW.plusSeconds(300);
        assertThat(factor.accepts(SECRET, Totp.code(SECRET, Totp.step(later)), later)).isTrue();
    }

    @Test
    void an_app_is_told_everything_in_one_address() {
        var setup = TotpSetup.of("lin.hao", SECRET);
        assertThat(setup.uri()).isEqualTo("otpauth://totp/Bellwether:lin.hao?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Bellwether&algorithm=SHA1&digits=6&period=30");
        assertThat(setup.secret()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void the_square_says_the_address_to_a_camera() throws Exception {
        var setup = TotpSetup.of("lin.hao", SECRET);
        var picture = new BufferedImage(setup.getSide() * SCALE, setup.getSide() * SCALE, BufferedImage.TYPE_INT_RGB);
        var on = picture.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        on.setColor(Color.BLACK);
        Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(setup.getSquares()).results()
            .forEach(square -> on.fillRect(Integer.parseInt(square.group(1)) * SCALE, Integer.parseInt(square.group(2)) * SCALE, SCALE, SCALE));
        var read = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())))));
        assertThat(read.getText()).isEqualTo(setup.uri());
    }
}
