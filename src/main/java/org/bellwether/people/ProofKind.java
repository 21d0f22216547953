package org.bellwether.people;

/** What somebody who is signed in gives to show that they are still the one at the keyboard. */
public enum ProofKind {
    /** A code of the app, or a recovery code. */
    CODE,
    PASSWORD,
    /** Nothing to type: they have neither, and must have signed in a moment ago. */
    FRESH
}
