package org.bellwether.content.zip;

/**
 * A file of an archive, as its central directory tells; the sizes are claims until the file has been read.
 *
 * @param path   with forward slashes, relative, without dots
 * @param offset where the local header stands
 */
public record ArchiveEntry(String path, int method, long crc, long packed, long size, long offset, String rawName) { }
