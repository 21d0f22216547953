package org.bellwether.privacy.page;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonFile;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.ProofKind;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.privacy.HoldRow;
import org.bellwether.privacy.KeptKind;
import org.bellwether.privacy.PersonalData;
import org.omnifaces.util.Faces;

import jakarta.inject.Inject;

/** What is kept of somebody: handed out for them, held, or erased, after what would go and what would stay was seen. */
@PageBean
public class PersonalDataPage implements Serializable {

    @Inject PersonalData data;
    @Inject Personnel personnel;
    @Inject Caller caller;
    @Inject Notices notices;

    private PersonId id;
    private PersonFile file;
    private List<KeptKind> kinds;
    private HoldRow held;
    private String reason;
    private String login;
    private ProofKind asked;
    private String proof;
    private boolean own;

    public void load() {
        file = personnel.file(id);
        kinds = data.counted(id);
        held = data.hold(id).orElse(null);
        asked = data.asked();
        own = id.equals(caller.person());
    }

    public void download() throws IOException {
        var zip = data.file(id, reason, proof);
        proof = null;
        if (zip.isPresent()) Faces.sendFile(zip.get(), "personal-data.zip", true);
        else notices.error(asked == ProofKind.FRESH ? "privacy.mine.stale" : "privacy.mine.refused");
    }

    public void hold() {
        data.hold(id, reason);
        told("privacy.hold.set");
    }

    public void release() {
        data.release(id, reason);
        told("privacy.hold.released");
    }

    public String erase() {
        data.erase(id, login, reason);
        notices.info("privacy.erasure.done");
        return "/privacy/erasures.xhtml?faces-redirect=true";
    }

    private void told(String key) {
        notices.info(key);
        reason = null;
        load();
    }

    public long getGoing() { return kinds.stream().mapToLong(KeptKind::going).sum(); }
    public long getUnnamed() { return kinds.stream().mapToLong(KeptKind::unnamed).sum(); }
    public long getKept() { return kinds.stream().mapToLong(KeptKind::kept).sum(); }
    public PersonId getId() { return id; }
    public void setId(PersonId id) { this.id = id; }
    public PersonFile getFile() { return file; }
    public List<KeptKind> getKinds() { return kinds; }
    public HoldRow getHeld() { return held; }
    public ProofKind getAsked() { return asked; }
    public String getProof() { return proof; }
    public void setProof(String proof) { this.proof = proof; }
    public boolean isOwn() { return own; }
    public boolean isPart() { return !data.withheld().isEmpty(); }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public String getLogin() { return login; }
    public void setLogin(String login) { this.login = login; }
}
