package org.bellwether.signin;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Whether everybody may sign in by password, and by passkey. There is one row, or none as long as nobody has decided: then they may. */
@Audited
@Entity @Table(name = "sign_in_rule")
class SignInRule {

    static final int ONLY = 1;

    @Id private int id;
    @Version private int version;
    @Column(name = "passwords") private boolean passwords;
    @Column(name = "passkeys") private boolean passkeys;

    protected SignInRule() { }

    SignInRule(boolean passwords, boolean passkeys) {
        id = ONLY;
        this.passwords = passwords;
        this.passkeys = passkeys;
    }

    void passwords(boolean allowed) { passwords = allowed; }

    boolean passwords() { return passwords; }

    void passkeys(boolean allowed) { passkeys = allowed; }

    boolean passkeys() { return passkeys; }
}
