package org.bellwether.scim;

import java.io.Serializable;

/** A directory's list, with how many active people are on it. */
public record ScimGroupRow(ScimGroupId id, String name, long people) implements Serializable { }
