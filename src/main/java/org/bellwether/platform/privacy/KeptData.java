package org.bellwether.platform.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a feature keeps of people. Every bean of this type is asked when somebody wants to know what is kept of them, when
 * they are erased, and each night when old data goes. It speaks of the tables of its own feature only.
 */
public interface KeptData {

    /** Its turn: whoever refers to the rows of others comes before them. */
    int order();

    /** Its tables, each before those that its rows refer to. */
    List<Holding> holdings();

    /** How its things are named where rows about people refer to them. */
    default List<Reference> references() { return List.of(); }

    /** Columns, as {@code table.column}, that name whoever acted: they stay, and then name the pseudonym. */
    default List<String> signatures() { return List.of(); }

    /** For tables of others, a query of the keys of rows that rows of this feature rest on: those do not go before. */
    default Map<String, String> evidence() { return Map.of(); }

    /**
     * For tables of others, a query of the keys of rows that rows of this feature are about: those do not grow old before
     * these have. When somebody is erased, these go first.
     */
    default Map<String, String> details() { return Map.of(); }

    /** Files that belong to what is kept of that person. */
    default List<KeptFile> files(long person) { return List.of(); }

    /** Takes the person out of what no {@link Holding} can tell: texts in which they stand by name. Before the rows go. */
    default void erase(ErasedPerson person) { }

    /** What was kept of that kind from before that day is gone now. */
    default void gone(DataKind kind, LocalDate before) { }
}
