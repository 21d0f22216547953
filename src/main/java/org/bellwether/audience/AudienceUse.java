package org.bellwether.audience;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/**
 * Something that goes by an audience.
 *
 * @param key  message key of what it is
 * @param name its own name
 * @param href where it is looked after, from the context root
 */
public record AudienceUse(String key, Localized name, String href) implements Serializable { }
