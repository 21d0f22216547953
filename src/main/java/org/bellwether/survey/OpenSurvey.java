package org.bellwether.survey;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.platform.text.Localized;

/** A survey that waits for somebody's answers. */
public record OpenSurvey(WaveId wave, Localized title, LocalDate closesOn, int reminders) implements Serializable {

    public boolean isReminded() { return reminders > 0; }
}
