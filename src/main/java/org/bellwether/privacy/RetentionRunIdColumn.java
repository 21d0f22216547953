package org.bellwether.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link RetentionRunId} in a bigint column. */
@Converter(autoApply = true)
public class RetentionRunIdColumn implements AttributeConverter<RetentionRunId, Long> {
    @Override public Long convertToDatabaseColumn(RetentionRunId id) { return id == null ? null : id.value(); }
    @Override public RetentionRunId convertToEntityAttribute(Long value) { return value == null ? null : new RetentionRunId(value); }
}
