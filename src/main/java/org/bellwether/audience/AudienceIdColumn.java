package org.bellwether.audience;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an {@link AudienceId} in a bigint column. */
@Converter(autoApply = true)
public class AudienceIdColumn implements AttributeConverter<AudienceId, Long> {
    @Override public Long convertToDatabaseColumn(AudienceId id) { return id == null ? null : id.value(); }
    @Override public AudienceId convertToEntityAttribute(Long value) { return value == null ? null : new AudienceId(value); }
}
