package org.bellwether.course;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link LessonId} in a bigint column. */
@Converter(autoApply = true)
public class LessonIdColumn implements AttributeConverter<LessonId, Long> {
    @Override public Long convertToDatabaseColumn(LessonId id) { return id == null ? null : id.value(); }
    @Override public LessonId convertToEntityAttribute(Long value) { return value == null ? null : new LessonId(value); }
}
