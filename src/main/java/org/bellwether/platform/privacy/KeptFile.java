package org.bellwether.platform.privacy;

/** A file that belongs to what is kept of a person, as it comes with their download. */
public record KeptFile(String name, byte[] bytes) { }
