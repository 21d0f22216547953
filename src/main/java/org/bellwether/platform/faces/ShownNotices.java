package org.bellwether.platform.faces;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** What the page has to say to its reader, above its content. */
@Named("shownNotices")
@RequestScoped
public class ShownNotices {

    /**
     * One notice.
     *
     * @param kind {@code ok}, {@code warn} or {@code bad}, as the notice tag knows it
     */
    public record Shown(String kind, String text) { }

    public List<Shown> getAll() {
        var shown = new ArrayList<Shown>();
        for (var message : FacesContext.getCurrentInstance().getMessageList(null)) {
            shown.add(new Shown(kind(message.getSeverity()), message.getSummary()));
            message.rendered();
        }
        return shown;
    }

    private static String kind(FacesMessage.Severity severity) {
        if (FacesMessage.SEVERITY_INFO.equals(severity)) return "ok";
        return FacesMessage.SEVERITY_WARN.equals(severity) ? "warn" : "bad";
    }
}
