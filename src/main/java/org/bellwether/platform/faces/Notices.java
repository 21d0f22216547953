package org.bellwether.platform.faces;

import java.io.Serializable;

import org.bellwether.platform.Refusal;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells the user what happened, from a message key. A notice outlives one redirect. */
@ApplicationScoped
public class Notices implements Serializable {

    /** Something was done. */
    public void info(String key, Object... arguments) { add(FacesMessage.SEVERITY_INFO, key, arguments); }

    /** Done, with something to look at. */
    public void warn(String key, Object... arguments) { add(FacesMessage.SEVERITY_WARN, key, arguments); }

    /** Not done. */
    public void error(String key, Object... arguments) { add(FacesMessage.SEVERITY_ERROR, key, arguments); }

    public void refusal(Refusal refusal) { error(refusal.messageKey(), refusal.arguments()); }

    private void add(FacesMessage.Severity severity, String key, Object... arguments) {
        var faces = FacesContext.getCurrentInstance();
        var locale = faces.getViewRoot() == null ? Messages.LOCALES.get(0) : faces.getViewRoot().getLocale();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, Messages.text(locale, key, arguments), ""));
    }
}
