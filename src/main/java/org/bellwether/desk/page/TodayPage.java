package org.bellwether.desk.page;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import org.bellwether.desk.Desk;
import org.bellwether.desk.Today;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The four questions of the morning. */
@PageBean
public class TodayPage implements Serializable {

    @Inject Desk desk;
    @Inject Notices notices;

    private Today today;
    private String rule;
    private String subject;
    private int days = 7;
    private String reason;

    /** One question with what answers it. */
    public record Question(String key, String icon, List<Today.Ranked> rows) implements Serializable { }

    public void load() { today = desk.today(); }

    public List<Question> getQuestions() {
        return Arrays.stream(DeskItem.Column.values()).map(column -> new Question("desk.today." + column, icon(column), today.in(column))).toList();
    }

    private static String icon(DeskItem.Column column) {
        return switch (column) {
            case DECIDE -> "directions";
            case SLIPPING -> "exclamation-triangle";
            case TALK_TO -> "comments";
            case TELL_THE_CEO -> "megaphone";
        };
    }

    /** Which row the form below is about. */
    public void choose(String chosenRule, String chosenSubject) {
        rule = chosenRule;
        subject = chosenSubject;
    }

    public void setAside() {
        desk.setAside(rule, subject, days, reason);
        notices.info("desk.mark.done", days);
        rule = null;
        reason = null;
        load();
    }

    public void putBack(long mark) {
        desk.putBack(mark);
        notices.info("desk.mark.back");
        load();
    }

    public boolean isChosen() { return rule != null; }
    public boolean chosen(DeskItem item) { return item.rule().equals(rule) && item.subject().equals(subject); }
    public Today getToday() { return today; }
    public int getDays() { return days; }
    public void setDays(int days) { this.days = days; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}
