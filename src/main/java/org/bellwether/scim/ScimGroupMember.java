package org.bellwether.scim;

import java.io.Serializable;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That somebody is on a directory's list. */
@Audited(subject = "person")
@Entity @Table(name = "scim_group_member") @IdClass(ScimGroupMember.Key.class)
class ScimGroupMember {

    @Id @Column(name = "group_id") private long list;
    @Id @Column(name = "person_id") private long person;

    protected ScimGroupMember() { }

    ScimGroupMember(ScimGroupId list, long person) {
        this.list = list.value();
        this.person = person;
    }

    long list() { return list; }
    long person() { return person; }

    /** The two together. */
    static class Key implements Serializable {
        long list;
        long person;

        Key() { }

        @Override public boolean equals(Object other) { return other instanceof Key k && k.list == list && k.person == person; }
        @Override public int hashCode() { return Long.hashCode(list) * 31 + Long.hashCode(person); }
    }
}
