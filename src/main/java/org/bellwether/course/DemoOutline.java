package org.bellwether.course;

import static org.bellwether.course.DemoCourses.ERP_1;
import static org.bellwether.course.DemoCourses.ERP_1_PACKAGE;
import static org.bellwether.course.DemoCourses.ERP_1_PAGES;
import static org.bellwether.course.DemoCourses.ERP_1_QUIZ;
import static org.bellwether.course.DemoCourses.ERP_2;
import static org.bellwether.course.DemoCourses.ERP_2_PAGES;
import static org.bellwether.course.DemoCourses.ERP_2_QUIZ;
import static org.bellwether.course.DemoCourses.ERP_3;
import static org.bellwether.course.DemoCourses.ERP_3_PAGES;
import static org.bellwether.course.DemoCourses.ERP_3_QUIZ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bellwether.platform.text.Localized;

/** What the courses of the demo organisation are called and consist of. The texts of the pages lie beside the bundles. */
record DemoOutline(CourseId id, String code, String owner, Localized title, Localized summary, int minutes, List<Part> parts) {

    /** A lesson; {@code text} names its page's text, null for the slots of other features. */
    record Part(LessonId id, LessonKind kind, String text, Localized title) {

        Localized html() { return new Localized(read(text + ".en.html"), read(text + ".zh.html")); }
    }

    static final List<DemoOutline> ALL = List.of(
        new DemoOutline(ERP_1, "ERP-1", "trainer", new Localized("What the ERP changes in your day", "ERP 改变你的一天"),
            new Localized("Why we leave the old system, how an order travels through the house, what becomes easier and what becomes harder where you work, and who helps in the first four weeks.",
                "为什么要离开老系统，一张订单怎样走遍全公司，你的岗位上哪些变轻松、哪些变麻烦，头四周谁来帮你。"), 40, List.of(
                page(ERP_1_PAGES.get(0), "erp-1-1", "Three answers to one question", "一个问题，三个答案"),
                page(ERP_1_PAGES.get(1), "erp-1-2", "One order, from the call to the invoice", "一张订单：从电话到发票"),
                page(ERP_1_PAGES.get(2), "erp-1-3", "What changes where you work", "你的岗位有什么不同"),
                new Part(ERP_1_PACKAGE, LessonKind.PACKAGE, null, new Localized("Your first day on screen", "上手第一天")),
                page(ERP_1_PAGES.get(3), "erp-1-4", "The first four weeks, and who helps", "头四周，谁来帮你"),
                quiz(ERP_1_QUIZ, "Are you ready?", "准备好了吗"))),
        new DemoOutline(ERP_2, "ERP-2", "trainer2", new Localized("Clean master data", "干净的主数据"),
            new Localized("How one wrong unit ordered twelve kilometres of cable, which six fields move everything, who decides about which data, and a habit of fifteen minutes a week.",
                "一个单位填错，订来十二公里电缆；六个字段牵动全局；哪些数据由谁说了算；以及每周十五分钟的一个习惯。"), 45, List.of(
                page(ERP_2_PAGES.get(0), "erp-2-1", "Twelve kilometres of cable", "十二公里电缆"),
                page(ERP_2_PAGES.get(1), "erp-2-2", "One part, one number", "一个零件一个号"),
                page(ERP_2_PAGES.get(2), "erp-2-3", "Six fields that move everything", "牵动全局的六个字段"),
                page(ERP_2_PAGES.get(3), "erp-2-4", "Who may change what", "谁能改什么"),
                page(ERP_2_PAGES.get(4), "erp-2-5", "The Friday check", "周五检查"),
                quiz(ERP_2_QUIZ, "Master data in a normal week", "平常一周里的主数据"))),
        new DemoOutline(ERP_3, "ERP-3", "trainer", new Localized("Leading a team through a change", "带着团队走过变化"),
            new Localized("For everyone who leads people: what your team loses, how to find the time, how to talk with someone who can and does not want to, and how to read figures without hunting people.",
                "写给每一位带队伍的人：你的团队失去了什么，时间从哪里来，怎样和会用却不愿用的人谈，怎样看数字而不追着人跑。"), 35, List.of(
                page(ERP_3_PAGES.get(0), "erp-3-1", "What your people lose", "你的人失去了什么"),
                page(ERP_3_PAGES.get(1), "erp-3-2", "Make the time, or it does not happen", "不安排时间，就不会发生"),
                page(ERP_3_PAGES.get(2), "erp-3-3", "Someone who can, and does not want to", "会用却不愿用的人"),
                page(ERP_3_PAGES.get(3), "erp-3-4", "Figures without a hunt", "看数字，不追人"),
                quiz(ERP_3_QUIZ, "What would you do?", "换作你，会怎么做"))));

    private static Part page(LessonId id, String text, String en, String zh) { return new Part(id, LessonKind.PAGE, text, new Localized(en, zh)); }

    private static Part quiz(LessonId id, String en, String zh) { return new Part(id, LessonKind.QUIZ, null, new Localized(en, zh)); }

    private static String read(String name) {
        try (var in = DemoOutline.class.getResourceAsStream("demo/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
