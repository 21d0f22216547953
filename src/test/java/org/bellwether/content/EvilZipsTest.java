package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.bellwether.content.zip.ArchiveLimits;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that lie, hide, lead astray or swell: each is refused with a sentence that names the file, in both languages. */
class EvilZipsTest {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(64L * 1_048_576, 100);
    private static final String PAGE = "<!doctype html><title>x</title>";

    @TempDir Path folder;

    private static RawZip honest() { return RawZip.of(Zips.scorm12("Forklifts", "80", PAGE)); }

    private PackageInspector.Inspection inspect(byte[] bytes) {
        try {
            return PackageInspector.inspect(Files.write(folder.resolve("p.zip"), bytes), LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuses(String key, byte[] bytes) { refuses(key, "", bytes); }

    /** @param named stands in the sentence */
    private void refuses(String key, String named, byte[] bytes) {
        assertThatThrownBy(() -> inspect(bytes)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, key, refusal.arguments())).contains(named).doesNotContain("{");
        });
    }

    private void refuses(String key, String named, Consumer<RawZip.Entry> lie) { refuses(key, named, honest().with("extra.txt", "some words", lie).bytes()); }

    @Test
    void the_truth_written_byte_by_byte_is_taken() {
        assertThat(inspect(honest().with("extra.txt", "some words", entry -> entry.unix(0x81A4)).bytes()).files()).isEqualTo(3);
        assertThat(inspect(honest().with("folder/", "", entry -> entry.unix(0x41ED)).bytes()).files()).as("folders are no files").isEqualTo(2);
        assertThat(inspect(honest().ending(end -> end.comment = "packed by hand".getBytes(StandardCharsets.UTF_8)).bytes()).files()).isEqualTo(2);
    }

    @Test
    void a_link_to_another_place() { refuses("content.zip.symlink", "extra.txt", entry -> entry.unix(0xA1FF)); }

    @ParameterizedTest
    @ValueSource(ints = {0x1000, 0x2000, 0x6000, 0xC000})
    void a_pipe_a_device_and_a_socket(int kind) { refuses("content.zip.special", "extra.txt", entry -> entry.unix(kind | 0x1FF)); }

    @Test
    void two_names_that_differ_only_in_capitals() {
        refuses("content.zip.case", "INDEX.HTML", honest().with("INDEX.HTML", PAGE, entry -> { }).bytes());
        refuses("content.zip.case", "Bild/Ü.png", honest().with("bild/ü.png", "", entry -> { }).with("Bild/Ü.png", "", entry -> { }).bytes());
    }

    @Test
    void the_same_name_twice() { refuses("content.zip.duplicate", "index.html", honest().with("index.html", "<!doctype html>another", entry -> { }).bytes()); }

    @Test
    void files_that_share_their_bytes() {
        refuses("content.zip.overlap", "twin.txt", honest().with("large.txt", "x".repeat(4_000), entry -> { }).with("twin.txt", "x".repeat(4_000), entry -> {
            entry.listedOnly = true;
            entry.offset = placeOf("large.txt", honest().with("large.txt", "x".repeat(4_000), other -> { }).bytes());
        }).bytes());
        // It begins inside another file and ends inside it: small enough for all sizes together to look right.
        refuses("content.zip.overlap", "inner.txt", honest().with("large.txt", "x".repeat(4_000), entry -> { }).with("inner.txt", "x", entry -> {
            entry.listedOnly = true;
            entry.offset = placeOf("large.txt", honest().with("large.txt", "x".repeat(4_000), other -> { }).bytes()) + 100;
        }).bytes());
    }

    /** Where the header of that file begins. */
    private static long placeOf(String name, byte[] zip) { return new String(zip, StandardCharsets.ISO_8859_1).indexOf(name) - 30L; }

    @Test
    void a_file_whose_bytes_reach_into_the_list_of_contents() {
        refuses("content.zip.broken", "", entry -> entry.packed = 500);
        refuses("content.zip.broken", "", entry -> entry.offset = 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1, 0x40, 0x41})
    void a_file_that_a_password_locks(int flag) { refuses("content.zip.encrypted", "extra.txt", entry -> entry.flags |= flag); }

    @Test
    void the_form_for_very_large_archives() {
        refuses("content.zip.zip64", "", entry -> entry.size = 0xFFFFFFFFL);
        refuses("content.zip.zip64", "", entry -> entry.packed = 0xFFFFFFFFL);
        refuses("content.zip.zip64", "", entry -> entry.offset = 0xFFFFFFFFL);
        refuses("content.zip.zip64", honest().ending(end -> end.count = 0xFFFF).bytes());
        refuses("content.zip.zip64", honest().ending(end -> end.listStart = 0xFFFFFFFFL).bytes());
        refuses("content.zip.zip64", honest().ending(end -> end.listSize = 0xFFFFFFFFL).bytes());
    }

