package org.bellwether.certification;

import java.io.Serializable;

import org.bellwether.platform.storage.StoredFile;

/** A printed certificate and the name under which it is saved. */
public record CertificateFile(StoredFile file, String name) implements Serializable { }
