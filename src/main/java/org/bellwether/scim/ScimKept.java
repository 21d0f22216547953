package org.bellwether.scim;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;

/** What directories said of people. */
@ApplicationScoped
class ScimKept implements KeptData {

    @Override public int order() { return 450; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.LISTS, "scim_group_member", "person_id {who}").names("group_id", "group"),
            Holding.of(DataKind.ACCOUNT, "scim_external", "resource_id {who}").names("client_id", "directory").shows("external_id"),
            Holding.of(DataKind.ACCOUNT, "scim_user", "person_id {who}").shows("full_name", "given_name", "family_name", "middle_name", "honorific_prefix", "honorific_suffix", "user_type", "locale", "department", "organization", "division", "cost_center"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("group", "scim_group", "display_name", null), new Reference("directory", "scim_client", "name", null));
    }

    @Override public List<String> signatures() { return List.of("scim_client.made_by"); }
}
