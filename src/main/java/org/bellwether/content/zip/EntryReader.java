package org.bellwether.content.zip;

import java.io.IOException;
import java.io.InputStream;

/** Receives one file of an archive; the stream is bounded and need not be read to its end. */
@FunctionalInterface
public interface EntryReader {
    void read(ArchiveEntry entry, InputStream bytes) throws IOException;
}
