package org.bellwether.signin.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.signin.Passkeys;
import org.bellwether.signin.ProviderRow;
import org.bellwether.signin.Providers;

import jakarta.inject.Inject;

/** Which ways in there are. */
@PageBean
public class WaysPage implements Serializable {

    @Inject Providers providers;
    @Inject Passkeys keys;
    @Inject Notices notices;

    private boolean passwords;
    private boolean passkeys;
    private boolean possible;
    private List<ProviderRow> rows;

    public void load() {
        rows = providers.list();
        passwords = providers.passwords();
        passkeys = providers.passkeys();
        possible = keys.possible();
    }

    public void save() {
        providers.allowPasswords(passwords);
        notices.info(passwords ? "signin.ways.passwords.on" : "signin.ways.passwords.off");
    }

    public void savePasskeys() {
        providers.allowPasskeys(passkeys);
        notices.info(passkeys ? "signin.ways.passkeys.on" : "signin.ways.passkeys.off");
    }

    public List<ProviderRow> getRows() { return rows; }
    public boolean isPasswords() { return passwords; }
    public void setPasswords(boolean passwords) { this.passwords = passwords; }
    public boolean isPasskeys() { return passkeys; }
    public void setPasskeys(boolean passkeys) { this.passkeys = passkeys; }
    /** Whether browsers take passkeys for this address at all. */
    public boolean isPossible() { return possible; }
}
