package org.bellwether.signin;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;

/** Which providers vouch for people. */
@ApplicationScoped
class SignInKept implements KeptData {

    @Override public int order() { return 460; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.ACCESS, "passkey", "person_id {who}").shows("name", "added_at", "used_at"),
            Holding.of(DataKind.ACCESS, "identity_link", "person_id {who}").names("provider_id", "provider").shows("subject", "linked_at"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("provider", "identity_provider", "name", null));
    }
}
