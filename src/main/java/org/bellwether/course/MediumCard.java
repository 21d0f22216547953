package org.bellwether.course;

import java.io.Serializable;

/**
 * A picture or video of a course.
 *
 * @param mediaType what its bytes are, as examined when it came
 * @param size      in bytes
 */
public record MediumCard(MediumId id, String mediaType, String sha256, long size) implements Serializable {

    public boolean video() { return mediaType.startsWith("video/"); }

    /** Where pages find it, from the context root. */
    public String href() { return "/api/v1/media/" + id; }
}
