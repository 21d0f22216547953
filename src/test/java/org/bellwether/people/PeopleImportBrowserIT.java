package org.bellwether.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

/** HR brings people in by a file, from the drop to the line of each of them. */
class PeopleImportBrowserIT extends InBrowser {

    private static final LocatorAssertions.HasCountOptions PATIENTLY = new LocatorAssertions.HasCountOptions().setTimeout(30_000);
    private static final String HEADER = "Nummer,Anmeldung,Wer,Einheit,Stelle,Ort\n";

    private static Page dropped(Page hr, String text) {
        hr.navigate("/people/imports.xhtml");
        hr.locator("#people input[type=file]").setInputFiles(new FilePayload("hr.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        return hr;
    }

    private static void column(Page hr, int field, String heading) {
        hr.locator("[id='understand:fields:%d:column']".formatted(field)).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(heading));
    }

    @Test
    void a_file_is_understood_tried_and_carried_out() throws Exception {
        var login = "new.person." + System.nanoTime();
        var hr = dropped(as("hr"), HEADER + System.nanoTime() + "," + login + ",Wang Fang 王芳,PUR,Buyer,Suzhou\n77,nobody,No One,NOWHERE,Buyer,Suzhou\n");
        hr.waitForURL("**/people/imports.xhtml?import=*");
        assertThat(hr.locator("[id='understand:fields:0:column']")).hasValue("");
        accessible(hr);
        fits(hr);
        hr.locator("[id='understand:try']").click();
        assertThat(hr.locator("[id=notices]")).containsText("Say which column holds the personnel number");
        var headings = new String[] {"Nummer", "Anmeldung", "Wer"};
        for (var field = 0; field < headings.length; field++) column(hr, field, headings[field]);
        column(hr, 6, "Einheit");
        column(hr, 7, "Stelle");
        column(hr, 8, "Ort");
        picture(hr, "people-import-understand");
        hr.locator("[id='understand:try']").click();
        assertThat(hr.locator("#meaning")).hasCount(1, PATIENTLY);
        assertThat(hr.locator("[data-action=CREATE]")).hasText(Pattern.compile("1\\s+new"));
        assertThat(hr.locator("[data-action=REFUSED]")).hasText(Pattern.compile("1\\s+refused"));
        assertThat(hr.locator("[id='lines:table'] tbody tr")).hasCount(2);
        accessible(hr);
        fits(hr);
        picture(hr, "people-import-tried");
        hr.locator("[id='lines:action']").selectOption("REFUSED");
        assertThat(hr.locator("[id='lines:table'] tbody tr")).hasCount(1);
        assertThat(hr.locator("[id='lines:table'] tbody tr")).containsText("There is no org unit NOWHERE");
        var file = hr.waitForDownload(() -> hr.locator("#lines-section header a").click());
        assertThat(Files.readString(file.path())).contains(login, "There is no org unit NOWHERE");

        hr.locator("[data-dialog-open=apply-dialog]").click();
        accessible(hr, "dialog[open]");
        hr.locator("[id='applying:go']").click();
        assertThat(hr.locator("#apply-dialog")).containsText("Give a reason");
        hr.locator("[id='applying:reason']").fill("the monthly file");
        hr.locator("[id='applying:go']").click();
        assertThat(hr.locator("#meaning h2")).hasText("What hr.csv has changed", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(hr.locator("#meaning")).containsText("the monthly file");
        accessible(hr);
        hr.navigate("/people/people.xhtml");
        hr.locator("[id='people:text']").pressSequentially(login);
        assertThat(hr.locator("[id='people:list']")).containsText("Wang Fang 王芳");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_file_of_org_units_is_recognised_tried_and_carried_out() {
        var code = "U" + System.nanoTime();
        var hr = dropped(as("hr"), "Code,Unit name,Parent unit\n" + code + "-A,Team of it," + code + "\n" + code + ",A new department's team,PUR\nX,,\n");
        hr.waitForURL("**/people/imports.xhtml?import=*");
        assertThat(hr.locator("[id='understand:kind']")).hasValue("UNITS");
        assertThat(hr.locator("[id='understand:fields:0:column']")).hasValue("0");
        hr.locator("[id='understand:kind']").selectOption("JOBS");
        assertThat(hr.locator("[id='understand:fields:6:column']")).isVisible();
        hr.locator("[id='understand:kind']").selectOption("UNITS");
        assertThat(hr.locator("[id='understand:fields:3:column']")).hasValue("2");
        accessible(hr);
        picture(hr, "units-import-understand");
        hr.locator("[id='understand:try']").click();
        assertThat(hr.locator("#meaning")).hasCount(1, PATIENTLY);
        assertThat(hr.locator("[data-action=CREATE]")).hasText(Pattern.compile("2\\s+new"));
        assertThat(hr.locator("[data-action=REFUSED]")).hasText(Pattern.compile("1\\s+refused"));
        hr.locator("[data-dialog-open=apply-dialog]").click();
        assertThat(hr.locator("#apply-dialog")).containsText("org units");
        hr.locator("[id='applying:reason']").fill("the new organisation");
        hr.locator("[id='applying:go']").click();
        assertThat(hr.locator("#meaning h2")).hasText("What hr.csv has changed", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        picture(hr, "units-import-applied");
        hr.navigate("/people/organisation.xhtml");
        hr.locator("[id='org:text']").fill(code + "-A");
        assertThat(hr.locator("main")).containsText("Team of it");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_told_and_nothing_is_kept() {
        var hr = as("hr");
        hr.navigate("/people/imports.xhtml");
        var before = hr.locator("#history tbody tr").count();
        hr.locator("#people input[type=file]").setInputFiles(new FilePayload("people.xlsx", "application/zip", "PK\003\004....xl/workbook.xml".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(hr.locator("#not-taken")).containsText("This is a spreadsheet workbook");
        accessible(hr);
        hr.reload();
        assertThat(hr.locator("#history tbody tr")).hasCount(before);
    }
}
