package org.bellwether.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * A passkey as its person sees it.
 *
 * @param synced whether a password manager keeps it on several devices, as the authenticator said the last time
 * @param host   for which it is good
 * @param works  whether that is still the host of this installation
 * @param usedAt when it was last used; null for never
 */
public record PasskeyRow(PasskeyId id, String name, boolean synced, String host, boolean works, Instant addedAt, Instant usedAt) implements Serializable { }
