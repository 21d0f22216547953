package org.bellwether.course;

/** What a lesson is made of; each kind is played at its own address. */
public enum LessonKind { PAGE, PACKAGE, QUIZ }
