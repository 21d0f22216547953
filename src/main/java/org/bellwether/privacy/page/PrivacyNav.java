package org.bellwether.privacy.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where personal data is looked after in the navigation. */
@ApplicationScoped
public class PrivacyNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(530, "privacy.nav", "shield", "/privacy/erasures.xhtml", Role.HR, Role.ADMINISTRATOR)); }
}
