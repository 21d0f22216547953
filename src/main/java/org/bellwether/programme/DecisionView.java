package org.bellwether.programme;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.PersonCard;
import org.bellwether.platform.text.Localized;

/** All there is to know of one decision. */
public record DecisionView(DecisionRow row, Localized context, Localized delayCost, List<Choice> choices, String rationale, PersonCard raisedBy,
                           PersonCard decidedBy, Localized unitName) implements Serializable {

    /** One option. */
    public record Choice(long id, Localized text, boolean recommended, boolean chosen) implements Serializable { }
}
