package org.bellwether.signin;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Whether everybody may sign in by password. There is one row, or none as long as nobody has decided: then they may. */
@Audited
@Entity @Table(name = "sign_in_rule")
class SignInRule {

    static final int ONLY = 1;

    @Id private int id;
    @Version private int version;
    @Column(name = "passwords") private boolean passwords;

    protected SignInRule() { }

    SignInRule(boolean passwords) {
        id = ONLY;
        this.passwords = passwords;
    }

    void passwords(boolean allowed) { passwords = allowed; }

    boolean passwords() { return passwords; }
}
