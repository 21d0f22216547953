package org.bellwether.survey;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * What the answering page needs.
 *
 * @param answered whether this person's answers have arrived; then there is nothing more to do
 * @param open     whether answers are still taken
 * @param draftKey encrypts unsent answers on the person's own device; null once answered
 * @param minimum  the smallest group whose answers are ever shown
 * @param group    how many were asked in the person's team
 */
public record Questionnaire(WaveId wave, Localized title, List<Item> items, boolean answered, boolean open, LocalDate closesOn, String draftKey,
                            int minimum, int group) implements Serializable { }
