package org.bellwether.learning;

import static org.bellwether.course.DemoCourses.ERP_1;
import static org.bellwether.course.DemoCourses.ERP_2;
import static org.bellwether.course.DemoCourses.ERP_3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.people.DemoPerson;
import org.bellwether.people.DemoStory;

/**
 * An assignment of the demo organisation: which unit must do which course by when. Assembly was given later dates twice,
 * and the early shift a last one that lies ahead.
 *
 * @param unit code of the org unit; null for everyone who heads one
 */
record DemoDuty(CourseId course, String unit, LocalDate dueOn) {

    private static final List<String> MASTER_DATA = List.of("FIN", "PUR", "SAL", "LOG", "QEN", "IT");

    /** In the order in which they were made. Where two mean the same person the first one does. */
    static List<DemoDuty> all(LocalDate today) {
        var duties = new ArrayList<DemoDuty>();
        duties.add(new DemoDuty(ERP_1, "ASM-A", today.plusDays(3)));
        duties.add(new DemoDuty(ERP_1, "ASM-B", today.minusDays(18)));
        duties.add(new DemoDuty(ERP_1, "ASM-N", today.minusDays(39)));
        duties.add(new DemoDuty(ERP_1, "ASM-CHD", today.minusDays(53)));
        duties.add(new DemoDuty(ERP_1, "ASM", today.minusDays(60)));
        for (var department : List.of("FIN", "PUR", "LOG", "IT")) duties.add(new DemoDuty(ERP_1, department, DemoStory.goLive(1, today).minusDays(7)));
        for (var department : List.of("SAL", "QEN", "HRA")) duties.add(new DemoDuty(ERP_1, department, DemoStory.goLive(2, today).minusDays(7)));
        for (var department : MASTER_DATA) duties.add(new DemoDuty(ERP_2, department, DemoStory.goLive(DemoStory.WAVE_ONE.contains(department) ? 1 : 2, today).plusDays(21)));
        duties.add(new DemoDuty(ERP_2, "ASM-A", today.plusDays(12)));
        duties.add(new DemoDuty(ERP_1, "LD", DemoStory.goLive(1, today).minusDays(7)));
        duties.add(new DemoDuty(ERP_3, null, DemoStory.goLive(2, today).plusDays(30)));
        return duties;
    }

    boolean means(DemoPerson person) {
        if (unit == null) return person.manager();
        return unit.equals(person.team()) || unit.equals(person.department()) || unit.equals("LD") && person.department() == null;
    }
}
