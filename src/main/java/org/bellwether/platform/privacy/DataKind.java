package org.bellwether.platform.privacy;

import java.util.Optional;

/**
 * What is kept of people, by what it is kept for. The periods are those that hold until an administrator sets others; they
 * follow what authorities and works councils usually ask for, and are to be confirmed with counsel.
 */
public enum DataKind {

    /** Who somebody is. Its period begins when they leave: then they are erased. */
    ACCOUNT(90),
    /** Where they worked as what; goes on under the pseudonym. */
    JOBS,
    /** Sessions, links, second factors. */
    ACCESS(90),
    /** What they had to learn, and that they did. Its period begins when it was completed. */
    TRAINING(3653),
    /** What they chose to learn. */
    LEARNING,
    /** What they did inside of a lesson, question by question. Its period begins when they last did something there. */
    ANSWERS(731),
    /** What they are certified for. Its period begins when it has expired. */
    CERTIFICATES(3653),
    /** That they were asked in a survey. What they answered belongs to nobody. Its period begins when the wave is closed. */
    SURVEYS(30),
    /** Which days they used a system. */
    USAGE(400),
    /** In which audiences and groups they are. */
    LISTS(400),
    /** Mails to them. */
    MAIL(30),
    /** Files in which they stand. */
    FILES(90),
    /** Jobs that they started, rows that they took off their desk. */
    WORK(30),
    /** What they decided or saw to. */
    PROGRAMME,
    /** What they did, and what was done with what is kept of them. */
    TRAIL;

    private final Integer days;

    DataKind() { this(null); }
    DataKind(Integer days) { this.days = days; }

    /** How many days it is kept, unless another number was set; empty where it is kept as long as what it belongs to. */
    public Optional<Integer> days() { return Optional.ofNullable(days); }
}
