package org.bellwether.scim.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where directories are found in the navigation. */
@ApplicationScoped
public class ScimNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(520, "scim.nav.clients", "sync", "/scim/clients.xhtml", Role.ADMINISTRATOR)); }
}
