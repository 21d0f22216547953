package org.bellwether.adoption;

import java.io.Serializable;
import java.util.List;

/**
 * The plan of a week by department.
 *
 * @param week of all departments together
 * @param rows in the order of their go-lives
 */
public record PlanBoard(SystemRow system, WeekPoint week, List<PlanRow> rows) implements Serializable {

    public long planned() { return rows.stream().mapToLong(PlanRow::planned).sum(); }
}
