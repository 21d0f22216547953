package org.bellwether.scim;

/**
 * Where the value of an attribute is found in a query.
 *
 * @param text   the expression; for a FLAG the condition that makes it true; for a CONSTANT what must be there so that it holds
 * @param within a subquery in which the expression stands, with {@code %s} for the condition; null for none
 * @param fixed  the value of a CONSTANT
 */
record ScimColumn(Kind kind, String text, String within, String fixed) {

    /** How values are compared. WORD: whatever their case. MADE: the instant at which an identifier was minted. */
    enum Kind { WORD, EXACT, FLAG, INSTANT, MADE, ID, CONSTANT }

    static ScimColumn of(Kind kind, String text) { return new ScimColumn(kind, text, null, null); }

    static ScimColumn constant(String fixed, String where) { return new ScimColumn(Kind.CONSTANT, where, null, fixed); }

    ScimColumn in(String subquery) { return new ScimColumn(kind, text, subquery, fixed); }

    ScimColumn alone() { return new ScimColumn(kind, text, null, fixed); }
}
