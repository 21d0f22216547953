package org.bellwether.course;

import java.time.Instant;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A picture or video that pages of a course show. */
@Audited
@Entity @Table(name = "course_medium")
class Medium {

    @Id private long id;
    @Column(name = "course_id") private CourseId course;
    @Column(name = "sha256", columnDefinition = "char(64)") private String sha256;
    @Column(name = "size_bytes") private long size;
    @Column(name = "media_type") private String mediaType;
    @Column(name = "file_name") private String fileName;
    @Column(name = "added_at") private Instant addedAt;

    protected Medium() { }

    Medium(MediumId id, CourseId course, String sha256, long size, String mediaType, String fileName, Instant at) {
        this.id = id.value();
        this.course = course;
        this.sha256 = sha256;
        this.size = size;
        this.mediaType = mediaType;
        this.fileName = fileName;
        this.addedAt = at;
    }

    CourseId course() { return course; }
    String mediaType() { return mediaType; }
    String sha256() { return sha256; }
    MediumCard card() { return new MediumCard(new MediumId(id), mediaType, sha256, size); }
}
