package org.bellwether.desk.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where leaders begin their day. */
@ApplicationScoped
public class DeskNav implements NavSource {

    @Override
    public List<NavItem> items() {
        return List.of(new NavItem(10, "desk.nav.today", "sun", "/desk/today.xhtml", Role.CIO, Role.EXECUTIVE),
            new NavItem(200, "desk.nav.team", "users", "/desk/team.xhtml", Role.MANAGER));
    }
}
