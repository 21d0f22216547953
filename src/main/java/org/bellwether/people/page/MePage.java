package org.bellwether.people.page;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OpenSessions;
import org.bellwether.people.PasswordCheck;
import org.bellwether.people.PasswordPlace;
import org.bellwether.people.Profiles;
import org.bellwether.people.ProofKind;
import org.bellwether.people.Proofs;
import org.bellwether.people.SecondFactors;
import org.bellwether.people.SessionRow;
import org.bellwether.people.TotpSetup;
import org.bellwether.people.TotpSetups;
import org.bellwether.people.WayIn;
import org.bellwether.people.WaysIn;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What people decide for themselves: how they read, how they sign in, and where they are signed in. */
@PageBean
public class MePage implements Serializable {

    @Inject Caller caller;
    @Inject Profiles profiles;
    @Inject SecondFactors factors;
    @Inject TotpSetups setups;
    @Inject Proofs proofs;
    @Inject OpenSessions openSessions;
    @Inject Notices notices;
    @Inject @Any Instance<WaysIn> ways;
    @Inject @Any Instance<PasswordCheck> elsewhere;

    private String language;
    private String timeZone;
    private boolean hasPassword;
    private PasswordPlace place;
    private String present;
    private String wanted;
    private String repeated;
    private Instant secondFactorSince;
    private long codesLeft;
    private TotpSetup setup;
    private ProofKind asked;
    private String proof;
    private String code;
    private List<String> codes;
    private List<SessionRow> sessions;
    private List<WayIn> others;

    @PostConstruct
    void load() {
        language = caller.card().language();
        timeZone = caller.card().timeZone();
        hasPassword = profiles.hasPassword();
        place = hasPassword ? null : elsewhere.stream().flatMap(check -> check.place(caller.person()).stream()).findFirst().orElse(null);
        others = ways.stream().flatMap(way -> way.offered().stream()).toList();
        look();
    }

    private void look() {
        secondFactorSince = factors.since().orElse(null);
        codesLeft = factors.codesLeft();
        asked = proofs.asked();
        sessions = openSessions.mine();
    }

    public void saveReading() {
        profiles.read(language, timeZone);
        notices.info("people.me.saved");
    }

    public void changePassword() {
        if (wanted == null || !wanted.equals(repeated)) {
            notices.error("people.password.differs");
            return;
        }
        if (!profiles.changePassword(present, wanted)) {
            notices.error("people.password.present-wrong");
            return;
        }
        present = null;
        wanted = null;
        repeated = null;
        notices.info("people.me.password-changed");
        look();
    }

    public void beginSecondFactor() { setup = setups.begin(); }

    public void confirmSecondFactor() {
        var given = proof;
        proof = null;
        var fresh = setups.confirm(code, given);
        if (fresh.isEmpty()) {
            notices.error("people.proof.refused");
            return;
        }
        codes = fresh;
        setup = null;
        code = null;
        notices.info("people.second-factor.confirmed");
        look();
    }

    public void renewCodes() {
        var fresh = factors.renewCodes(taken());
        if (fresh.isEmpty()) {
            notices.error("people.second-factor.refused");
            return;
        }
        codes = fresh;
        notices.info("people.second-factor.renewed");
        look();
    }

    public void removeSecondFactor() {
        if (!factors.remove(taken())) {
            notices.error("people.second-factor.refused");
            return;
        }
        codes = null;
        notices.info("people.second-factor.removed");
        look();
    }

    /** The code that was typed; it is not shown again. */
    private String taken() {
        var given = code;
        code = null;
        return given;
    }

    public void endSession(SessionRow session) {
        openSessions.endMine(session.id());
        notices.info("people.session.ended", session.getDevice());
        look();
    }

    public void endOthers() {
        openSessions.endOthers();
        notices.info("people.session.others-ended");
        look();
    }

    public List<WayIn> getOthers() { return others; }
    public boolean isSeveral() { return sessions.size() > 1; }
    /** Where else the password is kept; null if it is not. */
    public PasswordPlace getPlace() { return place; }
    public boolean isHasPassword() { return hasPassword; }
    public Instant getSecondFactorSince() { return secondFactorSince; }
    public long getCodesLeft() { return codesLeft; }
    public TotpSetup getSetup() { return setup; }
    /** What is asked for before an app is turned on. */
    public ProofKind getAsked() { return asked; }
    public String getProof() { return proof; }
    public void setProof(String proof) { this.proof = proof; }
    public List<String> getCodes() { return codes; }
    public List<SessionRow> getSessions() { return sessions; }
    public List<String> getTimeZones() { return TimeZones.ALL; }
    public String getLanguage() { return language; }
    public void setLanguage(String language) { this.language = language; }
    public String getTimeZone() { return timeZone; }
    public void setTimeZone(String timeZone) { this.timeZone = timeZone; }
    public String getPresent() { return present; }
    public void setPresent(String present) { this.present = present; }
    public String getWanted() { return wanted; }
    public void setWanted(String wanted) { this.wanted = wanted; }
    public String getRepeated() { return repeated; }
    public void setRepeated(String repeated) { this.repeated = repeated; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
}
