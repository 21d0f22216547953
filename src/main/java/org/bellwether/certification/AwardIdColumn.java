package org.bellwether.certification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link AwardId} in a bigint column. */
@Converter(autoApply = true)
public class AwardIdColumn implements AttributeConverter<AwardId, Long> {
    @Override public Long convertToDatabaseColumn(AwardId id) { return id == null ? null : id.value(); }
    @Override public AwardId convertToEntityAttribute(Long value) { return value == null ? null : new AwardId(value); }
}
