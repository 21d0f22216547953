package org.bellwether.desk;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/** What people took off their desk. */
@ApplicationScoped
class DeskKept implements KeptData {

    @Override public int order() { return 50; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.WORK, "desk_mark", "person_id {who}").shows("rule_name", "reason", "until_on", "made_at").old("until_on < {before}"));
    }
}
