package org.bellwether.audience.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where audiences are found in the navigation. */
@ApplicationScoped
public class AudienceNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(507, "audience.nav.audiences", "filter", "/audience/audiences.xhtml", Role.ADMINISTRATOR, Role.CIO, Role.HR)); }
}
