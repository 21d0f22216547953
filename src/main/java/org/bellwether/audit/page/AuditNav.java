package org.bellwether.audit.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the trail is found in the navigation. */
@ApplicationScoped
public class AuditNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(620, "audit.nav.trail", "history", "/audit/trail.xhtml", Role.AUDITOR, Role.ADMINISTRATOR)); }
}
