package org.bellwether.people.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where people are found in the navigation. */
@ApplicationScoped
public class PeopleNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(500, "people.nav.people", "address-book", "/people/people.xhtml", Role.ADMINISTRATOR, Role.CIO, Role.HR),
        new NavItem(505, "people.nav.organisation", "sitemap", "/people/organisation.xhtml", List.of("/people/unit.xhtml", "/people/sites.xhtml", "/people/site.xhtml"), Role.ADMINISTRATOR, Role.CIO, Role.HR),
        new NavItem(610, "people.nav.rights", "key", "/people/rights.xhtml", Role.AUDITOR, Role.ADMINISTRATOR)); }
}
