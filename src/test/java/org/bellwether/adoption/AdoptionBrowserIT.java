package org.bellwether.adoption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bellwether.platform.csv.CsvExport;
import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;

import de.siegmar.fastcsv.reader.CsvReader;

class AdoptionBrowserIT extends InBrowser {

    private static final double LONG = 120_000;

    @TempDir Path folder;

    @BeforeEach
    void signIn() { signInAs("cio"); }

    @Test
    void a_usage_file_is_loaded_its_refused_lines_downloaded_and_a_figure_opened_down_to_its_rows() throws IOException {
        page.navigate("/adoption/imports.xhtml");
        accessible(page);
        var file = folder.resolve("demo.csv");
        page.waitForDownload(() -> page.locator("[data-demo-file]").click()).saveAs(file);
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(35_000);
        page.locator("#usage input[type=file]").setInputFiles(file);
        assertThat(page.locator("#running [role=progressbar]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        page.navigate("/adoption/dashboard.xhtml");
        page.navigate("/adoption/imports.xhtml");
        page.locator("#history tbody a").first().click();
        assertThat(page.locator("#summary")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(page.locator("#refused")).containsText("j.leaver");
        accessible(page);
        fits(page);
        picture(page, "adoption-import");
        var refused = folder.resolve("refused.csv");
        page.waitForDownload(() -> page.locator("[data-refused-file]").click()).saveAs(refused);
        assertThat(Files.readString(refused)).contains("is no date", "Year-month-day", "=HYPERLINK");
        try (var rows = CsvReader.builder().ofCsvRecord(refused)) {
            assertThat(rows.stream().flatMap(row -> row.getFields().stream())).isNotEmpty().allSatisfy(cell -> assertThat(CsvExport.harmless(cell)).as("a cell that a spreadsheet would compute").isEqualTo(cell));
        }

        page.navigate("/adoption/dashboard.xhtml");
        accessible(page);
        var lost = Integer.parseInt(page.locator("[data-lost=TRAINED]").innerText().replaceAll("\\D", ""));
        page.locator("[data-lost=TRAINED]").click();
        assertThat(page.locator(".bw-lead")).containsText(lost + " people");
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(Math.min(25, lost));
        accessible(page);
        page.navigate("/adoption/dashboard.xhtml");
        page.locator("[data-step=ACTIVE]").click();
        assertThat(page.locator("#teams tbody tr").first()).isVisible();
        accessible(page);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void the_template_filled_in_is_loaded() throws IOException {
        page.navigate("/adoption/imports.xhtml");
        var template = folder.resolve("template.csv");
        page.waitForDownload(() -> page.locator("a[href$='template.csv']").click()).saveAs(template);
        var filled = Files.writeString(folder.resolve("filled.csv"), Files.readString(template).replaceAll("jane\\.doe|wang\\.wei", "employee2"));
        page.locator("#usage input[type=file]").setInputFiles(filled);
        assertThat(page.locator("#summary .bw-notice-ok")).containsText("filled.csv", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        assertThat(page.locator("#refused")).hasCount(0);
        assertThat(page.locator("#history tbody tr").first()).containsText("filled.csv");
        page.locator("[data-dialog-open='undo-dialog']").click();
        page.locator("dialog[open] .bw-danger").click();
        assertThat(page.locator("[id=notices]")).containsText("What filled.csv had loaded is taken back.");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void who_is_stuck_at_the_test_is_trained_and_not_passed_and_the_reader_is_told_what_that_means() {
        stuck(page, "whatever the result", "passed every required test");
        stuck(signIn(stranger(PHONE, "zh-CN", ColorScheme.LIGHT), "cio"), "不论结果如何", "必修测验全部合格");
    }

    private static void stuck(Page where, String trained, String passed) {
        where.navigate("/adoption/dashboard.xhtml");
        where.locator(".adoption-define summary").click();
        assertThat(where.locator(".adoption-define dl")).containsText(trained);
        assertThat(where.locator(".adoption-define dl")).containsText(passed);
        var lost = where.locator("[data-lost=PASSED]");
        var people = Integer.parseInt(lost.getAttribute("data-rows"));
        assertThat(people).isPositive();
        lost.click();
        assertThat(where.locator("[data-total]")).hasAttribute("data-total", String.valueOf(people));
        assertThat(where.locator("[id='list:table'] tbody tr")).hasCount(people);
        assertThat(where.locator("#main .bw-notice-info").first()).containsText(passed);
        fits(where);
    }

    @Test
    void a_file_that_is_wrong_as_a_whole_is_refused_with_what_to_do_and_leaves_nothing() throws IOException {
        page.navigate("/adoption/imports.xhtml");
        var files = page.locator("#history tbody tr").count();
        refuses("gbk.csv", "login,date,feature,count\ncio,2026-05-04,采购订单,1\n".getBytes(Charset.forName("GBK")), "GBK");
        refuses("column.csv", "login,date,count\ncio,2026-05-04,1\n".getBytes(), "The column feature is missing");
        refuses("book.csv", "PK\3\4....xl/workbook.xml".getBytes(), "CSV UTF-8");
        page.reload();
        assertThat(page.locator("#history tbody tr")).hasCount(files);
    }

    @Test
    void a_file_of_which_no_line_can_be_taken_is_not_called_loaded() throws IOException {
        page.navigate("/adoption/imports.xhtml");
        page.locator("#usage input[type=file]").setInputFiles(Files.write(folder.resolve("nobody.csv"), "login,date,feature,count\nnobody-here,2026-05-04,Approvals,1\n".getBytes()));
        assertThat(page.locator("#refused")).containsText("nobody-here");
        assertThat(page.locator("#history tbody tr").first()).containsText("Not loaded");
    }

    @Test
    void the_dashboard_reads_well_on_a_phone_in_chinese_in_the_dark() {
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "cio");
        for (var path : List.of("dashboard", "imports")) {
            phone.navigate("/adoption/" + path + ".xhtml");
            fits(phone);
            accessible(phone);
            picture(phone, "adoption-" + path + "-phone-zh-dark");
        }
        phone.navigate("/adoption/dashboard.xhtml");
        phone.locator("#departments [data-as-table]").click();
        assertThat(phone.locator("#departments .adoption-heat")).isVisible();
        accessible(phone);
    }

    @Test
    void others_than_the_cio_do_not_get_in() {
        var employee = as("employee");
        assertThat(employee.navigate("/adoption/dashboard.xhtml").status()).isEqualTo(403);
        assertThat(employee.navigate("/adoption/imports.xhtml").status()).isEqualTo(403);
    }

    private void refuses(String name, byte[] bytes, String word) throws IOException {
        page.locator("#usage input[type=file]").setInputFiles(Files.write(folder.resolve(name), bytes));
        assertThat(page.locator("#not-taken")).isVisible();
        assertThat(page.locator("#not-taken")).containsText(word);
    }
}
