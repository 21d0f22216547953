package org.bellwether.platform.audit;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the trail keeps of people. Its entries stay, or its chain would be torn; whatever in them tells who somebody was was
 * written with a key of theirs, and goes with the key.
 */
@ApplicationScoped
class TrailKept implements KeptData {

    @Override public int order() { return 990; }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of(DataKind.TRAIL, "audit_entry", "(actor_id is not null and actor_id {who})").shows("at", "kind", "object_type", "use_case", "address").kept(),
            Holding.of(DataKind.TRAIL, "audit_key", "person_id {who}"));
    }

    /** Whom something was about, and for whom it was done. */
    @Override public List<String> signatures() { return List.of("audit_entry.subject_id", "audit_entry.behalf_id"); }
}
