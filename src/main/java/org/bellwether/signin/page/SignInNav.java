package org.bellwether.signin.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the ways in are found in the navigation. */
@ApplicationScoped
public class SignInNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(615, "signin.nav.ways", "sign-in", "/signin/ways.xhtml", Role.ADMINISTRATOR)); }
}
