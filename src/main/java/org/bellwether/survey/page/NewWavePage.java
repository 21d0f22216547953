package org.bellwether.survey.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.audience.TargetGroup;
import org.bellwether.audience.TargetGroups;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;
import org.bellwether.survey.Instrument;
import org.bellwether.survey.Item;
import org.bellwether.survey.NewWave;
import org.bellwether.survey.Waves;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Prepares a wave: what it is called, whom it asks, until when. */
@PageBean
public class NewWavePage implements Serializable {

    private static final int DAYS = 14;

    @Inject Waves waves;
    @Inject TargetGroups groups;
    @Inject Notices notices;
    @Inject EnterpriseDay days;

    private String title;
    private String titleZh;
    private String asked = "";
    private LocalDate closesOn;
    private List<TargetGroups.Option> options;

    @PostConstruct
    void load() {
        waves.requireSender();
        options = groups.options();
        closesOn = days.today().plusDays(DAYS);
    }

    public String create() {
        waves.prepare(new NewWave(new Localized(title, titleZh), TargetGroup.fromString(asked), closesOn));
        notices.info("survey.wave.prepared");
        return "/survey/waves.xhtml?faces-redirect=true";
    }

    public List<Item> getItems() { return Instrument.READINESS_1.items(); }
    public List<TargetGroups.Option> getOptions() { return options; }
    public String getTitle() { return title; }
    public void setTitle(String title) { this.title = title; }
    public String getTitleZh() { return titleZh; }
    public void setTitleZh(String titleZh) { this.titleZh = titleZh; }
    public String getAsked() { return asked; }
    public void setAsked(String asked) { this.asked = asked; }
    public LocalDate getClosesOn() { return closesOn; }
    public void setClosesOn(LocalDate closesOn) { this.closesOn = closesOn; }
}
