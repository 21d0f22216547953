package org.bellwether.platform.search;

import org.bellwether.platform.text.Localized;

/**
 * Something that was found.
 *
 * @param title what it is called
 * @param note  what tells it from others of that name; null where nothing does
 * @param href  where it is, from the context root
 */
public record SearchHit(Localized title, Localized note, String href) { }
