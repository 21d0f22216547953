package org.bellwether.learning.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where learners go. */
@ApplicationScoped
public class LearningNav implements NavSource {

    @Override
    public List<NavItem> items() {
        return List.of(new NavItem(100, "learning.nav.my", "home", "/learning/my.xhtml", Role.EMPLOYEE),
            new NavItem(120, "learning.nav.catalogue", "compass", "/learning/catalogue.xhtml", Role.EMPLOYEE));
    }
}
