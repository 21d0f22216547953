package org.bellwether.certification.page;

import java.io.Serializable;
import java.time.Period;
import java.util.List;

import org.bellwether.certification.Basis;
import org.bellwether.certification.CertificationId;
import org.bellwether.certification.Certifications;
import org.bellwether.certification.ValidityRule;
import org.bellwether.course.CourseCard;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.inject.Inject;

/** How long a certification holds, and when it can be renewed. */
@PageBean
public class CertificationEditPage implements Serializable {

    @Inject Certifications certifications;
    @Inject Courses catalogue;
    @Inject Caller caller;
    @Inject Notices notices;

    private CertificationId certification;
    private CourseId course;
    private List<CourseCard> courses;
    private String nameEn;
    private String nameZh;
    private Integer months;
    private int windowDays = 60;
    private int graceDays = 14;
    private Basis basis = Basis.PREVIOUS_EXPIRY;

    public void load() {
        certifications.requireDefiner();
        if (isFresh()) {
            courses = catalogue.published().stream().filter(one -> caller.has(Role.ADMINISTRATOR) || caller.person().equals(one.owner())).toList();
            return;
        }
        if (!certifications.owner(certification)) throw new Forbidden("certification.certification.not-yours");
        var row = certifications.one(certification);
        nameEn = row.name().en();
        nameZh = row.name().zh();
        basis = row.rule().basis();
        if (!row.expires()) return;
        months = Math.toIntExact(row.rule().validity().toTotalMonths());
        windowDays = days(row.rule().window());
        graceDays = days(row.rule().grace());
    }

    /** Months of thirty days: what the form asks for in days may have been given in months. */
    private static int days(Period period) { return Math.toIntExact(period.toTotalMonths() * 30 + period.getDays()); }

    public String save() {
        var name = new Localized(nameEn, nameZh);
        if (isFresh()) certifications.define(name, rule(), course == null ? List.of() : List.of(course));
        else certifications.change(certification, name, rule());
        notices.info("certification.edit.saved", nameEn);
        return "/certification/certifications.xhtml?faces-redirect=true";
    }

    private ValidityRule rule() {
        if (months == null || months == 0) return ValidityRule.FOR_EVER;
        return new ValidityRule(Period.ofMonths(months), Period.ofDays(windowDays), Period.ofDays(graceDays), basis,
            basis == Basis.FIXED_DATE ? Period.ofDays(windowDays) : Period.ZERO);
    }

    public boolean isFresh() { return certification == null; }
    public Basis[] getBases() { return Basis.values(); }
    public List<CourseCard> getCourses() { return courses; }
    public CertificationId getCertification() { return certification; }
    public void setCertification(CertificationId certification) { this.certification = certification; }
    public CourseId getCourse() { return course; }
    public void setCourse(CourseId course) { this.course = course; }
    public String getNameEn() { return nameEn; }
    public void setNameEn(String nameEn) { this.nameEn = nameEn; }
    public String getNameZh() { return nameZh; }
    public void setNameZh(String nameZh) { this.nameZh = nameZh; }
    public Integer getMonths() { return months; }
    public void setMonths(Integer months) { this.months = months; }
    public int getWindowDays() { return windowDays; }
    public void setWindowDays(int windowDays) { this.windowDays = windowDays; }
    public int getGraceDays() { return graceDays; }
    public void setGraceDays(int graceDays) { this.graceDays = graceDays; }
    public Basis getBasis() { return basis; }
    public void setBasis(Basis basis) { this.basis = basis; }
}
