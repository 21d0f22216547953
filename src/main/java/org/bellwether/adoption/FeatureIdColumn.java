package org.bellwether.adoption;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link FeatureId} in a bigint column. */
@Converter(autoApply = true)
public class FeatureIdColumn implements AttributeConverter<FeatureId, Long> {
    @Override public Long convertToDatabaseColumn(FeatureId id) { return id == null ? null : id.value(); }
    @Override public FeatureId convertToEntityAttribute(Long value) { return value == null ? null : new FeatureId(value); }
}
