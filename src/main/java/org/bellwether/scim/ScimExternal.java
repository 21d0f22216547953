package org.bellwether.scim;

import java.io.Serializable;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What a client calls a person or a group. */
@Audited
@Entity @Table(name = "scim_external") @IdClass(ScimExternal.Key.class)
class ScimExternal {

    @Id @Column(name = "client_id") private long client;
    @Id @Column(name = "resource_id") private long resource;
    @Column(name = "external_id") private String externalId;

    protected ScimExternal() { }

    ScimExternal(ScimClientId client, long resource, String externalId) {
        this.client = client.value();
        this.resource = resource;
        this.externalId = externalId;
    }

    static Key key(ScimClientId client, long resource) {
        var key = new Key();
        key.client = client.value();
        key.resource = resource;
        return key;
    }

    void become(String externalId) { this.externalId = externalId; }

    /** The two together. */
    static class Key implements Serializable {
        long client;
        long resource;

        Key() { }

        @Override public boolean equals(Object other) { return other instanceof Key k && k.client == client && k.resource == resource; }
        @Override public int hashCode() { return Long.hashCode(client) * 31 + Long.hashCode(resource); }
    }
}
