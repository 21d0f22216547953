package org.bellwether.signin.rest;

import java.time.Clock;

import org.bellwether.people.HalfWay;
import org.bellwether.people.PersonId;
import org.bellwether.people.Sessions;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.web.Incidents;
import org.bellwether.platform.web.LocalPath;
import org.bellwether.signin.BrowserCookie;
import org.bellwether.signin.PasskeyAnswer;
import org.bellwether.signin.PasskeyId;
import org.bellwether.signin.PasskeyMade;
import org.bellwether.signin.PasskeyQuestion;
import org.bellwether.signin.PasskeySignIn;
import org.bellwether.signin.Passkeys;
import org.bellwether.signin.Untrusted;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What the script of our pages asks when an authenticator is to make a passkey, or to sign with one. */
@Path("passkeys")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeysResource {

    @Inject Passkeys passkeys;
    @Inject PasskeySignIn signIn;
    @Inject BrowserCookie cookie;
    @Inject Sessions sessions;
    @Inject Clock clock;
    @Context HttpServletRequest request;
    @Context HttpServletResponse response;

    /** A code or the password of whoever asks; null where nothing is asked for. */
    public record Proof(String proof) { }

    /** A passkey that was added. */
    public record Added(PasskeyId id) { }

    /** An authenticator has signed; the page to go on to besides. */
    public record Entry(PasskeyAnswer answer, String from) { }

    /** Where the browser is to go. */
    public record Entered(String go) { }

    @POST @Path("question")
    public PasskeyQuestion question(Proof given) {
        var word = cookie.renewed(request, response);
        return passkeys.begin(given == null ? null : given.proof(), word).orElseThrow(() -> new RuleViolation("people.proof.refused"));
    }

    @POST
    public Added add(PasskeyMade made) {
        if (made == null) throw new RuleViolation("platform.refused.body");
        try {
            return new Added(passkeys.add(made, cookie.of(request)));
        } catch (Untrusted no) {
            throw new RuleViolation("signin.passkey.not-added", reference(no));
        }
    }

    @POST @Path("sign-in-question")
    public PasskeyQuestion signInQuestion() { return signIn.begin(half(), cookie.renewed(request, response)); }

    @POST @Path("sign-in")
    public Entered enter(Entry entry) {
        if (entry == null || entry.answer() == null) throw new RuleViolation("platform.refused.body");
        try {
            var person = signIn.finish(entry.answer(), half(), cookie.of(request), request.getRemoteAddr());
            HalfWay.forget(request.getSession(false));
            sessions.begin(request, response, person);
            return new Entered(entry.from() == null || entry.from().startsWith("/sign-") ? "/" : LocalPath.of(entry.from()));
        } catch (Untrusted no) {
            throw new RuleViolation("signin.passkey.refused", reference(no));
        }
    }

    private String reference(Untrusted no) { return Incidents.refused(request, "passkey: " + no.getMessage()); }

    /** Whose password was right, in this browser; null for nobody's. */
    private PersonId half() {
        var half = HalfWay.of(request.getSession(false));
        if (half != null && half.tooLate(clock.instant())) {
            HalfWay.forget(request.getSession(false));
            throw new RuleViolation("people.sign-in.too-late");
        }
        return half == null ? null : half.person();
    }
}
