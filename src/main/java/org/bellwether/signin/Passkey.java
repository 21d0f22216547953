package org.bellwether.signin;

import java.time.Instant;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;
import org.bellwether.platform.audit.Personal;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.security.Secrets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A key that a device of a person holds (WebAuthn Level 3, 4: credential record); here is only its public half. */
@Audited(subject = "person")
@Entity @Table(name = "passkey")
class Passkey {

    /** Of one person. */
    static final int MOST = 10;
    static final int LONGEST_NAME = 60;

    @Id private long id;
    @Version private int version;
    @Column(name = "person_id") private PersonId person;
    @Personal @Column(name = "name") private String name;
    @Unaudited("follows from the credential") @Column(name = "credential_hash") private String hash;
    @Concealed @Column(name = "credential") private String credential;
    @Concealed @Column(name = "public_key") private String publicKey;
    @Concealed @Column(name = "user_handle") private String handle;
    @Column(name = "relying_party") private String party;
    @Column(name = "transports") private String transports;
    @Unaudited("moves with every sign-in") @Column(name = "sign_count") private long count;
    @Column(name = "backup_eligible") private boolean backupEligible;
    @Unaudited("may change with every sign-in") @Column(name = "backed_up") private boolean backedUp;
    @Column(name = "added_at") private Instant addedAt;
    @Unaudited("sign-ins leave entries of their own") @Column(name = "used_at") private Instant usedAt;

    protected Passkey() { }

    /** @param handle under which the person's authenticators know them */
    Passkey(PasskeyId id, PersonId person, String name, String handle, RelyingParty party, NewKey key, Instant now) {
        this.id = id.value();
        this.person = person;
        rename(name);
        this.handle = handle;
        this.party = party.id();
        credential = key.credential();
        hash = hash(credential);
        publicKey = key.publicKey();
        transports = String.join(",", key.transports());
        count = key.count();
        backupEligible = key.backupEligible();
        backedUp = key.backedUp();
        addedAt = now;
    }

    /** Under what a credential is found. */
    static String hash(String credential) { return Secrets.fingerprint(credential); }

    /** @throws RuleViolation if the name is empty or too long */
    void rename(String wanted) {
        var bare = wanted == null ? "" : wanted.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_NAME) throw new RuleViolation("signin.passkey.no-name", LONGEST_NAME);
        name = bare;
    }

    /** It signed, and what it signed was checked. */
    void used(UsedKey used, Instant now) {
        count = used.count();
        backedUp = used.backedUp();
        usedAt = now;
    }

    /** Whether it is good for that host: after the installation's name has changed, no browser offers it any more. */
    boolean worksFor(RelyingParty asked) { return party.equals(asked.id()); }

    PasskeyRow row(RelyingParty asked) { return new PasskeyRow(id(), name, backedUp, party, asked != null && worksFor(asked), addedAt, usedAt); }

    PasskeyId id() { return new PasskeyId(id); }
    PersonId person() { return person; }
    String name() { return name; }
    String credential() { return credential; }
    String publicKey() { return publicKey; }
    String handle() { return handle; }
    List<String> transports() { return transports.isEmpty() ? List.of() : List.of(transports.split(",")); }
    long count() { return count; }
    boolean backupEligible() { return backupEligible; }
    boolean backedUp() { return backedUp; }
}
