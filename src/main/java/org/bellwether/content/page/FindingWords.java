package org.bellwether.content.page;

import java.util.Locale;
import java.util.Set;

import org.bellwether.content.scorm.Finding;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The sentences of a finding: what was found, and what it means for learners. */
@Named("findingWords")
@ApplicationScoped
public class FindingWords {

    /** Findings whose sentence begins with how many; all other arguments are names and stay as they are. */
    private static final Set<String> COUNTED = Set.of("archive", "reports", "assets-only", "silent", "organisations", "hosts");

    public String what(Finding finding) { return Messages.text(locale(), finding.key(), arguments(finding)); }

    public String means(Finding finding) { return Messages.text(locale(), finding.meansKey(), arguments(finding)); }

    static Object[] arguments(Finding finding) {
        Object[] arguments = finding.arguments().toArray();
        if (COUNTED.contains(finding.name())) arguments[0] = Long.valueOf(finding.arguments().get(0));
        return arguments;
    }

    public String icon(Finding finding) {
        return switch (finding.level()) {
            case GOOD -> "check-circle";
            case NOTE -> "info-circle";
            case PROBLEM -> "exclamation-circle";
        };
    }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
