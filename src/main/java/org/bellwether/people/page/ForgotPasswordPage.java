package org.bellwether.people.page;

import java.util.List;

import org.bellwether.people.PasswordPlace;
import org.bellwether.people.PasswordResets;
import org.bellwether.people.PasswordSignIn;
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
    @Inject PasswordSignIn door;

    private String named;
    private boolean asked;
    private List<PasswordPlace> places;

    public void ask() {
        resets.ask(named, ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getRemoteAddr());
        named = null;
        asked = true;
    }

    /** Where passwords are kept that cannot be changed here. */
    public List<PasswordPlace> getPlaces() {
        if (places == null) places = door.places();
        return places;
    }

    /** Whether a mail can be sent at all. */
    public boolean isMail() { return outbox.works(); }
    public boolean isAsked() { return asked; }
    public String getNamed() { return named; }
    public void setNamed(String named) { this.named = named; }
}
