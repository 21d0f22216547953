package org.bellwether.scim;

import jakarta.persistence.EntityManager;

/** What a client calls things. */
record Externals(EntityManager entities, ScimClientId client) {

    /** @param externalId null for nothing any more */
    void keep(long resource, String externalId) {
        var known = entities.find(ScimExternal.class, ScimExternal.key(client, resource));
        if (known == null && externalId != null) entities.persist(new ScimExternal(client, resource, externalId));
        else if (known != null && externalId == null) entities.remove(known);
        else if (known != null) known.become(externalId);
    }
}
