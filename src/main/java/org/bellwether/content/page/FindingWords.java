package org.bellwether.content.page;

import java.util.Locale;

import org.bellwether.content.scorm.Finding;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The sentences of a finding: what was found, and what it means for learners. */
@Named("findingWords")
@ApplicationScoped
public class FindingWords {

    public String what(Finding finding) { return Messages.text(locale(), finding.key(), finding.arguments().toArray()); }

    public String means(Finding finding) { return Messages.text(locale(), finding.meansKey(), finding.arguments().toArray()); }

    public String icon(Finding finding) {
        return switch (finding.level()) {
            case GOOD -> "check-circle";
            case NOTE -> "info-circle";
            case PROBLEM -> "exclamation-circle";
        };
    }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
