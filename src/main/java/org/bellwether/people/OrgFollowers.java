package org.bellwether.people;

import java.util.List;

/** A feature in which something goes by where people work or who reports to them; every bean of this type is asked before that changes. */
public interface OrgFollowers {

    /** What would mean other people, by the same rules as when it has happened. Nothing is written, and no statement is for one person. */
    List<OrgFollow> of(OrgPlan plan);
}
