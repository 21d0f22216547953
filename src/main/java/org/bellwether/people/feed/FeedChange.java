package org.bellwether.people.feed;

import java.io.Serializable;

/** That a field becomes another than it was; null for nothing. */
public record FeedChange(FeedField field, String before, String after) implements Serializable { }
