package org.bellwether.people.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.bellwether.people.DemoPeople;
import org.bellwether.people.DemoPeople.DemoFace;
import org.bellwether.people.HalfWay;
import org.bellwether.people.PasswordSignIn;
import org.bellwether.people.PersonId;
import org.bellwether.people.SecondFactors;
import org.bellwether.people.Sessions;
import org.bellwether.people.SignIn;
import org.bellwether.people.WayIn;
import org.bellwether.people.WaysIn;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.OpenPageBean;
import org.bellwether.platform.web.LocalPath;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets people in: by name and password, and in the demo by a click on a face. Passkeys are answered by a resource of their feature. */
@OpenPageBean
public class SignInPage {

    @Inject SignIn signIn;
    @Inject PasswordSignIn door;
    @Inject Sessions sessions;
    @Inject Settings settings;
    @Inject Notices notices;
    @Inject SecondFactors factors;
    @Inject Clock clock;
    @Inject @Any Instance<WaysIn> ways;

    private String code;
    private String login;
    private String password;
    private String from;
    private boolean ended;
    private boolean local;
    private Boolean passwords;
    private Boolean passkeys;
    private Boolean codes;
    private List<WayIn> others;

    public void signIn() throws IOException {
        var tried = door.check(login, password, request().getRemoteAddr());
        password = null;
        if (tried.person() == null) notices.error(tried.away() ? "people.sign-in.away" : "people.sign-in.refused");
        else if (factors.asked(tried.person())) halfWay(tried.person());
        else enter(tried.person());
    }

    private void halfWay(PersonId person) {
        HalfWay.begin(request().getSession(), person, clock.instant());
        lookAgain();
    }

    private void lookAgain() {
        passkeys = null;
        codes = null;
    }

    /** The second step: a code of the app, or a recovery code. */
    public void prove() throws IOException {
        var who = half();
        var given = code;
        code = null;
        if (who == null || who.tooLate(clock.instant())) {
            again();
            notices.error("people.sign-in.too-late");
        } else if (signIn.prove(who.person(), given, request().getRemoteAddr())) {
            enter(who.person());
        } else {
            notices.error("people.second-factor.refused");
        }
    }

    /** From the beginning. */
    public void again() {
        HalfWay.forget(session());
        lookAgain();
    }

    public void signInAs(String demoLogin) throws IOException { enter(signIn.demo(demoLogin)); }

    private void enter(PersonId person) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        again();
        sessions.begin(request(), (HttpServletResponse) faces.getExternalContext().getResponse(), person);
        faces.getExternalContext().redirect(from == null || from.startsWith("/sign-") ? "/" : LocalPath.of(from));
    }

    private static HalfWay half() { return HalfWay.of(session()); }

    private static Map<String, Object> session() { return FacesContext.getCurrentInstance().getExternalContext().getSessionMap(); }

    private static HttpServletRequest request() { return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest(); }

    public boolean isHalfWay() { return half() != null; }

    /** Whether passkeys are taken: at the door where the administrator has chosen so, at the second step from whoever has some. */
    public boolean isPasskeys() {
        var half = half();
        if (passkeys == null) passkeys = ways.stream().anyMatch(way -> half == null ? way.passkeys() : way.asks(half.person()));
        return passkeys;
    }

    /** Whether whoever is half way has codes to type. */
    public boolean isCodes() {
        if (codes == null) codes = isHalfWay() && factors.takesCodes(half().person());
        return codes;
    }

    /** Whether theirs are of an app, and not for recovery alone. */
    public boolean isApp() { return isHalfWay() && factors.hasApp(half().person()); }

    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public boolean isDemo() { return settings.demo(); }
    public List<DemoFace> getFaces() { return settings.demo() ? DemoPeople.FACES : List.of(); }
    public String getLogin() { return login; }
    public void setLogin(String login) { this.login = login; }
    public String getPassword() { return password; }
    public void setPassword(String password) { this.password = password; }
    /** Whether name and password are asked for: administrators may always type them, under an address of their own. */
    public boolean isPasswords() {
        if (passwords == null) passwords = local || ways.stream().allMatch(WaysIn::passwords) || !door.places().isEmpty();
        return passwords;
    }

    /** The other ways in. */
    public List<WayIn> getOthers() {
        if (others == null) others = ways.stream().flatMap(way -> way.offered().stream()).toList();
        return others;
    }

    /** Where that way begins, and then leads on. */
    public String href(WayIn way) { return way.href() + (from == null ? "" : "&from=" + URLEncoder.encode(LocalPath.of(from), StandardCharsets.UTF_8)); }

    /** Whether the form for administrators was asked for. */
    public boolean isLocal() { return local; }
    public void setLocal(boolean local) { this.local = local; }
    /** Whether somebody was at work when their session ended. */
    public boolean isEnded() { return ended; }
    public void setEnded(boolean ended) { this.ended = ended; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
}
