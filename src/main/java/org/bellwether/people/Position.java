package org.bellwether.people;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What somebody can be: accountant, buyer, head of sales. */
@Audited
@Entity @Table(name = "org_position")
class Position {

    @Id private long id;
    @Column(name = "title") private String title;

    protected Position() { }

    Position(PositionId id, String title) {
        this.id = id.value();
        this.title = title;
    }

    PositionId id() { return new PositionId(id); }
    String title() { return title; }
}
