package org.bellwether.audit;

import java.util.List;

import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/** Who had the trail verified is part of what vouches for it. */
@ApplicationScoped
class VerificationsKept implements KeptData {

    @Override public int order() { return 980; }

    @Override public List<Holding> holdings() { return List.of(); }

    @Override public List<String> signatures() { return List.of("audit_verification.asked_by"); }
}
