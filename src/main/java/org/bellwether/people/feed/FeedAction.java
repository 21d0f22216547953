package org.bellwether.people.feed;

/** What a line means for somebody. REFUSED if it cannot be; LEFT where the rules of the import do not let it. */
public enum FeedAction { CREATE, UPDATE, SUSPEND, END, SAME, LEFT, REFUSED }
