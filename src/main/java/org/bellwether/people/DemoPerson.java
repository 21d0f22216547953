package org.bellwether.people;

import java.util.Locale;

/**
 * Someone of the demo organisation, with what makes them act as they do. The three traits go from 0 to 1; chapters turn
 * them into deeds, so that the same person is late everywhere for the same reason.
 *
 * @param department code of the department, such as {@code LOG}; null for the chief executive
 * @param team       code of the org unit that they work in
 * @param manager    whether they head an org unit
 * @param diligence  how much time they find, and take, for learning
 * @param skill      how well they do in tests
 * @param openness   how willing they are to work in the new way
 * @param wave       1 or 2: with which go-live they begin to use the new system
 */
public record DemoPerson(PersonId id, String login, String name, String department, String team, String jobTitle, String site, boolean manager,
                         double diligence, double skill, double openness, int wave, Locale language) {

    DemoPerson with(PersonId known) {
        return new DemoPerson(known, login, name, department, team, jobTitle, site, manager, diligence, skill, openness, wave, language);
    }
}
