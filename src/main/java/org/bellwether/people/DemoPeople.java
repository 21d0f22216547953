package org.bellwether.people;

import java.util.List;

import org.bellwether.platform.security.Role;

/** The people of the demo organisation whom a visitor can be, and what each shows. */
public final class DemoPeople {

    /**
     * One of them, as the sign-in page shows it.
     *
     * @param role     message key of the role's word
     * @param sentence message key of what there is to see as this person
     */
    public record DemoFace(String login, String name, String role, String sentence, String initials) { }

    /** Somebody with a name and a place that the story needs. */
    record Known(String login, String name, String unit, String jobTitle, String site, String language, boolean head, List<String> roles) { }

    static final List<Known> CAST = List.of(
        new Known("ceo", "Shen Yulan 沈玉兰", "LD", "Chief executive", "Suzhou", "zh-CN", true, List.of(Role.EXECUTIVE)),
        new Known("executive", "Katharina Brandt", "FIN", "Head of Finance", "Stuttgart", "en", true, List.of(Role.EXECUTIVE)),
        new Known("cio", "Lin Haoran 林浩然", "IT", "Chief information officer", "Suzhou", "en", true, List.of(Role.CIO)),
        new Known("manager", "Zhao Jianguo 赵建国", "ASM", "Head of Assembly", "Suzhou", "zh-CN", true, List.of()),
        new Known("trainer", "Miriam Vogel", "HRA-PPL", "Learning specialist", "Stuttgart", "en", false, List.of(Role.TRAINER)),
        new Known("trainer2", "Chen Xiaoyu 陈晓雨", "IT-APP", "Key user trainer", "Suzhou", "zh-CN", false, List.of(Role.TRAINER)),
        new Known("employee", "Liu Yang 刘洋", "ASM-A", "Assembly worker", "Suzhou", "zh-CN", false, List.of()),
        new Known("employee2", "Anna Keller", "FIN-ACC", "Accountant", "Stuttgart", "en", false, List.of()),
        new Known("overdue", "Markus Weber", "SAL-EU", "Account manager", "Stuttgart", "en", false, List.of()),
        new Known("hr", "Gu Wenjing 顾文静", "HRA", "Head of People", "Suzhou", "zh-CN", true, List.of(Role.HR)),
        new Known("auditor", "Jonas Falk", "FIN-CON", "Internal auditor", "Stuttgart", "en", false, List.of(Role.AUDITOR)),
        new Known("admin", "Sun Lei 孙磊", "IT-INF", "System administrator", "Suzhou", "en", false, List.of(Role.ADMINISTRATOR)));

    public static final List<DemoFace> FACES = List.of(face("cio"), face("trainer"), face("manager"), face("employee"), face("employee2"),
        face("overdue"), face("executive"), face("hr"), face("auditor"), face("admin"));

    private DemoPeople() { }

    private static DemoFace face(String login) {
        var who = CAST.stream().filter(known -> known.login().equals(login)).findFirst().orElseThrow();
        var words = who.name().split(" ");
        var initials = words[0].substring(0, 1) + words[1].substring(0, 1);
        return new DemoFace(login, who.name(), "people.demo." + login + ".role", "people.demo." + login + ".sentence", initials);
    }
}
