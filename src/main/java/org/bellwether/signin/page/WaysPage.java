package org.bellwether.signin.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.signin.ProviderRow;
import org.bellwether.signin.Providers;

import jakarta.inject.Inject;

/** Which ways in there are. */
@PageBean
public class WaysPage implements Serializable {

    @Inject Providers providers;
    @Inject Notices notices;

    private boolean passwords;
    private List<ProviderRow> rows;

    public void load() {
        rows = providers.list();
        passwords = providers.passwords();
    }

    public void save() {
        providers.allowPasswords(passwords);
        notices.info(passwords ? "signin.ways.passwords.on" : "signin.ways.passwords.off");
    }

    public List<ProviderRow> getRows() { return rows; }
    public boolean isPasswords() { return passwords; }
    public void setPasswords(boolean passwords) { this.passwords = passwords; }
}
