package org.bellwether.people.page;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.Deputies;
import org.bellwether.people.DeputyId;
import org.bellwether.people.DeputyRow;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Who stands in for the reader, and for whom the reader stands in. */
@PageBean
public class DeputiesPage implements Serializable {

    private static final int DAYS = 14;

    @Inject Deputies deputies;
    @Inject Caller caller;
    @Inject Notices notices;
    @Inject Clock clock;

    private String login;
    private LocalDate from;
    private LocalDate until;
    private List<DeputyRow> mine;
    private List<DeputyRow> others;

    public void load() {
        deputies.requireManager();
        if (from == null) from = LocalDate.now(clock.withZone(caller.zone()));
        if (until == null) until = from.plusDays(DAYS);
        mine = deputies.mine();
        others = deputies.others();
    }

    public void appoint() {
        deputies.appoint(login, from, until);
        notices.info("people.deputy.appointed");
        login = null;
        load();
    }

    public String end(DeputyId id) {
        deputies.end(id);
        notices.info("people.deputy.was-ended");
        return "/people/deputies.xhtml?faces-redirect=true";
    }

    public List<DeputyRow> getMine() { return mine; }
    public List<DeputyRow> getOthers() { return others; }
    public String getLogin() { return login; }
    public void setLogin(String login) { this.login = login; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate until) { this.until = until; }
}
