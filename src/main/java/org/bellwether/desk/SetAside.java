package org.bellwether.desk;

import java.io.Serializable;
import java.time.LocalDate;

/** A row that was taken off the desk, and when it comes back. */
public record SetAside(long id, String rule, String subject, LocalDate until, String reason) implements Serializable { }
