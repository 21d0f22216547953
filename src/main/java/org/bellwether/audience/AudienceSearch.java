package org.bellwether.audience;

import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.search.SearchHit;
import org.bellwether.platform.search.SearchSource;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds audiences for whoever keeps them. */
@ApplicationScoped
class AudienceSearch implements SearchSource {

    @Inject Audiences audiences;
    @Inject Caller caller;

    @Override public String key() { return "audience.audiences.title"; }
    @Override public int order() { return 30; }

    @Override
    public List<SearchHit> find(String text, int most) {
        if (!caller.has(Role.HR) && !caller.has(Role.CIO) && !caller.has(Role.ADMINISTRATOR)) return List.of();
        return audiences.list(text, false, Window.first(most)).stream().map(row -> new SearchHit(row.name(), row.note() == null ? null : new Localized(row.note(), null), "/audience/audience.xhtml?audience=" + row.id())).toList();
    }
}
