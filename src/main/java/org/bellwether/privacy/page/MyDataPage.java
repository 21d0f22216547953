package org.bellwether.privacy.page;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import org.bellwether.people.ProofKind;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.privacy.KeptKind;
import org.bellwether.privacy.OwnData;
import org.omnifaces.util.Faces;

import jakarta.inject.Inject;

/** What is kept of the reader, for what and how long, and all of it to take away. */
@PageBean
public class MyDataPage implements Serializable {

    @Inject OwnData data;
    @Inject Notices notices;

    private List<KeptKind> kinds;
    private ProofKind asked;
    private String proof;

    public void load() {
        kinds = data.counted();
        asked = data.asked();
    }

    public void download() throws IOException {
        var file = data.file(proof);
        proof = null;
        if (file.isPresent()) Faces.sendFile(file.get(), "my-data.zip", true);
        else notices.error(asked == ProofKind.FRESH ? "privacy.mine.stale" : "privacy.mine.refused");
    }

    public List<KeptKind> getKinds() { return kinds; }
    public ProofKind getAsked() { return asked; }
    public String getProof() { return proof; }
    public void setProof(String proof) { this.proof = proof; }
}
