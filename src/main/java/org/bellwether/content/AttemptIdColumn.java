package org.bellwether.content;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link AttemptId} in a bigint column. */
@Converter(autoApply = true)
public class AttemptIdColumn implements AttributeConverter<AttemptId, Long> {
    @Override public Long convertToDatabaseColumn(AttemptId id) { return id == null ? null : id.value(); }
    @Override public AttemptId convertToEntityAttribute(Long value) { return value == null ? null : new AttemptId(value); }
}
