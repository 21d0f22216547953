package org.bellwether.people.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.Organisation;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The tree of the enterprise, on any day. */
@PageBean
public class OrganisationPage implements Serializable {

    @Inject Organisation organisation;
    @Inject Persons persons;
    @Inject EnterpriseDay days;

    private LocalDate on;
    private String text;
    private OrgOutline outline;
    private List<OrgOutline.Line> lines;
    private Map<PersonId, PersonCard> heads;

    public void load() {
        if (on == null) on = days.today();
        outline = new OrgOutline(organisation.on(on));
        show();
    }

    public void toggle(OrgUnitId unit) {
        outline.toggle(unit);
        show();
    }

    public void show() {
        lines = outline.lines(text);
        heads = persons.cards(lines.stream().map(line -> line.unit().head()).filter(Objects::nonNull).distinct().toList());
    }

    /** Who heads the unit; null for nobody. */
    public String head(OrgOutline.Line line) {
        var card = line.unit().head() == null ? null : heads.get(line.unit().head());
        return card == null ? null : card.name();
    }

    public List<OrgOutline.Line> getLines() { return lines; }
    public boolean isCut() { return lines.size() > OrgOutline.MOST; }
    public int getUnits() { return outline.size(); }
    public LocalDate getOn() { return on; }
    public void setOn(LocalDate on) { this.on = on; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
}
