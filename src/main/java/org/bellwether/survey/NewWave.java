package org.bellwether.survey;

import java.time.LocalDate;

import org.bellwether.audience.TargetGroup;
import org.bellwether.platform.text.Localized;

/**
 * What is decided before a wave opens.
 *
 * @param asked    whom it asks
 * @param closesOn the last day on which answers are taken
 */
public record NewWave(Localized title, TargetGroup asked, LocalDate closesOn) { }
