package org.bellwether.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.id.Id;

/** Copies of the demo's courses under names of their own: with their pages, quizzes and packages. */
final class GrownCourses {

    /** A course with what it consists of. */
    record Made(long id, List<Part> parts) { }

    /** A lesson. @param version of the package or quiz that it plays; 0 for a page */
    record Part(long id, String kind, long version) { }

    private static final List<String[]> TITLES = List.of(
        new String[] {"Goods receipt without paper", "无纸化收货"}, new String[] {"Counting stock", "库存盘点"}, new String[] {"From quotation to order", "从报价到订单"},
        new String[] {"Returns and complaints", "退货与投诉"}, new String[] {"Purchase requests", "采购申请"}, new String[] {"Invoices that match", "发票核对"},
        new String[] {"Month-end closing", "月末结账"}, new String[] {"Production orders", "生产订单"}, new String[] {"Reporting scrap and rework", "报废与返工上报"},
        new String[] {"Reading a dashboard", "看懂仪表板"}, new String[] {"Who may see what", "权限与保密"}, new String[] {"Safe passwords", "安全使用密码"},
        new String[] {"Batches and serial numbers", "批次与序列号"}, new String[] {"Planning materials", "物料计划"}, new String[] {"Maintenance orders", "维修工单"},
        new String[] {"Working time on the terminal", "终端考勤"}, new String[] {"Customs and export", "报关与出口"});

    private final Connection connection;
    private final Instant now;

    GrownCourses(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** All courses there are then, those of the demo first. */
    List<Made> grow(int courses) throws SQLException {
        var templates = Rows.list(connection, "select id from course order by id", row -> row.getLong(1));
        var all = new ArrayList<Made>();
        for (var template : templates) all.add(new Made(template, parts(template)));
        for (var number = templates.size(); number < courses; number++) all.add(copy(all.get(number % templates.size()), number));
        return all;
    }

    private List<Part> parts(long course) throws SQLException {
        return Rows.list(connection, """
            select l.id, l.kind, k.version_id, q.current_id from lesson l left join lesson_package k on k.lesson_id = l.id left join quiz q on q.lesson_id = l.id
            where l.course_id = ? and l.removed_at is null order by l.ordinal""",
            row -> new Part(row.getLong(1), row.getString(2), row.getLong(3) + row.getLong(4)), course);
    }

    private Made copy(Made template, int number) throws SQLException {
        var course = Id.mint();
        var title = TITLES.get(number % TITLES.size());
        var round = number / TITLES.size() == 0 ? "" : " " + (1 + number / TITLES.size());
        Rows.copy(connection, "course", "id, code, title_en, title_zh, changed_at, published_at", "summary_en, summary_zh, language, minutes, status, owner_id, in_order, version", "id = ?",
            course, "LD-%03d".formatted(number + 1), title[0] + round, title[1] + round, now, now.minus(Duration.ofDays(220)), template.id());
        var parts = new ArrayList<Part>();
        for (var part : template.parts()) parts.add(copy(part, course));
        return new Made(course, parts);
    }

    private Part copy(Part part, long course) throws SQLException {
        var lesson = Id.mint();
        Rows.copy(connection, "lesson", "id, course_id", "ordinal, kind, title_en, title_zh, required, version", "id = ?", lesson, course, part.id());
        return switch (part.kind()) {
            case "PAGE" -> {
                Rows.copy(connection, "lesson_page", "lesson_id", "html_en, html_zh, changed_at, version", "lesson_id = ?", lesson, part.id());
                yield new Part(lesson, part.kind(), 0);
            }
            case "PACKAGE" -> {
                Rows.copy(connection, "lesson_package", "lesson_id", "version_id", "lesson_id = ?", lesson, part.id());
                yield new Part(lesson, part.kind(), part.version());
            }
            default -> new Part(lesson, part.kind(), quiz(part, lesson));
        };
    }

    private long quiz(Part part, long lesson) throws SQLException {
        var version = Id.mint();
        Rows.run(connection, "insert into quiz (lesson_id, version) values (?, 1)", lesson);
        Rows.copy(connection, "quiz_version", "id, lesson_id", "number, pass_mark, attempts_allowed, drawn, minutes, shuffled, reveal, changed_at, changed_by, version", "id = ?", version, lesson, part.version());
        Rows.run(connection, "update quiz set current_id = ? where lesson_id = ?", version, lesson);
        for (var question : Rows.list(connection, "select id from quiz_question where version_id = ? order by ordinal", row -> row.getLong(1), part.version())) {
            var copied = Id.mint();
            Rows.copy(connection, "quiz_question", "id, version_id, origin_id",
                "ordinal, kind, points, text_en, text_zh, feedback_en, feedback_zh, number_right, number_off, unit_en, unit_zh, version", "id = ?", copied, version, copied, question);
            Rows.copy(connection, "quiz_option", "question_id", "place, text_en, text_zh, correct, feedback_en, feedback_zh, partner_en, partner_zh", "question_id = ?", copied, question);
        }
        return version;
    }
}
