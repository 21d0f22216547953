package org.bellwether.assessment;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/**
 * How many chose an option or gave an answer.
 *
 * @param text  the option; null where nothing was answered
 * @param share of all who were asked, 0 to 1
 */
public record OptionCount(Localized text, boolean right, long count, double share) implements Serializable { }
