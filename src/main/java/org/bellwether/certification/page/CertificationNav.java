package org.bellwether.certification.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where one sees what is certified. */
@ApplicationScoped
public class CertificationNav implements NavSource {

    @Override
    public List<NavItem> items() {
        return List.of(new NavItem(110, "certification.nav.my", "verified", "/certification/my.xhtml", Role.EMPLOYEE),
            new NavItem(320, "certification.nav.certifications", "id-card", "/certification/certifications.xhtml", Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR));
    }
}
