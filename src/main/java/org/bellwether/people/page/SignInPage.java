package org.bellwether.people.page;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import org.bellwether.people.DemoPeople;
import org.bellwether.people.DemoPeople.DemoFace;
import org.bellwether.people.PersonId;
import org.bellwether.people.Sessions;
import org.bellwether.people.SignIn;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets people in: by name and password, and in the demo by a click on a face. */
@PageBean
public class SignInPage implements Serializable {

    @Inject SignIn signIn;
    @Inject Sessions sessions;
    @Inject Settings settings;
    @Inject Notices notices;

    private String login;
    private String password;
    private String from;

    public void signIn() throws IOException {
        var who = signIn.check(login, password, request().getRemoteAddr());
        password = null;
        if (who.isPresent()) enter(who.get());
        else notices.error("people.sign-in.refused");
    }

    public void signInAs(String demoLogin) throws IOException { enter(signIn.demo(demoLogin)); }

    private void enter(PersonId person) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        sessions.begin(request(), (HttpServletResponse) faces.getExternalContext().getResponse(), person);
        faces.getExternalContext().redirect(localPath(from));
    }

    /** A page of ours, or home: nobody is sent elsewhere by a link that was tampered with. */
    static String localPath(String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*(\\?[A-Za-z0-9=&._%+-]*)?") && !path.startsWith("/sign-") ? path : "/";
    }

    private static HttpServletRequest request() { return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest(); }

    public boolean isDemo() { return settings.demo(); }
    public List<DemoFace> getFaces() { return settings.demo() ? DemoPeople.FACES : List.of(); }
    public String getLogin() { return login; }
    public void setLogin(String login) { this.login = login; }
    public String getPassword() { return password; }
    public void setPassword(String password) { this.password = password; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
}
