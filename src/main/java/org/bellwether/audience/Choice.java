package org.bellwether.audience;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/** Something that a condition can compare with. */
public record Choice(String value, Localized name) implements Serializable { }
