package org.bellwether.survey.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where surveys are found in the navigation. */
@ApplicationScoped
public class SurveyNav implements NavSource {

    @Override
    public List<NavItem> items() {
        return List.of(new NavItem(430, "survey.nav.waves", "comments", "/survey/waves.xhtml", Role.CIO),
            new NavItem(431, "survey.nav.results", "th-large", "/survey/heat-map.xhtml", Role.EXECUTIVE));
    }
}
