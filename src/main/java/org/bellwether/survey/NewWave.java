package org.bellwether.survey;

import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/**
 * What is decided before a wave opens.
 *
 * @param audience the unit that is asked, with all below it; null for everyone
 * @param closesOn the last day on which answers are taken
 */
public record NewWave(Localized title, OrgUnitId audience, LocalDate closesOn) { }
