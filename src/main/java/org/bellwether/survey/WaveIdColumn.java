package org.bellwether.survey;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link WaveId} in a bigint column. */
@Converter(autoApply = true)
public class WaveIdColumn implements AttributeConverter<WaveId, Long> {
    @Override public Long convertToDatabaseColumn(WaveId id) { return id == null ? null : id.value(); }
    @Override public WaveId convertToEntityAttribute(Long value) { return value == null ? null : new WaveId(value); }
}
