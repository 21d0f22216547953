package org.bellwether.audience;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;

/** Who is and was in which audience. A list names people by their number, which tells nobody who they were. */
@ApplicationScoped
class AudienceKept implements KeptData {

    @Override public int order() { return 500; }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of(DataKind.LISTS, "audience_move", "person_id {who}").names("audience_id", "audience").shows("joined", "moved_at").old("moved_at < {before}"),
            Holding.of(DataKind.LISTS, "audience_member", "person_id {who}").names("audience_id", "audience").shows("since"));
    }

    @Override public List<Reference> references() { return List.of(new Reference("audience", "audience", "name_en", "name_zh")); }

    /** That somebody is to be looked at again tells nothing of them, and is gone within seconds. */
    @Override public List<String> signatures() { return List.of("audience.made_by", "audience_stale.person_id"); }
}
