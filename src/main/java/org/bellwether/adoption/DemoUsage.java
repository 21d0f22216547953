package org.bellwether.adoption;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bellwether.people.DemoHolidays;
import org.bellwether.people.DemoPerson;
import org.bellwether.people.DemoStory;
import org.bellwether.people.calendar.WorkCalendar;
import org.bellwether.platform.demo.DemoRandom;

/**
 * What the people of the demo organisation do in their ERP, day by day. Logistics is late and then strong, Finance strong,
 * Sales begins and goes back to its spreadsheets, Assembly never had the time, its night shift least of all.
 */
final class DemoUsage {

    /** One line of usage. */
    record Use(DemoPerson person, LocalDate on, String feature, int count) { }

    /**
     * How a department takes to it.
     *
     * @param adopters share of people who come to use it
     * @param weeks    after its go-live until half of them do
     * @param rate     share of working days on which they use it
     * @param quitters share of the adopters who stop after some weeks
     */
    record Habit(double adopters, double weeks, double rate, double quitters) { }

    record Feature(String code, String en, String zh, boolean core) { }

    static final List<Feature> FEATURES = List.of(
        new Feature("work-list", "Work list", "待办事项", true), new Feature("stock-inquiry", "Stock inquiry", "库存查询", true),
        new Feature("document-search", "Document search", "单据查询", true), new Feature("report", "Reports", "报表", true),
        new Feature("posting", "Postings", "记账", false), new Feature("purchase-order", "Purchase orders", "采购订单", false),
        new Feature("sales-order", "Sales orders", "销售订单", false), new Feature("goods-receipt", "Goods receipt", "收货", false),
        new Feature("goods-issue", "Goods issue", "发货", false), new Feature("production-report", "Production reporting", "报工", false),
        new Feature("quality-check", "Quality checks", "质检", false), new Feature("master-data", "Master data", "主数据维护", false),
        new Feature("approval", "Approvals", "审批", false), new Feature("note", "Notes on documents", "单据备注", false),
        new Feature("time-sheet", "Time sheets", "工时填报", false), new Feature("supplier-portal", "Supplier portal", "供应商协同", false));

    private static final Map<String, Habit> HABITS = Map.of("FIN", new Habit(0.97, 2, 0.86, 0), "PUR", new Habit(0.84, 5, 0.66, 0.05), "LOG", new Habit(0.97, 8, 0.9, 0),
        "IT", new Habit(1, 0.5, 0.85, 0), "ASM", new Habit(0.5, 5, 0.5, 0.1), "SAL", new Habit(0.62, 1.5, 0.42, 0.6), "QEN", new Habit(0.9, 2.5, 0.68, 0), "HRA", new Habit(0.9, 2, 0.6, 0));

    /** How likely a feature is on a day on which somebody uses the system. */
    private static final Map<String, Map<String, Double>> WORK = Map.of(
        "FIN", Map.of("posting", 0.95, "report", 0.75, "work-list", 0.85, "document-search", 0.8, "master-data", 0.2, "purchase-order", 0.25),
        "PUR", Map.of("purchase-order", 0.92, "stock-inquiry", 0.8, "work-list", 0.8, "document-search", 0.7, "report", 0.35, "master-data", 0.3),
        "LOG", Map.of("goods-receipt", 0.75, "goods-issue", 0.75, "stock-inquiry", 0.95, "work-list", 0.8, "document-search", 0.5, "report", 0.2),
        "IT", Map.of("work-list", 0.9, "report", 0.8, "document-search", 0.85, "master-data", 0.6, "stock-inquiry", 0.5),
        "ASM", Map.of("production-report", 0.95, "stock-inquiry", 0.6, "work-list", 0.5, "goods-issue", 0.3, "document-search", 0.3),
        "SAL", Map.of("sales-order", 0.85, "stock-inquiry", 0.6, "document-search", 0.4, "report", 0.3, "work-list", 0.2),
        "QEN", Map.of("quality-check", 0.85, "master-data", 0.55, "document-search", 0.8, "work-list", 0.7, "stock-inquiry", 0.4, "report", 0.4),
        "HRA", Map.of("time-sheet", 0.9, "work-list", 0.7, "report", 0.5, "document-search", 0.5));

    /** The same, where everybody's work has it. */
    private static final Map<String, Double> COMMON = Map.of("approval", 0.6, "note", 0.7);

    private DemoUsage() { }

    /** The key users of IT try it six weeks before everybody else. */
    static LocalDate liveOn(String department, int wave, LocalDate today) { return "IT".equals(department) ? DemoStory.goLive(1, today).minusDays(45) : DemoStory.goLive(wave, today); }

    /** Everything up to that day, person by person; the same for the same people and the same today. */
    static List<Use> all(List<DemoPerson> people, LocalDate today, LocalDate last) {
        var uses = new ArrayList<Use>();
        var calendars = new HashMap<String, WorkCalendar>();
        people.stream().filter(person -> person.department() != null).forEach(person -> life(person, calendars, today, last, uses));
        return uses;
    }

    private static void life(DemoPerson person, Map<String, WorkCalendar> calendars, LocalDate today, LocalDate last, List<Use> uses) {
        var random = DemoRandom.of("usage", person.login());
        var habit = HABITS.get(person.department());
        var live = liveOn(person.department(), person.wave(), today);
        var adopts = random.nextDouble() < adopters(person, habit);
        var from = live.plusDays(Math.max(0, Math.round(7 * (habit.weeks() + habit.weeks() * 0.5 * random.nextGaussian()))));
        var quits = random.nextDouble() < habit.quitters() && !person.login().equals("employee2");
        var until = quits ? from.plusDays(14 + random.nextInt(28)) : last;
        var rate = Math.min(0.97, habit.rate() * (0.8 + 0.4 * random.nextDouble()));
        var tries = !person.login().equals("employee") && random.nextDouble() < 0.45 ? 2 : 0;
        var site = calendars.computeIfAbsent(person.site(), name -> DemoHolidays.calendar(name, today));
        for (var day = live; !day.isAfter(last); day = day.plusDays(1)) {
            var at = random.nextDouble();
            if (!works(person, day) || site.exception(day).isPresent()) continue;
            if (adopts && !day.isBefore(from) && !day.isAfter(until) && at < rate) day(person, day, random, uses);
            else if (!adopts && tries > 0 && at < 0.1) { tries--; day(person, day, random, uses); }
        }
    }

    private static double adopters(DemoPerson person, Habit habit) {
        if (person.login().equals("employee") || person.login().equals("overdue")) return 0;
        if (person.login().equals("employee2") || person.login().equals("cio")) return 1;
        return DemoStory.NIGHT_SHIFT.equals(person.team()) ? 0.15 : habit.adopters();
    }

    private static boolean works(DemoPerson person, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return "LOG".equals(person.department()) && day.toEpochDay() % 2 == 0;
        return day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static void day(DemoPerson person, LocalDate day, Random random, List<Use> uses) {
        for (var feature : FEATURES) {
            var chance = WORK.get(person.department()).getOrDefault(feature.code(), COMMON.getOrDefault(feature.code(), 0.0));
            if (random.nextDouble() < chance) uses.add(new Use(person, day, feature.code(), 1 + (int) Math.abs(4 * random.nextGaussian())));
        }
    }
}
