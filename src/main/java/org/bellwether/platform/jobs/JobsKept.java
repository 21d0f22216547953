package org.bellwether.platform.jobs;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/** Who started which long work. */
@ApplicationScoped
class JobsKept implements KeptData {

    @Override public int order() { return 960; }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of(DataKind.WORK, "job", "owner_id {who}").shows("title_key", "state", "started_at", "ended_at").old("ended_at < {before}"));
    }
}
