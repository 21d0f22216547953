package org.bellwether.content;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link UnitId} in a bigint column. */
@Converter(autoApply = true)
public class UnitIdColumn implements AttributeConverter<UnitId, Long> {
    @Override public Long convertToDatabaseColumn(UnitId id) { return id == null ? null : id.value(); }
    @Override public UnitId convertToEntityAttribute(Long value) { return value == null ? null : new UnitId(value); }
}
