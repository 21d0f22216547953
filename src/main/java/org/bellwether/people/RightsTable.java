package org.bellwether.people;

import org.bellwether.platform.security.Rights;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** The table of rights, for whoever has to know it. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.ADMINISTRATOR})
public class RightsTable {

    private static final Rights RIGHTS = Rights.read();

    public Rights read() { return RIGHTS; }
}
