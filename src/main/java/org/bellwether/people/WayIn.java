package org.bellwether.people;

import java.io.Serializable;

/**
 * A button of the sign-in page.
 *
 * @param name what it leads to
 * @param href where, from the context root; the page to go on to is added as {@code from}
 */
public record WayIn(String name, String href) implements Serializable { }
