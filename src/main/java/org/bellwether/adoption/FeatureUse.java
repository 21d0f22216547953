package org.bellwether.adoption;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.text.Localized;

/** What the people of a department did with a feature in a week; or those of several, where a department's are too few to be shown. */
public record FeatureUse(List<Localized> departments, int people, long uses) implements Serializable {

    FeatureUse with(FeatureUse other) {
        var all = new ArrayList<>(departments);
        all.addAll(other.departments);
        return new FeatureUse(List.copyOf(all), people + other.people, uses + other.uses);
    }
}
