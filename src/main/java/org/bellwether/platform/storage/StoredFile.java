package org.bellwether.platform.storage;

import java.io.Serializable;

/**
 * Bytes that are kept.
 *
 * @param sha256 their name: 64 lower-case hexadecimal digits
 * @param size   in bytes
 */
public record StoredFile(String sha256, long size) implements Serializable { }
