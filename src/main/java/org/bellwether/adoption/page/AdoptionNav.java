package org.bellwether.adoption.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where those go who want to know whether the system is used. */
@ApplicationScoped
public class AdoptionNav implements NavSource {

    @Override
    public List<NavItem> items() {
        return List.of(new NavItem(410, "adoption.nav.dashboard", "chart-line", "/adoption/dashboard.xhtml", Role.CIO, Role.EXECUTIVE),
            new NavItem(460, "adoption.nav.imports", "upload", "/adoption/imports.xhtml", Role.CIO));
    }
}
