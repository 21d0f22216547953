package org.bellwether.content.zip;

/**
 * What an archive may ask of us.
 *
 * @param totalBytes the most that all files may weigh unpacked
 * @param ratio      how many times its packed size a file of more than ten megabytes may unpack to
 * @param entries    the most files and folders
 */
public record ArchiveLimits(long totalBytes, int ratio, int entries) {

    /** Below this size a high ratio harms nobody. */
    static final long RATIO_FREE = 10L * 1_048_576;

    public ArchiveLimits(long totalBytes, int ratio) { this(totalBytes, ratio, 20_000); }
}
