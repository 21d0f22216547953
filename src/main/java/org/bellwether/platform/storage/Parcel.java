package org.bellwether.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Files that come together and stay together: all of them once what refers to them is in the database, or none. A list of
 * them lies beside the store while this is open; what a process that was killed left behind is found by it.
 */
public final class Parcel implements AutoCloseable {

    private final FileStore store;
    private final Path list;
    private final Map<String, FileTime> fresh = new HashMap<>();
    private boolean kept;

    Parcel(FileStore store) throws IOException {
        this.store = store;
        this.list = Files.createTempFile(store.staging(), "parcel-", FileStore.LIST);
    }

    /** Keeps what the stream holds, to its end; the caller closes it. */
    public StoredFile put(InputStream bytes) throws IOException {
        return store.put(bytes, name -> Files.writeString(list, name + "\n", StandardOpenOption.APPEND), fresh::put);
    }

    /** The database refers to them now. */
    public void keep() { kept = true; }

    /** Takes the files back that were not there before, unless they are kept or somebody else began to want them. */
    @Override
    public void close() throws IOException {
        if (!kept) store.remove(fresh);
        Files.deleteIfExists(list);
    }
}
