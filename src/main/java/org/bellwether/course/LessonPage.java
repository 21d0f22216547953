package org.bellwether.course;

import java.time.Instant;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The text of a lesson that is a page. What is kept has been through {@link PageHtml}. */
@Audited
@Entity @Table(name = "lesson_page")
class LessonPage {

    @Id @Column(name = "lesson_id") private long lesson;
    @Version private int version;
    @Column(name = "html_en") private String htmlEn;
    @Column(name = "html_zh") private String htmlZh;
    @Column(name = "changed_at") private Instant changedAt;

    protected LessonPage() { }

    LessonPage(LessonId lesson) { this.lesson = lesson.value(); }

    void write(Localized html, Instant at) {
        htmlEn = PageHtml.clean(html.en());
        htmlZh = PageHtml.clean(html.zh());
        changedAt = at;
    }

    LessonId lesson() { return new LessonId(lesson); }
    boolean empty() { return htmlEn == null && htmlZh == null; }
    Localized html() { return new Localized(htmlEn == null ? htmlZh : htmlEn, htmlZh); }
    LessonText text() { return new LessonText(lesson(), htmlEn, htmlZh, changedAt); }
}
