package org.bellwether.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link QuestionId} in a bigint column. */
@Converter(autoApply = true)
public class QuestionIdColumn implements AttributeConverter<QuestionId, Long> {
    @Override public Long convertToDatabaseColumn(QuestionId id) { return id == null ? null : id.value(); }
    @Override public QuestionId convertToEntityAttribute(Long value) { return value == null ? null : new QuestionId(value); }
}
