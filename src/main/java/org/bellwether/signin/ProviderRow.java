package org.bellwether.signin;

import java.io.Serializable;

/** A provider in the list. */
public record ProviderRow(ProviderId id, String name, String issuer, boolean active, long people) implements Serializable { }
