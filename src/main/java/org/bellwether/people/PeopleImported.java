package org.bellwether.people;

/** What was brought in has been carried out to its end. */
public record PeopleImported(PeopleImportId id) { }
