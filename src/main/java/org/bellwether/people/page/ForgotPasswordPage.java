package org.bellwether.people.page;

import org.bellwether.people.PasswordResets;
import org.bellwether.platform.faces.OpenPageBean;
import org.bellwether.platform.mail.Outbox;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** For whoever has forgotten the password: always the same answer. */
@OpenPageBean
public class ForgotPasswordPage {

    @Inject PasswordResets resets;
    @Inject Outbox outbox;

    private String named;
    private boolean asked;

    public void ask() {
        resets.ask(named, ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getRemoteAddr());
        named = null;
        asked = true;
    }

    /** Whether a mail can be sent at all. */
    public boolean isMail() { return outbox.works(); }
    public boolean isAsked() { return asked; }
    public String getNamed() { return named; }
    public void setNamed(String named) { this.named = named; }
}
