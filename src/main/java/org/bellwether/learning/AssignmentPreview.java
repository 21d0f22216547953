package org.bellwether.learning;

import java.io.Serializable;

/**
 * What an assignment would do, before it is made.
 *
 * @param people    whom it means
 * @param fresh     of these, who does not have the course yet
 * @param underWay  of these, who has it and is not done
 * @param completed of these, who is done and is left alone
 */
public record AssignmentPreview(int people, int fresh, int underWay, int completed) implements Serializable { }
