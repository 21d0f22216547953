package org.bellwether.signin.page;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import org.bellwether.people.Caller;
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
    @Inject Caller caller;
    @Inject Notices notices;

    private List<MyIdentity> rows;

    public void load() { rows = identities.mine(); }

    /** Leaves for the provider. Asked by a form of ours alone, or a stranger could link an account of theirs. */
    public void link(MyIdentity row) throws IOException {
        try {
            var begun = signOn.begin(row.provider(), "/signin/mine.xhtml", caller.person());
            var answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.addResponseHeader("Set-Cookie", cookie.line(begun.cookie()));
            answer.redirect(begun.address());
        } catch (Untrusted away) {
            notices.error("signin.mine.away", row.name());
        }
    }

    public void unlink(MyIdentity row) {
        identities.unlink(row.provider());
        notices.info("signin.mine.unlinked", row.name());
        load();
    }

    public List<MyIdentity> getRows() { return rows; }
}