    @Test
    void one_part_of_several() { refuses("content.zip.parts", honest().ending(end -> end.disk = 1).bytes()); }

    @Test
    void a_size_or_a_checksum_that_is_not_true() {
        refuses("content.zip.lies", "extra.txt", entry -> entry.size = 9);
        refuses("content.zip.lies", "extra.txt", entry -> entry.size = 11);
        refuses("content.zip.lies", "extra.txt", entry -> entry.size = 0);
        refuses("content.zip.lies", "extra.txt", entry -> entry.packed = 9);
        refuses("content.zip.lies", "extra.txt", entry -> entry.crc ^= 1);
    }

    @Test
    void a_file_that_is_called_otherwise_in_its_own_header() {
        refuses("content.zip.lies", "extra.txt", entry -> entry.localName = "../../evil.html".getBytes(StandardCharsets.UTF_8));
        refuses("content.zip.lies", "extra.txt", entry -> entry.localName = "extra.TXT".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_is_packed_otherwise_in_its_own_header() { refuses("content.zip.damaged", "extra.txt", entry -> entry.localMethod = 8); }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 99})
    void a_way_of_packing_that_browsers_do_not_know(int method) {
        refuses("content.zip.method", "extra.txt", entry -> {
            entry.method = method;
            entry.localMethod = method;
        });
    }

    @Test
    void packed_bytes_that_are_none() {
        var noise = new byte[400];
        new Random(3).nextBytes(noise);
        noise[0] = 7; // A block of the third kind, which there is not.
        refuses("content.zip.damaged", "noise.bin", honest().with("noise.bin", noise, EvilZipsTest::packedAs).bytes());
        var cut = packed(new byte[5_000]);
        refuses("content.zip.damaged", "cut.bin", honest().with("cut.bin", Arrays.copyOf(cut, cut.length - 4), EvilZipsTest::packedAs).bytes());
    }

    private static void packedAs(RawZip.Entry entry) {
        entry.method = 8;
        entry.localMethod = 8;
        entry.size = 5_000;
    }

    private static byte[] packed(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(9, true))) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void a_bomb_that_claims_to_be_small() {
        refuses("content.zip.lies", "bomb.bin", honest().with("bomb.bin", packed(new byte[30 * 1_048_576]), entry -> {
            packedAs(entry);
            entry.size = 1_000;
        }).bytes());
    }

    @Test
    void a_list_of_contents_that_is_longer_or_shorter_than_is_said() {
        refuses("content.zip.broken", honest().ending(end -> end.count = 1).bytes());
        refuses("content.zip.broken", honest().ending(end -> end.count = 3).bytes());
        refuses("content.zip.broken", honest().ending(end -> end.listSize = 10).bytes());
        refuses("content.zip.broken", honest().ending(end -> end.listStart = 1_000_000).bytes());
    }

    @Test
    void nothing_at_all() { refuses("content.zip.empty", new RawZip().bytes()); }

    @Test
    void an_archive_with_something_else_before_or_behind_it() {
        refuses("content.zip.not-a-zip", joined("MZ a program".getBytes(StandardCharsets.UTF_8), honest().bytes()));
        refuses("content.zip.cut-short", joined(honest().bytes(), "%PDF-1.7 and more".getBytes(StandardCharsets.UTF_8)));
        refuses("content.zip.cut-short", honest().ending(end -> end.commentLength = 9).bytes());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.html", "a\nb.html", "con.html", "aux", "lpt1.txt", "a.html ", "folder./a.html", "a.html:hidden", "\u007f.html"})
    void a_name_that_not_every_system_can_write(String name) { refuses("content.zip.name", honest().with(name, PAGE, entry -> { }).bytes()); }

    @Test
    void a_name_that_is_no_text() {
        refuses("content.zip.name", "", entry -> {
            entry.name = new byte[] {'a', (byte) 0xC0, (byte) 0xAE, '.', 'h', 't', 'm'};
            entry.localName = entry.name;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.html", "a/../../x.html", "/x.html", "\\\\server\\share\\x.html", "C:\\x.html", "a//x.html", "./x.html", "a/%2E%2e/x.html", "a%2fx.html", "a%5cx.html"})
    void a_path_that_leads_out_of_its_folder(String path) { refuses("content.zip.path", "", honest().with(path, PAGE, entry -> { }).bytes()); }

    @Test
    void an_archive_of_more_files_than_anybody_needs() {
        var many = honest();
        for (var n = 0; n < LIMITS.entries(); n++) many.with("f" + n, "", entry -> { });
        refuses("content.zip.entries", many.bytes());
    }
}
