package org.bellwether.signin.page;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import org.bellwether.people.ProofKind;
import org.bellwether.people.Proofs;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.signin.AttemptCookie;
import org.bellwether.signin.Identities;
import org.bellwether.signin.MyIdentity;
import org.bellwether.signin.SingleSignOn;
import org.bellwether.signin.Untrusted;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Which providers vouch for whoever reads, and the way to another. */
@PageBean
public class MyIdentitiesPage implements Serializable {

    @Inject Identities identities;
    @Inject SingleSignOn signOn;
    @Inject AttemptCookie cookie;
    @Inject Proofs proofs;
    @Inject Notices notices;

    private List<MyIdentity> rows;
    private ProofKind asked;
    private String proof;

    public void load() {
        rows = identities.mine();
        asked = proofs.asked();
    }

    /** Leaves for the provider. Asked by a form of ours alone, or a stranger could link an account of theirs. */
    public void link(MyIdentity row) throws IOException {
        try {
            var begun = signOn.link(row.provider(), "/signin/mine.xhtml", given());
            if (begun.isPresent()) leave(begun.get());
            else notices.error("people.proof.refused");
        } catch (Untrusted away) {
            notices.error("signin.mine.away", row.name());
        }
    }

    private void leave(SingleSignOn.Begun begun) throws IOException {
        var answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.addResponseHeader("Set-Cookie", cookie.line(begun.cookie()));
        answer.redirect(begun.address());
    }

    public void unlink(MyIdentity row) {
        if (!identities.unlink(row.provider(), given())) {
            notices.error("people.proof.refused");
            return;
        }
        notices.info("signin.mine.unlinked", row.name());
        load();
    }

    /** The proof that was typed; it is not shown again. */
    private String given() {
        var typed = proof;
        proof = null;
        return typed;
    }

    public List<MyIdentity> getRows() { return rows; }
    /** What is asked for before anything changes. */
    public ProofKind getAsked() { return asked; }
    public String getProof() { return proof; }
    public void setProof(String proof) { this.proof = proof; }
}
