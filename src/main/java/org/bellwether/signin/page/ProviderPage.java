package org.bellwether.signin.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.signin.ProviderFile;
import org.bellwether.signin.ProviderId;
import org.bellwether.signin.Providers;

import jakarta.inject.Inject;

/** A provider, new or known. */
@PageBean
public class ProviderPage implements Serializable {

    @Inject Providers providers;
    @Inject OrgUnits units;
    @Inject Notices notices;

    private ProviderId id;
    private ProviderFile file;
    private ProviderForm form;
    private List<OrgUnitRow> all;
    private String refusal;

    public void load() {
        providers.requireKeeper();
        file = id == null ? null : providers.find(id);
        form = file == null ? new ProviderForm() : new ProviderForm(file.details());
        all = units.all();
    }

    public String save() {
        if (id == null) id = providers.add(form.details());
        else providers.change(id, form.details());
        notices.info("signin.provider.saved", form.getName().strip());
        return "/signin/provider.xhtml?faces-redirect=true&provider=" + id;
    }

    public void tryOut() {
        refusal = providers.tryOut(form.getIssuer());
        if (refusal == null) notices.info("signin.provider.answers");
        else notices.error("signin.provider.no-answer");
    }

    public boolean isKnown() { return file != null; }
    public ProviderFile getFile() { return file; }
    public ProviderForm getForm() { return form; }
    public List<OrgUnitRow> getUnits() { return all; }
    /** Why the provider's word for itself is not enough; null if it is, or was not asked. */
    public String getRefusal() { return refusal; }
    public ProviderId getId() { return id; }
    public void setId(ProviderId id) { this.id = id; }
}
