package org.bellwether.content;

import org.bellwether.course.LessonId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which package a lesson plays for those who begin it now; whoever has begun stays with theirs. */
@Audited
@Entity @Table(name = "lesson_package")
class LessonPackage {

    @Id @Column(name = "lesson_id") private long lesson;
    @Column(name = "version_id") private PackageVersionId packageVersion;

    protected LessonPackage() { }

    LessonPackage(LessonId lesson, PackageVersionId packageVersion) {
        this.lesson = lesson.value();
        this.packageVersion = packageVersion;
    }

    void play(PackageVersionId other) { packageVersion = other; }

    PackageVersionId packageVersion() { return packageVersion; }
}
