package org.bellwether.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bellwether.platform.id.Id;

/** More teams in each department, and the people in them. */
final class GrownPeople {

    private static final int TEAM = 20;
    private static final List<String> CHINESE = List.of("Wang 王", "Li 李", "Zhang 张", "Liu 刘", "Chen 陈", "Yang 杨", "Zhao 赵", "Huang 黄", "Zhou 周", "Wu 吴", "Xu 徐", "Sun 孙", "Hu 胡", "Zhu 朱", "Gao 高", "Lin 林", "He 何", "Guo 郭", "Ma 马", "Luo 罗");
    private static final List<String> CHINESE_GIVEN = List.of("Wei 伟", "Fang 芳", "Na 娜", "Min 敏", "Jing 静", "Li 丽", "Qiang 强", "Lei 磊", "Jun 军", "Yang 洋", "Yong 勇", "Yan 艳", "Jie 杰", "Juan 娟", "Tao 涛", "Ming 明", "Chao 超", "Xia 霞", "Ping 平", "Gang 刚");
    private static final List<String> WESTERN = List.of("Müller", "Schmidt", "Weber", "Wagner", "Becker", "Hoffmann", "Koch", "Richter", "Klein", "Wolf", "Rossi", "García", "Novák", "Kowalski", "Jansen", "Dubois", "Andersson", "Yılmaz", "Horvat", "Smith");
    private static final List<String> WESTERN_GIVEN = List.of("Anna", "Lukas", "Julia", "Felix", "Laura", "Jonas", "Katrin", "Peter", "Sofia", "Marco", "Eva", "Tomasz", "Ines", "David", "Nora", "Stefan", "Clara", "Emre", "Marta", "Paul");
    private static final Map<String, Integer> WEIGHTS = Map.of("ASM", 34, "LOG", 16, "SAL", 12, "QEN", 13, "FIN", 8, "PUR", 6, "IT", 6, "HRA", 5);

    private record Department(long id, String code, String nameEn, String nameZh) { }

    private final Connection connection;
    private final Random random;

    GrownPeople(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    void grow(int people) throws SQLException {
        var there = Rows.list(connection, "select count(*) from person", row -> row.getInt(1)).get(0);
        var departments = Rows.list(connection, "select id, code, name_en, name_zh from org_unit where department_id = id order by code",
            row -> new Department(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
        try (var units = Rows.of(connection, "org_unit", "id, parent_id, department_id, head_id, code, name_en, name_zh")) {
            var persons = new People(there);
            for (var number = 1; persons.count < people; number++) {
                var department = draw(departments);
                var unit = Id.mint();
                var size = Math.min(TEAM, people - persons.count);
                var members = java.util.stream.LongStream.generate(Id::mint).limit(size).boxed().toList();
                units.add(unit, department.id(), department.id(), members.get(0), "%s-%04d".formatted(department.code(), number),
                    department.nameEn() + ", team " + number, department.nameZh() + "第" + number + "组");
                persons.team(unit, members, number);
            }
            units.close();
            run("insert into org_unit_period (id, unit_id, parent_id, head_id, name_en, name_zh, version) select id, id, parent_id, head_id, name_en, name_zh, 1 from org_unit u where not exists (select 1 from org_unit_period p where p.unit_id = u.id)");
            persons.write();
            run("insert into org_position (id, title) select min(id), job_title from person p where not exists (select 1 from org_position q where q.title = p.job_title) group by job_title");
            run("insert into employment (id, person_id, unit_id, position_id, site_id, main, version) select p.id, p.id, p.unit_id, q.id, s.id, true, 1 from person p join org_position q on q.title = p.job_title join site s on s.name = p.site where not exists (select 1 from employment j where j.person_id = p.id)");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Department draw(List<Department> departments) {
        var left = random.nextInt(100);
        for (var department : departments) {
            left -= WEIGHTS.getOrDefault(department.code(), 0);
            if (left < 0) return department;
        }
        return departments.get(0);
    }

    /** Gathers them first: a person refers to their unit, which has to be there before. */
    private final class People {

        private final List<Object[]> persons = new java.util.ArrayList<>();
        private int count;

        People(int there) { count = there; }

        void team(long unit, List<Long> members, int number) {
            var chinese = number % 3 != 0;
            for (var id : members) {
                count++;
                var login = "p%06d".formatted(count);
                var lead = id.equals(members.get(0));
                var ended = !lead && random.nextInt(100) < 2;
                persons.add(new Object[] {id, login, name(chinese), login + "@longmen-drives.example", unit, lead ? "Team lead" : "Specialist",
                    chinese ? "Suzhou" : "Stuttgart", chinese ? "zh-CN" : "en", chinese ? "Asia/Shanghai" : "Europe/Berlin", ended ? "ENDED" : "ACTIVE", 1});
            }
        }

        private String name(boolean chinese) {
            if (!chinese) return pick(WESTERN_GIVEN) + " " + pick(WESTERN);
            var family = pick(CHINESE).split(" ");
            var given = pick(CHINESE_GIVEN).split(" ");
            return family[0] + " " + given[0] + " " + family[1] + given[1];
        }

        private String pick(List<String> names) { return names.get(random.nextInt(names.size())); }

        void write() throws SQLException {
            try (var rows = Rows.of(connection, "person", "id, login, full_name, email, unit_id, job_title, site, language, time_zone, status, version")) {
                for (var person : persons) rows.add(person);
            }
            try (var rows = Rows.of(connection, "account", "person_id, failures, demo, version")) {
                for (var person : persons) rows.add(person[0], 0, false, 1);
            }
        }
    }
}
