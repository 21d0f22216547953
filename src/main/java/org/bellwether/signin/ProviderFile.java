package org.bellwether.signin;

import java.io.Serializable;

/**
 * A provider as the administrator sees it: without the secret.
 *
 * @param secret    whether there is one
 * @param returning the address that the provider must send people back to
 */
public record ProviderFile(ProviderId id, ProviderDetails details, boolean secret, String returning) implements Serializable { }
