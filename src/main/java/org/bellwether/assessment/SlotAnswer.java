package org.bellwether.assessment;

/**
 * An answer on its way from the browser.
 *
 * @param slot  which question of the attempt, from 0
 * @param seq   higher than that of the answer that it replaces
 * @param given the answer in the names of {@link QuestionSheet}; null or empty takes an answer back
 */
public record SlotAnswer(int slot, long seq, String given) { }
