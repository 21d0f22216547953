package org.bellwether.platform.privacy;

/**
 * Who is being erased, for a last time by name.
 *
 * @param number    under which HR knew them; may be null
 * @param email     may be null
 * @param pseudonym the name that they bear from now on
 */
public record ErasedPerson(long id, String login, String number, String name, String email, String pseudonym) { }
