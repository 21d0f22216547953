package org.bellwether.signin.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.OpenSessions;
import org.bellwether.people.ProofKind;
import org.bellwether.people.Proofs;
import org.bellwether.people.SecondFactors;
import org.bellwether.people.SessionRow;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.signin.PasskeyId;
import org.bellwether.signin.PasskeyRow;
import org.bellwether.signin.Passkeys;

import jakarta.inject.Inject;

/** The passkeys of whoever reads. They are added by a script, for only the browser reaches an authenticator. */
@PageBean
public class PasskeysPage implements Serializable {

    @Inject Passkeys passkeys;
    @Inject Proofs proofs;
    @Inject SecondFactors factors;
    @Inject OpenSessions sessions;
    @Inject Notices notices;

    private PasskeyId added;
    private List<PasskeyRow> rows;
    private boolean offered;
    private String device;
    private ProofKind asked;
    private boolean recoverable;
    private long codesLeft;
    private String proof;
    private List<String> codes;

    public void load() {
        look();
        rows.stream().filter(row -> row.id().equals(added)).findFirst().ifPresent(row -> notices.info("signin.passkey.added", row.name()));
    }

    private void look() {
        rows = passkeys.mine();
        offered = passkeys.offered();
        device = sessions.mine().stream().filter(SessionRow::present).findFirst().map(SessionRow::getDevice).orElse("");
        asked = proofs.asked();
        recoverable = asked != ProofKind.CODE && rows.stream().anyMatch(PasskeyRow::works);
        codesLeft = factors.codesLeft();
    }

    public void renewCodes() {
        var given = proof;
        proof = null;
        var fresh = proofs.renewCodes(given);
        if (fresh.isEmpty()) {
            notices.error("people.proof.refused");
            return;
        }
        codes = fresh;
        notices.info("people.second-factor.renewed");
        look();
    }

    public List<PasskeyRow> getRows() { return rows; }
    /** What a new one may be called: after the browser that asks. */
    public String getDevice() { return device; }
    public boolean isOffered() { return offered; }
    /** What is asked for before anything changes. */
    public ProofKind getAsked() { return asked; }
    /** Whether recovery codes are kept here: with an app they are kept beside it. */
    public boolean isRecoverable() { return recoverable; }
    public long getCodesLeft() { return codesLeft; }
    public List<String> getCodes() { return codes; }
    public String getProof() { return proof; }
    public void setProof(String proof) { this.proof = proof; }
    public PasskeyId getAdded() { return added; }
    public void setAdded(PasskeyId added) { this.added = added; }
}
