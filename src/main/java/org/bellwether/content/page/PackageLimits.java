package org.bellwether.content.page;

import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is said beside a drop zone for packages before anything is sent. */
@Named("packageLimits")
@ApplicationScoped
public class PackageLimits {

    private static final long MEGABYTE = 1_048_576;

    @Inject Settings settings;

    /** The most that an uploaded package may weigh. */
    public long getMegabytes() { return settings.uploadLimit() / MEGABYTE; }
}
