package org.bellwether.people.feed;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How a file of HR is to be understood.
 *
 * @param missing what becomes of people with a personnel number who are not in the file; anything but KEEP says that the file is complete
 * @param erase   whether an empty cell erases what is known; otherwise it says nothing
 * @param create  whether people may be taken in
 * @param update  whether people may be changed
 * @param end     whether people may be suspended and let go
 * @param day     the first day of jobs of which the file does not say it
 */
public record FeedRules(Missing missing, boolean erase, boolean create, boolean update, boolean end, LocalDate day) implements Serializable {

    /** What becomes of somebody who is not in a complete file. */
    public enum Missing { KEEP, SUSPEND, END }
}
