package org.bellwether.course.page;

import java.io.Serializable;

import org.bellwether.course.CourseCard;
import org.bellwether.course.NewCourse;
import org.bellwether.platform.text.Localized;

/** What stands in the fields of a course's form. */
public class CourseDraft implements Serializable {

    private String titleEn;
    private String titleZh;
    private String summaryEn;
    private String summaryZh;
    private String language = "en";
    private Integer minutes = 30;
    private boolean inOrder = true;

    static CourseDraft of(CourseCard card) {
        var draft = new CourseDraft();
        draft.titleEn = card.title().en();
        draft.titleZh = card.title().zh();
        draft.summaryEn = card.summary() == null ? null : card.summary().en();
        draft.summaryZh = card.summary() == null ? null : card.summary().zh();
        draft.language = card.language();
        draft.minutes = card.minutes();
        draft.inOrder = card.inOrder();
        return draft;
    }

    NewCourse wanted() {
        return new NewCourse(new Localized(titleEn, titleZh), new Localized(summaryEn, summaryZh), language, minutes == null ? 0 : minutes);
    }

    public String getTitleEn() { return titleEn; }
    public void setTitleEn(String titleEn) { this.titleEn = titleEn; }
    public String getTitleZh() { return titleZh; }
    public void setTitleZh(String titleZh) { this.titleZh = titleZh; }
    public String getSummaryEn() { return summaryEn; }
    public void setSummaryEn(String summaryEn) { this.summaryEn = summaryEn; }
    public String getSummaryZh() { return summaryZh; }
    public void setSummaryZh(String summaryZh) { this.summaryZh = summaryZh; }
    public String getLanguage() { return language; }
    public void setLanguage(String language) { this.language = language; }
    public Integer getMinutes() { return minutes; }
    public void setMinutes(Integer minutes) { this.minutes = minutes; }
    public boolean isInOrder() { return inOrder; }
    public void setInOrder(boolean inOrder) { this.inOrder = inOrder; }
}
