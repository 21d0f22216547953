package org.bellwether.scim.rest;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The root of the interface to directories (SCIM 2.0). It has its own door and its own words for what it refuses, and nothing
 * of the pages' interface; that one finds these resources too, but to whoever came by another door they say that they are not
 * there.
 */
@ApplicationPath("scim/v2")
public class ScimApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() { return Set.of(ScimDoor.class, UsersResource.class, GroupsResource.class, DiscoveryResource.class, ScimErrors.class); }
}
