package org.bellwether.signin.page;

import org.bellwether.platform.faces.OpenPageBean;

/** What everybody is told who was not let in. */
@OpenPageBean
public class RefusedSignInPage {

    private static final String REFERENCE = "[2-9A-Z]{4}-[2-9A-Z]{4}";

    private String reference;

    /** Null where somebody made it up. */
    public String getReference() { return reference != null && reference.matches(REFERENCE) ? reference : null; }
    public void setReference(String reference) { this.reference = reference; }
}
