package org.bellwether.content;

import java.io.Serializable;

/** A file of a package as it goes out: the name of its bytes in the file store, their number, and its media type. */
public record ServedFile(String sha256, long bytes, String mediaType) implements Serializable { }
