package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.Refusal;
import org.bellwether.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageFileTest {

    private static final String HEADER = "login,date,feature,count\n";

    @TempDir Path folder;

    @Test
    void reads_what_a_spreadsheet_writes() {
        var lines = read("\uFEFFLogin;Date;Extra;Feature;Count\r\nCIO;2026-05-04;x;\"Posting; \"\"fast\"\"\";12\r\n\r\n");
        assertThat(lines).containsExactly(new UsageLine.Accepted(2, "CIO;2026-05-04;x;\"Posting; \"\"fast\"\"\";12", "cio", LocalDate.of(2026, 5, 4), "posting; \"fast\"", 12));
    }

    @Test
    void reads_a_header_in_chinese() { assertThat(read("登录名,日期,功能,次数\ncio,2026-05-04,收货,3\n")).hasSize(1).allMatch(UsageLine.Accepted.class::isInstance); }

    @Test
    void says_of_each_bad_line_what_is_wrong_with_it() {
        var lines = read(HEADER + "cio,04.05.2026,a,1\ncio,2026-02-30,a,1\ncio,2026-12-31,a,1\n=cmd(),2026-05-04,a,1\ncio,2026-05-04,@a,1\ncio,2026-05-04,a,-1\ncio,2026-05-04,a,1.5\n"
            + "cio,2026-05-04,a,99999999\ncio,2026-05-04,,1\n,2026-05-04,a,1\ncio,2026-05-04,a\n\"cio,2026-05-04,a,1\ncio,2026-05-04,a,1\n");
        assertThat(lines.stream().map(line -> line instanceof UsageLine.Refused refused ? refused.key() : "taken")).containsExactly("adoption.line.date", "adoption.line.date",
            "adoption.line.future", "adoption.line.formula-login", "adoption.line.formula-feature", "adoption.line.negative", "adoption.line.no-count", "adoption.line.huge",
            "adoption.line.no-feature", "adoption.line.no-login", "adoption.line.width", "adoption.line.quote", "taken");
        for (var line : lines) {
            if (!(line instanceof UsageLine.Refused refused)) continue;
            for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, refused.key(), refused.arguments().toArray())).doesNotContain("{");
        }
    }

    @Test
    void takes_the_same_person_day_and_feature_once() {
        var repeats = new RepeatedLines();
        var lines = read(HEADER + "cio,2026-05-04,a,1\nCIO,2026-05-04,A,5\ncio,2026-05-05,a,1\n").stream().map(repeats::check).toList();
        assertThat(lines.get(1)).isEqualTo(new UsageLine.Refused(3, "CIO,2026-05-04,A,5", "adoption.line.repeated", List.of("2")));
        assertThat(lines.get(2)).isInstanceOf(UsageLine.Accepted.class);
    }

    @Test
    void refuses_a_file_that_is_none() {
        refused("platform.file.encoding", (HEADER + "m\u00fcller,2026-05-04,a,1\n").getBytes(StandardCharsets.ISO_8859_1));
        refused("platform.file.encoding", (HEADER + "cio,2026-05-04,采购订单,1\n").getBytes(Charset.forName("GBK")));
        refused("platform.file.encoding", (HEADER + "cio,2026-05-04,a,1\n").getBytes(StandardCharsets.UTF_16));
        refused("adoption.file.column-missing", "login,date,count\ncio,2026-05-04,1\n".getBytes());
        refused("adoption.file.column-twice", "login,login,date,feature,count\n".getBytes());
        refused("platform.file.empty", new byte[0]);
        refused("platform.file.no-lines", HEADER.getBytes());
        refused("platform.file.workbook", "PK\3\4....xl/workbook.xml".getBytes(StandardCharsets.ISO_8859_1));
        refused("platform.file.zip", "PK\3\4....a.csv".getBytes(StandardCharsets.ISO_8859_1));
        refused("platform.file.no-text", new byte[] {1, 0, 0, 0, 7, 0, 0, 1, 9});
        refused("platform.file.line-too-long", "x".repeat(70_000).getBytes());
    }

    private void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).as(key).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, key, refusal.arguments())).doesNotContain("{");
        });
    }

    private List<UsageLine> read(String text) { return read(text.getBytes(StandardCharsets.UTF_8)); }

    private List<UsageLine> read(byte[] bytes) {
        try {
            var file = Files.write(folder.resolve("usage.csv"), bytes);
            var lines = new ArrayList<UsageLine>();
            new UsageFile(file, LocalDate.of(2026, 6, 1)).forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
