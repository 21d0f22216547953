package org.bellwether.adoption.page;

import java.time.LocalDate;

import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.FeatureId;
import org.bellwether.adoption.FunnelStep;
import org.bellwether.adoption.UsageFigure;
import org.bellwether.people.OrgUnitId;

/** Where the figures of adoption lead: to the rows that add up to them. What is null is left out of the address. */
final class Doors {

    private Doors() { }

    /** People by name. */
    static String people(BusinessSystemId system, LocalDate week, FunnelStep step, boolean behind, OrgUnitId department) {
        return "/adoption/people.xhtml?system=" + system + with("week", week) + with("step", step) + (behind ? "&behind=true" : "") + with("department", department);
    }

    /** Teams, for what must not be told by name. */
    static String teams(BusinessSystemId system, UsageFigure figure, LocalDate week, OrgUnitId department) {
        return "/adoption/teams.xhtml?system=" + system + "&figure=" + figure + with("week", week) + with("department", department);
    }

    static String feature(BusinessSystemId system, FeatureId feature, LocalDate week) { return "/adoption/feature.xhtml?system=" + system + "&feature=" + feature + "&week=" + week; }

    static String plan(BusinessSystemId system, LocalDate week) { return "/adoption/plan.xhtml?system=" + system + with("week", week); }

    private static String with(String name, Object value) { return value == null ? "" : "&" + name + "=" + value; }
}
