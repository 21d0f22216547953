package org.bellwether.certification;

import java.time.Period;
import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.course.DemoCourses;
import org.bellwether.platform.text.Localized;

/** The certifications of the demo organisation: one that ends within the programme, one for a year, one for good. */
final class DemoCertifications {

    record Plan(CertificationId id, Localized name, ValidityRule rule, CourseId course) { }

    static final CertificationId KEY_USER = new CertificationId(0x0600_0000_0000_0110L);
    static final CertificationId MASTER_DATA = new CertificationId(0x0600_0000_0000_0210L);
    static final CertificationId LEADING = new CertificationId(0x0600_0000_0000_0310L);

    static final List<Plan> ALL = List.of(
        new Plan(KEY_USER, new Localized("ERP key user basics", "ERP 关键用户基础"),
            new ValidityRule(Period.ofMonths(4), Period.ofDays(30), Period.ofDays(14), Basis.COMPLETION, Period.ZERO), DemoCourses.ERP_1),
        new Plan(MASTER_DATA, new Localized("Clean master data", "干净的主数据"),
            new ValidityRule(Period.ofMonths(12), Period.ofMonths(2), Period.ofDays(14), Basis.PREVIOUS_EXPIRY, Period.ZERO), DemoCourses.ERP_2),
        new Plan(LEADING, new Localized("Leading a team through a change", "带领团队走过变革"), ValidityRule.FOR_EVER, DemoCourses.ERP_3));

    private DemoCertifications() { }
}
