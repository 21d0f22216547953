package org.bellwether.people.page;

import java.io.IOException;

import org.bellwether.people.Passwords;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.OpenPageBean;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Where a one-time link leads: choose a password, once. */
@OpenPageBean
public class SetPasswordPage {

    @Inject Passwords passwords;
    @Inject Notices notices;

    private String token;
    private String password;
    private String repeated;

    public void set() throws IOException {
        if (password == null || !password.equals(repeated)) {
            notices.error("people.password.differs");
            return;
        }
        try {
            passwords.set(token, password);
        } catch (NotFound spent) {
            notices.refusal(spent);
            return;
        }
        notices.info("people.password.set");
        FacesContext.getCurrentInstance().getExternalContext().redirect("/sign-in.xhtml");
    }

    public String getToken() { return token; }
    public void setToken(String token) { this.token = token; }
    public String getPassword() { return password; }
    public void setPassword(String password) { this.password = password; }
    public String getRepeated() { return repeated; }
    public void setRepeated(String repeated) { this.repeated = repeated; }
}
