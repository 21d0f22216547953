package org.bellwether.platform.faces;

import java.util.List;

/** A feature's places in the main navigation; every CDI bean of this type is asked. */
public interface NavSource {
    List<NavItem> items();
}
