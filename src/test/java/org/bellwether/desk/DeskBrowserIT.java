package org.bellwether.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.bellwether.support.InBrowser;
import org.bellwether.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The morning of those who lead: Today, the team, decisions and issues. */
class DeskBrowserIT extends InBrowser {

    private static final Pattern LATE = Pattern.compile(": (\\d+) of (\\d+) are late");

    @Test
    void today_answers_four_questions_and_each_line_leads_to_what_it_names() {
        signInAs("cio");
        assertThat(page).hasURL(Pattern.compile("/desk/today\\.xhtml"));
        assertThat(page.locator(".desk-question h2").allInnerTexts()).map(String::strip).containsExactly("Needs a decision", "Slips", "Talk to", "Tell the CEO");
        var cio = Visitor.as(application(), "cio");
        var lines = Jsoup.parse(cio.page("/desk/today.xhtml"));
        assertThat(lines.select(".desk-question")).allSatisfy(question -> assertThat(question.select(".desk-row")).isNotEmpty());
        for (var line : lines.select(".desk-row h3 a")) {
            var answer = cio.get(line.attr("href"));
            assertThat(answer.statusCode()).as(line.text() + " " + line.attr("href")).isEqualTo(200);
            var behind = Jsoup.parse(answer.body());
            assertThat(behind.selectFirst("h1").text()).as(line.attr("href")).isNotBlank();
            if (line.attr("href").contains("decision=") || line.attr("href").contains("issue=")) assertThat(line.text()).contains(behind.selectFirst("h1").text());
            if (line.attr("href").contains("/adoption/teams.xhtml")) assertThat(behind.select("#teams tbody tr")).as(line.attr("href")).isNotEmpty();
            if (line.attr("href").contains("/adoption/people.xhtml")) assertThat(Integer.parseInt(behind.selectFirst("[data-total]").attr("data-total"))).as(line.attr("href")).isPositive();
        }
        assertThat(complaints()).isEmpty();
    }

    @Test
    void who_is_late_is_behind_the_line_that_says_how_many_are() {
        signInAs("cio");
        var lines = new ArrayList<String>();
        for (var link : page.locator(".desk-row h3 a").all()) if (LATE.matcher(link.innerText()).find()) lines.add(link.innerText() + "|" + link.getAttribute("href"));
        assertThat(lines).isNotEmpty();
        for (var line : lines) {
            var late = LATE.matcher(line);
            assertThat(late.find()).isTrue();
            var count = Integer.parseInt(late.group(1));
            page.navigate(line.substring(line.indexOf('|') + 1));
            assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(Math.min(25, count));
        }
    }

    @Test
    void a_line_is_set_aside_with_a_reason_and_put_back() {
        signInAs("executive");
        page.navigate("/desk/today.xhtml");
        var first = page.locator(".desk-row").first();
        var words = first.locator("h3").innerText();
        first.getByText("Set aside").click();
        page.locator(".desk-aside button").click();
        assertThat(page.locator("#notices")).containsText("Say why it can wait");
        page.locator(".desk-aside input[type=text]").fill("Waits for the board of Thursday");
        page.locator(".desk-aside button").click();
        assertThat(page.locator(".desk-row h3", new Page.LocatorOptions().setHasText(words))).hasCount(0);
        var aside = page.locator(".bw-list li", new Page.LocatorOptions().setHasText("Waits for the board of Thursday"));
        assertThat(aside).containsText(words);
        accessible(page);
        page.reload();
        assertThat(page.locator(".desk-row h3", new Page.LocatorOptions().setHasText(words))).hasCount(0);
        assertThat(as("cio").locator(".desk-row h3", new Page.LocatorOptions().setHasText(words))).hasCount(1);
        aside.getByText("Put back").click();
        assertThat(page.locator(".desk-row h3", new Page.LocatorOptions().setHasText(words))).hasCount(1);
        assertThat(aside).hasCount(0);
    }

