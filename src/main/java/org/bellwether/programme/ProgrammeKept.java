package org.bellwether.programme;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/** What people decided, and saw to. */
@ApplicationScoped
class ProgrammeKept implements KeptData {

    @Override public int order() { return 100; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.PROGRAMME, "issue_step", "person_id {who}").shows("kind", "note", "made_at").unnamed(),
            Holding.of(DataKind.PROGRAMME, "issue", "owner_id {who}").shows("code", "title_en", "raised_on", "due_on", "state").unnamed(),
            Holding.of(DataKind.PROGRAMME, "decision", "(raised_by {who} or (decided_by is not null and decided_by {who}))").shows("code", "title_en", "raised_on", "decided_on", "state").unnamed());
    }
}
