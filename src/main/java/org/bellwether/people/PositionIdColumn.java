package org.bellwether.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link PositionId} in a bigint column. */
@Converter(autoApply = true)
public class PositionIdColumn implements AttributeConverter<PositionId, Long> {
    @Override public Long convertToDatabaseColumn(PositionId id) { return id == null ? null : id.value(); }
    @Override public PositionId convertToEntityAttribute(Long value) { return value == null ? null : new PositionId(value); }
}
