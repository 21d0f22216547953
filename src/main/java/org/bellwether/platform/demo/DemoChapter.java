package org.bellwether.platform.demo;

/**
 * One feature's part of the demo organisation. Chapters run once, in order, all in one transaction, when the application
 * starts on an empty database in demo mode. A chapter writes only its own feature's tables and must give the
 * same rows for the same clock and seed. Nobody is signed in while it runs.
 */
public interface DemoChapter {

    /** people 10, course 20, audience 25, learning 30, content 40, assessment 50, certification 60, programme 70, survey 80, adoption 90. */
    int order();

    void write();

    /** Whether this chapter's tables hold nothing that somebody made; the demo is only written where all say so. */
    default boolean blank() { return true; }
}
