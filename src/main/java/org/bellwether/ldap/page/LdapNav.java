package org.bellwether.ldap.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where directories that are read by LDAP are found in the navigation. */
@ApplicationScoped
public class LdapNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(522, "ldap.nav.directories", "server", "/ldap/directories.xhtml", Role.ADMINISTRATOR)); }
}
