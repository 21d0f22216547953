package org.bellwether.privacy;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/** That somebody was erased must be known, or it could not be said that they were. */
@ApplicationScoped
class PrivacyKept implements KeptData {

    @Override public int order() { return 970; }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of(DataKind.TRAIL, "privacy_hold", "person_id {who}").shows("reason", "set_at").kept(),
            Holding.of(DataKind.TRAIL, "privacy_erasure", "person_id {who}").kept());
    }

    @Override public List<String> signatures() { return List.of("privacy_erasure.erased_by", "privacy_hold.set_by", "privacy_period.set_by", "privacy_run.asked_by"); }
}
