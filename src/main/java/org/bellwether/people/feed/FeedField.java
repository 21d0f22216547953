package org.bellwether.people.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What HR says of somebody in a column of its file. */
public enum FeedField {

    /** The personnel number, by which HR knows them for ever. */
    NUMBER("personnel number", "personnel no", "employee id", "employee number", "pernr", "工号", "员工编号"),
    LOGIN("sign-in name", "login", "user name", "username", "user id", "登录名", "用户名"),
    NAME("full name", "name", "display name", "姓名"),
    EMAIL("e-mail", "email", "mail", "邮箱", "电子邮件"),
    LANGUAGE("language", "语言"),
    TIME_ZONE("time zone", "timezone", "时区"),
    /** The code of the org unit of the main job. */
    UNIT("org unit", "unit", "unit code", "code", "department", "cost centre", "cost center", "orgeh", "部门", "部门编码"),
    POSITION("position", "job title", "job", "title", "职位", "岗位"),
    SITE("site", "location", "地点", "工作地点"),
    /** The personnel number of a manager of their own; without one whoever heads the unit is. */
    MANAGER("manager", "manager number", "manager id", "supervisor", "上级", "上级工号"),
    /** The first day of the main job as the line says it. */
    FROM("valid from", "effective from", "begda", "生效日期"),
    /** {@code active}, {@code suspended} or {@code ended}. */
    STATUS("status", "employment status", "状态", "在职状态"),
    /** The last day of a job that ends. */
    UNTIL("valid until", "until", "valid to", "endda", "失效日期"),
    UNIT_NAME("unit name", "name", "english name", "部门名称", "名称"),
    UNIT_NAME_ZH("chinese name", "unit name in chinese", "中文名称"),
    /** The code of the unit that it stands under. */
    PARENT("parent unit", "parent", "parent code", "superior unit", "上级部门", "上级部门编码"),
    /** The personnel number of whoever heads it. */
    HEAD("head", "head of unit", "unit head", "head number", "负责人", "负责人工号");

    /** Without these nobody can be taken in. */
    static final Set<FeedField> NEEDED = Set.of(LOGIN, NAME, UNIT, POSITION, SITE);
    /** What somebody may be without. */
    static final Set<FeedField> ERASABLE = Set.of(EMAIL, MANAGER);

    private final List<String> headings;

    FeedField(String... headings) { this.headings = List.of(headings); }

    /** The field that a column of this heading usually is. */
    static Optional<FeedField> of(FeedKind kind, String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace("#", "number");
        return kind.fields().stream().filter(field -> field.headings.contains(plain)).findFirst();
    }

    /** How the template calls its column. */
    public String heading() { return headings.get(0); }
}
