package org.bellwether.platform.search;

import java.util.List;

/**
 * What a feature adds to the one search; every bean of this type is asked, in the transaction of the search. It gives whoever
 * asks nothing that they could not open: neither a name nor a number nor a sign that there is something.
 */
public interface SearchSource {

    /** Message key of what it finds, in the plural. */
    String key();

    /** Its place among the others. */
    int order();

    /** Whether it finds people: then the search leaves an entry in the trail. */
    default boolean findsPeople() { return false; }

    /**
     * What has the text in its name, as far as the caller may see it.
     *
     * @param text of two characters at least, or one Chinese one; as it was typed, without blanks around it
     * @param most as many as are shown
     */
    List<SearchHit> find(String text, int most);
}
