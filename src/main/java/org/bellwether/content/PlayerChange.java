package org.bellwether.content;

import java.io.Serializable;
import java.util.Map;

/**
 * What one unit holds at a moment, as the player reports it: always the whole of it, so that a later report makes an
 * earlier one needless.
 *
 * @param seq      counts the changes of a launch from 1
 * @param op       a random name of the change, at most 36 characters
 * @param visit    counts the visits to units within the launch from 1
 * @param seconds  how long this visit has lasted by the player's clock
 * @param finished whether the content said that this visit is over
 * @param data     element → value
 */
public record PlayerChange(int seq, String op, UnitId unit, int visit, long seconds, boolean finished, Map<String, String> data) implements Serializable { }
