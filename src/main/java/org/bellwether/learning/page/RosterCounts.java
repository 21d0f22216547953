package org.bellwether.learning.page;

import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.learning.RosterFigures;
import org.bellwether.learning.Rosters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The figures of every course that the caller answers for, read at once when a list first asks for one. */
@Named
@RequestScoped
public class RosterCounts {

    @Inject Rosters rosters;

    private Map<CourseId, RosterFigures> all;

    public RosterFigures of(CourseId course) {
        if (all == null) all = rosters.figuresOfMine();
        return all.getOrDefault(course, RosterFigures.NONE);
    }
}
