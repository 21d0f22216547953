package org.bellwether.learning;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link EnrolmentId} in a bigint column. */
@Converter(autoApply = true)
public class EnrolmentIdColumn implements AttributeConverter<EnrolmentId, Long> {
    @Override public Long convertToDatabaseColumn(EnrolmentId id) { return id == null ? null : id.value(); }
    @Override public EnrolmentId convertToEntityAttribute(Long value) { return value == null ? null : new EnrolmentId(value); }
}
