package org.bellwether.content.scorm;

import java.math.BigDecimal;

/** By what a unit is judged; see {@link Manifest.Unit} for the numbers. */
public record UnitRules(boolean sco, BigDecimal mastery, BigDecimal passing, BigDecimal threshold) { }
