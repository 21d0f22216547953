package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.bellwether.content.scorm.Finding;
import org.bellwether.content.scorm.Standard;
import org.bellwether.content.zip.ArchiveLimits;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

class PackageInspectorTest {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(64L * 1_048_576, 100);
    private static final String PAGE = Zips.TALKING;

    @TempDir Path folder;

    private PackageInspector.Inspection inspect(byte[] bytes) {
        try {
            return PackageInspector.inspect(Files.write(folder.resolve("p.zip"), bytes), LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each refusal must have its sentence in both languages. */
    private void refuses(String key, byte[] bytes) {
        assertThatThrownBy(() -> inspect(bytes)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, key, refusal.arguments())).isNotBlank().doesNotContain("{");
        });
    }

    private static Zips honest() { return Zips.scorm12("Forklifts", "80", PAGE); }

    private static Zips manifest(String xml) { return honest().with("imsmanifest.xml", xml); }

    @Test
    void reports_what_the_package_is() {
        var found = inspect(honest().with("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).bytes());
        assertThat(found.manifest().standard()).isEqualTo(Standard.SCORM_12);
        assertThat(found.manifest().title()).isEqualTo("Forklifts");
        assertThat(found.manifest().units()).singleElement().satisfies(unit -> assertThat(unit.masteryScore()).isEqualByComparingTo("80"));
        assertThat(found.files()).isEqualTo(3);
        assertThat(found.findings()).extracting(Finding::level).containsOnly(Finding.Level.GOOD);
    }

    @Test
    void reads_2004_with_its_edition_and_units() {
        var found = inspect(Zips.scorm2004("Two halves", PAGE).bytes()).manifest();
        assertThat(found.standard()).isEqualTo(Standard.SCORM_2004);
        assertThat(found.edition()).isEqualTo("2004 4th Edition");
        assertThat(found.units()).extracting(unit -> unit.launch()).containsExactly("index.html?unit=1", "index.html?unit=2");
    }

    @Test
    void names_what_is_missing_boxes_and_places_elsewhere() {
        var page = "<script src='https://cdn.example.com/x.js'></script><script>alert(1); window.open('x')</script>";
        assertThat(inspect(honest().with("index.html", page).bytes()).findings()).extracting(Finding::name).contains("hosts", "asks", "opens");
    }

    @Test
    void units_that_never_talk_to_the_run_time_are_pages_whatever_the_manifest_says() {
        var found = inspect(Zips.scorm12("Forklifts", "80", "<!doctype html><title>Only a page</title>").bytes());
        assertThat(found.manifest().units()).noneMatch(unit -> unit.sco());
        assertThat(found.findings()).extracting(Finding::name).containsExactly("archive", "silent");
        var packed = Zips.scorm12("Forklifts", "80", "<!doctype html><script src='all.js'></script>").with("all.js", "f[\"LMSIni\"+\"tialize\"]('')");
        assertThat(inspect(packed.bytes()).manifest().units()).as("scripts that were packed").allMatch(unit -> unit.sco());
        var unread = Zips.scorm12("Forklifts", "80", "<!doctype html><script src='all.js'></script>").with("all.js", "/*" + "x".repeat(1_200_000) + "*/");
        assertThat(inspect(unread.bytes()).manifest().units()).as("who has not read to the end does not know").allMatch(unit -> unit.sco());
    }

    @Test
    void refuses_what_is_no_zip() {
        refuses("content.zip.not-a-zip", "just words, quite a few of them".getBytes(StandardCharsets.UTF_8));
        refuses("content.zip.not-a-zip", new byte[0]);
        var cut = honest().bytes();
        refuses("content.zip.cut-short", Arrays.copyOf(cut, cut.length - 30));
    }

    @Test
    void refuses_a_zip_without_a_manifest_and_says_what_it_is_instead() {
        refuses("content.manifest.none", honest().without("imsmanifest.xml").bytes());
        refuses("content.kind.tincan", honest().without("imsmanifest.xml").with("tincan.xml", "<tincan/>").bytes());
        refuses("content.kind.cmi5", honest().without("imsmanifest.xml").with("cmi5.xml", "<courseStructure/>").bytes());
        refuses("content.kind.aicc", honest().without("imsmanifest.xml").with("course.crs", "[course]").with("course.au", "x").bytes());
        refuses("content.kind.h5p", honest().without("imsmanifest.xml").with("h5p.json", "{}").with("content/content.json", "{}").bytes());
        refuses("content.manifest.in-folder", honest().without("imsmanifest.xml").with("course/imsmanifest.xml", "<manifest/>").bytes());
    }

    @Test
    void refuses_a_manifest_that_reaches_out() {
        refuses("content.manifest.doctype", manifest("<!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><manifest><title>&x;</title></manifest>").bytes());
        refuses("content.manifest.malformed", manifest("<manifest><organizations>").bytes());
        refuses("content.manifest.empty", manifest("").bytes());
    }

    @Test
    void refuses_paths_that_leave_their_folder() {
        for (var path : new String[] {"../evil.html", "a/../../evil.html", "/etc/evil.html", "C:/evil.html", "..\\evil.html", "a/%2e%2e/evil.html"})
            refuses("content.zip.path", honest().with(path, PAGE).bytes());
    }

    @Test
    void refuses_bombs_by_ratio_and_by_their_total() {
        refuses("content.zip.bomb", honest().with("zeros.txt", new byte[24 * 1_048_576]).bytes());
        var files = honest();
        for (var n = 0; n < 8; n++) files.with("part" + n + ".txt", new byte[9 * 1_048_576]);
        refuses("content.zip.total", files.bytes());
    }

    @Test
    void refuses_files_that_are_not_what_their_name_says() {
        refuses("content.file.differs.program", honest().with("logo.png", "MZ\u0000\u0000program".getBytes(StandardCharsets.ISO_8859_1)).bytes());
        refuses("content.file.differs.text", honest().with("logo.gif", "<script>alert(1)</script>").bytes());
    }

    @Test
    void refuses_a_manifest_that_calls_elsewhere_before_anybody_is_called() throws IOException {
        var calls = new AtomicInteger();
        var listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", call -> {
            calls.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        listener.start();
        var there = "http://127.0.0.1:" + listener.getAddress().getPort() + "/x.dtd";
        var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        try {
            for (var type : new String[] {"<!DOCTYPE manifest SYSTEM \"" + there + "\">", "<!DOCTYPE manifest PUBLIC \"-//X//Y\" \"" + there + "\">",
                "<!DOCTYPE manifest [<!ENTITY % x SYSTEM \"" + there + "\"> %x;]>", "<!DOCTYPE manifest [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE manifest [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"}) {
                refuses("content.manifest.doctype", manifest(type + "<manifest><title>&x;&c;</title></manifest>").bytes());
            }
            refuses("content.manifest.no-resources", manifest("<manifest xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + there + "\"/></manifest>").bytes());
        } finally {
            listener.stop(0);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void refuses_a_manifest_that_is_nested_beyond_measure() {
        refuses("content.manifest.deep", manifest("<manifest>" + "<item>".repeat(10_000) + "</item>".repeat(10_000) + "</manifest>").bytes());
    }

    @Test
    void every_finding_has_its_sentences() {
        for (var name : new String[] {"archive", "reports", "assets-only", "silent", "asks", "opens", "file-case", "organisation-unnamed", "organisations", "prerequisites", "sequencing",
            "version-unsaid", "file-missing", "hosts", "href-missing", "launch-elsewhere", "launch-outside", "number", "resource-missing"}) {
            for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                assertThat(Messages.text(locale, "content.finding." + name, 3, 2, 1, 0)).isNotBlank();
                assertThat(Messages.text(locale, "content.finding." + name + ".means", 3, 2, 1, 0)).isNotBlank();
            }
        }
    }
}