    @Test
    void a_manager_sees_who_is_late_reminds_one_and_is_told_when_that_was_done_today() {
        signInAs("manager");
        assertThat(page).hasURL(Pattern.compile("/desk/team\\.xhtml"));
        var late = Integer.parseInt(page.locator("a.bw-stat[href*='show=LATE'] .bw-stat-value").innerText());
        assertThat(late).isPositive();
        page.locator("a.bw-stat[href*='show=LATE']").click();
        assertThat(page.locator(TEAM)).hasCount(Math.min(25, late));
        accessible(page);
        fits(page);
        picture(page, "desk-team");
        var person = page.locator(TEAM).first();
        var name = person.locator(".bw-person-words > span").first().innerText();
        remind(person);
        assertThat(page.locator("#notices")).containsText(name + " finds your reminder");
        remind(person);
        assertThat(page.locator("#notices")).containsText("today");
        assertThat(complaints()).isEmpty();
    }

    private static final String TEAM = "[id='team:table'] tbody tr";

    @Test
    void a_manager_gives_a_course_to_some_and_excuses_one_of_them() {
        signInAs("manager");
        page.locator("[id='team:text']").pressSequentially("liu yang");
        assertThat(page.locator(TEAM)).hasCount(1);
        page.locator(TEAM + " input[type=checkbox]").check();
        page.locator("button:has-text('Assign a course to one person')").click();
        page.locator("[id='assigning:go']").click();
        assertThat(page.locator("dialog[open] .ui-message-error")).isVisible();
        var course = page.locator("[id='assigning:course'] option").nth(1).innerText();
        page.locator("[id='assigning:course']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(course));
        accessible(page);
        page.locator("[id='assigning:go']").click();
        assertThat(page.locator("#notices")).containsText("Assigned to one person");
        page.locator(TEAM + " a").first().click();
        assertThat(page.locator("h1")).containsText("Liu Yang");
        var open = page.locator("[id='member:courses'] tbody tr:has(button[data-dialog-open])").first();
        var title = open.locator("th").innerText();
        open.locator("button[data-dialog-open]").click();
        page.locator("dialog[open] button:has-text('Excuse')").click();
        assertThat(page.locator("#notices")).containsText("Say why");
        var row = page.locator("[id='member:courses'] tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("th", new Page.LocatorOptions().setHasText(title)))).first();
        row.locator("button[data-dialog-open]").click();
        page.locator("dialog[open] input").fill("on parental leave");
        page.locator("dialog[open] button:has-text('Excuse')").click();
        assertThat(row).containsText("on parental leave (Zhao Jianguo");
        accessible(page);
        fits(page);
        picture(page, "desk-member");
        row.locator("button:has-text('Ask for it after all')").click();
        assertThat(row).not().containsText("parental");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_manager_asks_who_was_there_on_another_day_and_can_only_look() {
        signInAs("manager");
        page.navigate("/desk/team.xhtml");
        page.locator("a:has-text('As of another day')").click();
        assertThat(page).hasURL(Pattern.compile("/desk/team-on\\.xhtml"));
        var today = page.locator("[id='day:on']").getAttribute("max");
        page.locator("[id='day:on']").fill(today);
        page.locator("[id='day:ask']").click();
        assertThat(page).hasURL(Pattern.compile("on=" + today));
        var people = page.locator("[id='team:rows'] tbody tr, #rows tbody tr");
        assertThat(people.first()).isVisible();
        assertThat(people.count()).isGreaterThanOrEqualTo(60);
        var week = java.time.LocalDate.parse(today).minusWeeks(8);
        page.locator("[id='day:on']").fill(week.toString());
        page.locator("[id='day:ask']").click();
        assertThat(page).hasURL(Pattern.compile("on=" + week));
        assertThat(page.locator("main")).containsText("it can only be read");
        assertThat(page.locator("main")).containsText("Due dates are those of now");
        assertThat(page.locator("main button:has-text('Remind'), main input[type=checkbox], main button:has-text('Assign')")).hasCount(0);
        accessible(page);
        fits(page);
        picture(page, "desk-team-on");
        page.locator("[id='team:text']").pressSequentially("liu yang");
        assertThat(people).hasCount(1);
        page.locator("[id='day:on']").fill("2099-01-01");
        page.locator("[id='day:ask']").click();
        assertThat(page.locator("body")).containsText("is still to come");
        var phone = onPhoneAs("manager");
        phone.navigate("/desk/team-on.xhtml?on=" + week);
        accessible(phone);
        fits(phone);
        picture(phone, "desk-team-on-phone");
    }

    @Test
    void a_course_by_department_as_of_a_day_is_shown_and_carried_away() {
        signInAs("cio");
        var line = page.locator(".desk-row h3 a[href*='enrolments.xhtml']").first().getAttribute("href");
        page.navigate(line);
        page.locator("a:has-text('By department')").click();
        assertThat(page).hasURL(Pattern.compile("/learning/report\\.xhtml\\?course="));
        assertThat(page.locator("#departments tbody tr").first()).isVisible();
        accessible(page);
        picture(page, "learning-report");
        var before = java.time.LocalDate.parse(page.locator("[id='day:on']").getAttribute("max")).minusWeeks(3);
        page.locator("[id='day:on']").fill(before.toString());
        page.locator("[id='day:ask']").click();
        assertThat(page).hasURL(Pattern.compile("on=" + before));
        assertThat(page.locator("main")).containsText("Scores and times are not shown");
        var first = page.locator("#departments tbody tr").first();
        var learners = Integer.parseInt(first.locator("td").first().innerText());
        first.locator("a").click();
        assertThat(page).hasURL(Pattern.compile("on=" + before + "&department="));
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(Math.min(25, learners));
        accessible(page);
        fits(page);
        picture(page, "learning-report-past");
        var file = Visitor.as(application(), "cio").get(page.locator("#export").getAttribute("href"));
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(before + ".csv");
        assertThat(file.body().lines().skip(1)).hasSize(learners).allMatch(row -> row.startsWith("\"" + before));
        assertThat(Visitor.as(application(), "cio").get(page.locator("#export").getAttribute("href").replace(before.toString(), "2099-01-01")).statusCode()).isBetween(400, 499);
        assertThat(Visitor.as(application(), "employee").get(page.locator("#export").getAttribute("href")).statusCode()).isEqualTo(403);
        var phone = onPhoneAs("cio");
        phone.navigate(page.url());
        accessible(phone);
        fits(phone);
        picture(phone, "learning-report-phone");
    }

    @Test
    void a_deputy_has_the_managers_people_on_a_phone() {
        signInAs("manager");
        page.navigate("/people/deputies.xhtml");
        page.locator("[id='deputies:login']").fill("overdue");
        page.locator("[id='deputies:appoint']").click();
        assertThat(page.locator("#mine")).containsText("Markus Weber");
        accessible(page);
        fits(page);
        picture(page, "people-deputies");
        var deputy = onPhoneAs("overdue");
        deputy.navigate("/desk/team.xhtml");
        assertThat(deputy.locator(TEAM)).hasCount(25);
        accessible(deputy);
        fits(deputy);
        picture(deputy, "desk-team-phone");
        deputy.locator("[id='team:text']").pressSequentially("liu yang");
        assertThat(deputy.locator(TEAM)).hasCount(1);
        deputy.locator(TEAM + " a").first().click();
        deputy.locator("[id='member:courses'] button[data-dialog-open]").first().click();
        deputy.locator("dialog[open] input").fill("seen to by the deputy");
        deputy.locator("dialog[open] button:has-text('Excuse')").click();
        var excused = deputy.locator("[id='member:courses'] tbody tr").filter(new Locator.FilterOptions().setHasText("seen to by the deputy")).first();
        assertThat(excused).containsText(Pattern.compile("\\(Markus Weber.* for Zhao Jianguo"));
        fits(deputy);
        var learner = as("employee");
        learner.navigate("/learning/my.xhtml");
        assertThat(learner.locator("main")).containsText(Pattern.compile("seen to by the deputy \\(Markus Weber.* for Zhao Jianguo"));
        accessible(learner);
        picture(learner, "learning-my-excused-for");
        var auditor = as("auditor");
        auditor.navigate("/audit/trail.xhtml?type=Enrolment");
        auditor.locator("[id='trail:login']").pressSequentially("manager");
        var entry = auditor.locator("[id='trail:table'] tbody tr").filter(new Locator.FilterOptions().setHasText(Pattern.compile("Markus Weber.* for Zhao Jianguo"))).first();
        assertThat(entry).isVisible();
        picture(auditor, "audit-trail-for");
        entry.locator("a").first().click();
        assertThat(auditor.locator("main")).containsText("On behalf of");
        accessible(auditor);
        picture(auditor, "audit-entry-for");
        var file = Visitor.as(application(), "auditor").get("/api/v1/audit/trail.csv?type=Enrolment&login=manager");
        assertThat(file.body().lines().findFirst().orElse("")).contains("On behalf of");
        assertThat(file.body()).contains("seen to by the deputy");
        excused.locator("button:has-text('Ask for it after all')").click();
        assertThat(deputy.locator("[id='member:courses']")).not().containsText("seen to by the deputy");
        page.locator("[id='deputies:mine'] button, #mine button").first().click();
        assertThat(page.locator("#notices")).containsText("It has ended");
        assertThat(deputy.context().request().get("/desk/team.xhtml").status()).isEqualTo(403);
        assertThat(complaints()).isEmpty();
    }

    private static void remind(Locator person) { person.locator("a.bw-button").click(); }

    @Test
    void the_cio_puts_a_matter_to_the_group_and_an_executive_decides_it_for_good() {
        signInAs("cio");
        page.navigate("/programme/new-decision.xhtml");
        page.locator("[id='matter:save']").click();
        assertThat(page.locator("#notices")).containsText("Name the matter");
        page.locator("[id='matter:title']").fill("One price list or two");
        page.locator("[id='matter:context']").fill("Europe keeps its own list.");
        page.locator("[id='matter:by']").fill("2099-12-31");
        page.locator("[id$=':0:text']").fill("One");
        page.locator("[id$=':1:text']").fill("Two");
        page.locator("[id='matter:save']").click();
        assertThat(page.locator("h1")).containsText("One price list or two");
        var address = page.url().replace(application().url(), "");

        var executive = as("executive");
        executive.navigate("/programme/decisions.xhtml");
        assertThat(executive.locator("a[href*='new-decision']")).hasCount(0);
        executive.navigate(address);
        assertThat(executive.locator("[id='decide:withdraw']")).hasCount(0);
        executive.locator("[id='decide:take']").click();
        assertThat(executive.locator("#notices")).containsText("Choose an option");
        executive.locator("[id='decide:option']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("One"));
        executive.locator("[id='decide:take']").click();
        assertThat(executive.locator("#notices")).containsText("Give the reason");
        executive.locator("[id='decide:why']").fill("Customers compare.");
        executive.locator("[id='decide:take']").click();
        assertThat(executive.locator(".bw-notice")).containsText(List.of("Customers compare.").toArray(String[]::new));
        assertThat(executive.locator("[id='decide:take']")).hasCount(0);
        page.reload();
        assertThat(page.locator("[id='decide:take']")).hasCount(0);
    }

    @Test
    void an_issue_is_raised_taken_up_given_back_and_resolved_and_each_step_stays_to_be_read() {
        signInAs("cio");
        page.navigate("/programme/new-issue.xhtml");
        page.locator("[id='issue:title']").fill("The label printer jams");
        page.locator("[id='issue:description']").fill("Every second pallet waits.");
        page.locator("[id='issue:owner']").fill("nobody-here");
        page.locator("[id='issue:due']").fill("2099-12-31");
        page.locator("[id='issue:save']").click();
        assertThat(page.locator("#notices")).containsText("sign-in name is not known");
        page.locator("[id='issue:owner']").fill("Manager");
        page.locator("[id='issue:save']").click();
        assertThat(page.locator("h1")).containsText("The label printer jams");
        step("escalate", "The supplier does not answer.");
        step("back", "They answered.");
        step("resolve", "A new roller.");
        assertThat(page.locator(".bw-list li strong").allInnerTexts()).containsExactly("Raised", "Taken one level up", "Given back", "Resolved");
        step("reopen", "It jams again.");
        assertThat(page.locator("[id='issue:resolve']")).isVisible();
        step("resolve", "A new printer.");
    }

    private void step(String button, String note) {
        page.locator("[id='issue:note']").fill(note);
        page.locator("[id='issue:" + button + "']").click();
        assertThat(page.locator(".bw-list li").last()).containsText(note);
    }

    @ParameterizedTest
    @CsvSource({"employee,/desk/today.xhtml", "employee,/desk/team.xhtml", "manager,/desk/today.xhtml", "trainer,/programme/decisions.xhtml", "manager,/programme/issues.xhtml",
        "executive,/programme/new-decision.xhtml", "executive,/programme/new-issue.xhtml", "cio,/people/no-such-page.xhtml"})
    void nobody_comes_where_they_have_no_business(String login, String address) {
        assertThat(Visitor.as(application(), login).get(address).statusCode()).isEqualTo(address.contains("no-such") ? 404 : 403);
    }
}
