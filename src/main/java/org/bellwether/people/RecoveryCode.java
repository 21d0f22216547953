package org.bellwether.people;

import java.time.Instant;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;
import org.bellwether.platform.id.Id;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A code that is worth one sign-in without the authenticator app. */
@Audited(subject = "person")
@Entity @Table(name = "recovery_code")
class RecoveryCode {

    @jakarta.persistence.Id private long id;
    @Column(name = "person_id") private PersonId person;
    @Concealed @Column(name = "code_hash") private String codeHash;
    @Column(name = "used_at") private Instant usedAt;

    protected RecoveryCode() { }

    RecoveryCode(PersonId person, String codeHash) {
        id = Id.mint();
        this.person = person;
        this.codeHash = codeHash;
    }

    void use(Instant now) { usedAt = now; }
}
