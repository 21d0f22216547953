package org.bellwether.ldap;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.feed.FeedField;

/**
 * What happened when a directory was tried, step by step.
 *
 * @param broken the step at which it came to nothing; null if all went well
 * @param said   what the directory or Java said then; null if all went well
 * @param people the first ones as they would be understood
 */
public record LdapTrial(List<LdapAway.Step> done, LdapAway.Step broken, String said, List<Sample> people) implements Serializable {

    /**
     * Somebody as the entry would be understood.
     *
     * @param known   whether they are here already
     * @param unit    code of the org unit; null where it would be that of newcomers
     * @param missing what the entry must have and has not
     */
    public record Sample(LdapPerson person, boolean known, String unit, List<FeedField> missing) implements Serializable {
        public String login() { return person.text(FeedField.LOGIN); }
        public String number() { return person.text(FeedField.NUMBER); }
        public String name() { return person.text(FeedField.NAME); }
        public String email() { return person.text(FeedField.EMAIL); }
        public String position() { return person.text(FeedField.POSITION); }
        public String said() { return person.text(FeedField.UNIT); }
        public String manager() { return person.text(FeedField.MANAGER); }
        public boolean disabled() { return person.disabled(); }
        /** Whether nothing tells the entry from another one for ever. */
        public boolean nameless() { return person.stable() == null; }
        public boolean well() { return missing.isEmpty() && !nameless(); }
    }

    public boolean well() { return broken == null; }
}
