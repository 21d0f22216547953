package org.bellwether.platform.mail.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the mail is found in the navigation. */
@ApplicationScoped
public class MailNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(620, "platform.nav.mail", "envelope", "/platform/mail.xhtml", Role.ADMINISTRATOR)); }
}
