package org.bellwether.platform.faces;

import java.time.ZoneId;

/** In which zone the reader of the pages lives; whoever knows the reader implements it. */
public interface ReaderZone {
    ZoneId get();
}
