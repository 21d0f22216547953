package org.bellwether.platform.storage;

import java.util.Collection;
import java.util.Set;

/**
 * A feature that refers to files of the store. Each feature that puts files there has one, or files that it needs are
 * taken away as nobody's; a test holds every feature to it.
 */
public interface FileHolder {

    /** Those of the files, by their SHA-256, that this feature still refers to. */
    Set<String> held(Collection<String> names);
}
