package org.bellwether.scim.page;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.scim.ScimClientId;
import org.bellwether.scim.ScimClientRow;
import org.bellwether.scim.ScimClients;
import org.bellwether.scim.ScimGroupRow;
import org.bellwether.scim.ScimGroups;

import jakarta.inject.Inject;

/** The directories that tell who is there: letting them in, other tokens, shutting them out. */
@PageBean
public class ScimClientsPage implements Serializable {

    private static final List<Integer> OVERLAPS = List.of(0, 1, 24, 168);

    @Inject ScimClients clients;
    @Inject ScimGroups groups;
    @Inject OrgUnits units;
    @Inject Settings settings;
    @Inject Notices notices;

    private ScimClientId chosen;
    private List<ScimClientRow> all;
    private List<ScimGroupRow> lists;
    private List<OrgUnitRow> places;
    private ScimClientRow shown;
    private ScimClientForm form;
    private ScimClientForm fresh;
    private int overlap = 24;
    private String token;
    private String tokenOf;

    public void load() {
        all = clients.all();
        lists = groups.all();
        places = units.all();
        fresh = new ScimClientForm();
        if (chosen == null) return;
        shown = all.stream().filter(row -> row.id().equals(chosen)).findFirst().orElseThrow(() -> new NotFound("scim.client.unknown", chosen));
        form = new ScimClientForm(shown.details());
    }

    /** The token is shown until the page is left. */
    public void add() {
        token = clients.add(fresh.details());
        tokenOf = fresh.getName().strip();
        load();
    }

    public void describe() {
        clients.describe(chosen, form.details());
        notices.info("scim.clients.changed", form.getName().strip());
        load();
    }

    public void rotate() {
        token = clients.rotate(chosen, Duration.ofHours(overlap));
        tokenOf = shown.details().name();
        load();
    }

    public String revoke() {
        clients.revoke(chosen);
        notices.info("scim.clients.gone", shown.details().name());
        return "/scim/clients.xhtml?faces-redirect=true";
    }

    public String getAddress() { return settings.baseUrl() + "/scim/v2"; }
    public List<Integer> getOverlaps() { return OVERLAPS; }
    public List<ScimClientRow> getAll() { return all; }
    public List<ScimGroupRow> getGroups() { return lists; }
    public List<OrgUnitRow> getUnits() { return places; }
    public ScimClientRow getShown() { return shown; }
    public ScimClientForm getForm() { return form; }
    public ScimClientForm getFresh() { return fresh; }
    public String getToken() { return token; }
    public String getTokenOf() { return tokenOf; }
    public int getOverlap() { return overlap; }
    public void setOverlap(int overlap) { this.overlap = overlap; }
    public ScimClientId getChosen() { return chosen; }
    public void setChosen(ScimClientId chosen) { this.chosen = chosen; }
}
