package org.bellwether.people;

import java.io.Serializable;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A role that a person was given by hand. */
@Audited(subject = "person")
@Entity @Table(name = "account_role") @IdClass(AccountRole.Key.class)
class AccountRole {

    @Id @Column(name = "person_id") private long person;
    @Id @Column(name = "role") private String role;

    protected AccountRole() { }

    AccountRole(PersonId person, String role) {
        this.person = person.value();
        this.role = role;
    }

    static Key key(PersonId person, String role) {
        var key = new Key();
        key.person = person.value();
        key.role = role;
        return key;
    }

    String role() { return role; }

    /** The two together. */
    static class Key implements Serializable {
        long person;
        String role;

        Key() { }

        @Override public boolean equals(Object other) { return other instanceof Key k && k.person == person && k.role.equals(role); }
        @Override public int hashCode() { return Long.hashCode(person) * 31 + role.hashCode(); }
    }
}
