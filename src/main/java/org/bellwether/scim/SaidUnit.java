package org.bellwether.scim;

import java.util.Objects;
import java.util.stream.Stream;

/** The words by which a directory says where somebody works; null for what it does not say. */
record SaidUnit(String department, String costCenter, String division, String organization) {

    /** The word that decides; null if nothing is said. */
    String word() { return Stream.of(department, costCenter, division, organization).filter(Objects::nonNull).findFirst().orElse(null); }
}
