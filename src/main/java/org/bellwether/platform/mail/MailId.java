package org.bellwether.platform.mail;

import org.bellwether.platform.id.Id;

/** Identifies a mail. */
public record MailId(long value) implements Id {
    public static MailId fresh() { return new MailId(Id.mint()); }
    public static MailId fromString(String text) { return new MailId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
