package org.bellwether.audience.page;

import java.io.Serializable;

import org.bellwether.audience.AudienceEditing;
import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudiencePreview;
import org.bellwether.audience.AudiencePreviews;
import org.bellwether.audience.Audiences;
import org.bellwether.audience.Choice;
import org.bellwether.audience.Join;
import org.bellwether.audience.PersonSet;
import org.bellwether.people.PersonCard;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Writes the rule of an audience, and shows whom it means before it is kept. */
@PageBean
public class AudienceEditPage implements Serializable {

    /** Whose names are shown. */
    public enum Shown { ALL, JOINING, LEAVING }

    @Inject Audiences audiences;
    @Inject AudienceEditing editing;
    @Inject AudiencePreviews previews;
    @Inject Notices notices;

    private AudienceId id;
    private AudienceForm form;
    private AudiencePreview preview;
    private Shown shown = Shown.ALL;
    private final LazyTable<PersonCard> names = new LazyTable<>(() -> people().size(), window -> previews.names(people(), window));

    public void load() {
        audiences.requireKeeper();
        if (form != null) return;
        form = id == null ? new AudienceForm(previews.kinds()) : new AudienceForm(previews.kinds(), audiences.find(id), previews);
    }

    public void addGroup() { changed(() -> form.getGroups().add(new GroupForm())); }

    public void removeGroup(GroupForm group) { changed(() -> form.getGroups().remove(group)); }

    public void add(GroupForm group) { changed(() -> form.add(group)); }

    public void remove(GroupForm group, CriterionForm criterion) { changed(() -> group.getCriteria().remove(criterion)); }

    public void find(CriterionForm criterion) { criterion.find(previews); }

    public void choose(CriterionForm criterion, Choice choice) { changed(() -> criterion.choose(choice)); }

    public void drop(CriterionForm criterion, Choice choice) { changed(() -> criterion.drop(choice)); }

    /** What was counted is not of this rule any more. */
    private void changed(Runnable change) {
        change.run();
        preview = null;
    }

    public void count() {
        preview = null;
        preview = previews.of(form.rule(previews), id);
        shown = Shown.ALL;
    }

    public String keep() {
        var kept = id == null ? editing.create(form.draft(previews)) : editing.change(id, form.seen(), form.draft(previews), form.getReason());
        notices.info("audience.audience.kept");
        return "/audience/audience.xhtml?faces-redirect=true&audience=" + kept.audience() + "&job=" + kept.job();
    }

    private PersonSet people() {
        if (preview == null) return PersonSet.NOBODY;
        return switch (shown) {
            case ALL -> preview.members();
            case JOINING -> preview.joining();
            case LEAVING -> preview.leaving();
        };
    }

    /** How many people are shown by name. */
    public int getNamed() { return people().size(); }

    public boolean isFresh() { return id == null; }
    public Join[] getJoins() { return Join.values(); }
    public Shown[] getWhose() { return Shown.values(); }
    public Shown getShown() { return shown; }
    public void setShown(Shown shown) { this.shown = shown; }
    public AudiencePreview getPreview() { return preview; }
    public AudienceForm getForm() { return form; }
    public LazyTable<PersonCard> getNames() { return names; }
    public AudienceId getId() { return id; }
    public void setId(AudienceId id) { this.id = id; }
}
