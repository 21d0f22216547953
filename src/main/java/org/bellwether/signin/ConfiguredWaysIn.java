package org.bellwether.signin;

import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.people.WayIn;
import org.bellwether.people.WaysIn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The ways in that the administrator has chosen. */
@ApplicationScoped
public class ConfiguredWaysIn implements WaysIn {

    @Inject Providers providers;
    @Inject Passkeys passkeys;

    @Override
    public List<WayIn> offered() { return providers.offered().stream().map(provider -> new WayIn(provider.name(), SingleSignOnServlet.START + "?provider=" + provider.id())).toList(); }

    @Override
    public boolean passwords() { return providers.passwords(); }

    @Override
    public boolean passkeys() { return passkeys.offered(); }

    @Override
    public boolean asks(PersonId person) { return passkeys.asked(person); }
}
