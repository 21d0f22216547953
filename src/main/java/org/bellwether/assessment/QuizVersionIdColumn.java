package org.bellwether.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link QuizVersionId} in a bigint column. */
@Converter(autoApply = true)
public class QuizVersionIdColumn implements AttributeConverter<QuizVersionId, Long> {
    @Override public Long convertToDatabaseColumn(QuizVersionId id) { return id == null ? null : id.value(); }
    @Override public QuizVersionId convertToEntityAttribute(Long value) { return value == null ? null : new QuizVersionId(value); }
}
