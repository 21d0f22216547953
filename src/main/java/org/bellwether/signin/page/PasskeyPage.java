package org.bellwether.signin.page;

import java.io.Serializable;

import org.bellwether.people.ProofKind;
import org.bellwether.people.Proofs;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.signin.PasskeyId;
import org.bellwether.signin.PasskeyRow;
import org.bellwether.signin.Passkeys;

import jakarta.inject.Inject;

/** One passkey of whoever reads: it gets another name, or goes. */
@PageBean
public class PasskeyPage implements Serializable {

    private static final String ALL = "/signin/passkeys.xhtml?faces-redirect=true";

    @Inject Passkeys passkeys;
    @Inject Proofs proofs;
    @Inject Notices notices;

    private PasskeyId id;
    private PasskeyRow row;
    private String name;
    private ProofKind asked;
    private String proof;

    public void load() {
        row = passkeys.find(id);
        name = row.name();
        asked = proofs.asked();
    }

    public String rename() {
        passkeys.rename(id, name);
        notices.info("signin.passkey.renamed", name.strip());
        return ALL;
    }

    public String remove() {
        var given = proof;
        proof = null;
        if (!passkeys.remove(id, given)) {
            notices.error("people.proof.refused");
            return null;
        }
        notices.info("signin.passkey.removed", row.name());
        return ALL;
    }

    public PasskeyRow getRow() { return row; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    /** What is asked for before it goes. */
    public ProofKind getAsked() { return asked; }
    public String getProof() { return proof; }
    public void setProof(String proof) { this.proof = proof; }
    public PasskeyId getId() { return id; }
    public void setId(PasskeyId id) { this.id = id; }
}
