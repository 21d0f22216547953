package org.bellwether.programme.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the programme is run. */
@ApplicationScoped
public class ProgrammeNav implements NavSource {

    @Override
    public List<NavItem> items() {
        return List.of(new NavItem(430, "programme.nav.decisions", "directions", "/programme/decisions.xhtml", Role.CIO, Role.EXECUTIVE),
            new NavItem(440, "programme.nav.issues", "flag", "/programme/issues.xhtml", Role.CIO, Role.EXECUTIVE));
    }
}
