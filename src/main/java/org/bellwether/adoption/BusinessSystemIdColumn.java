package org.bellwether.adoption;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link BusinessSystemId} in a bigint column. */
@Converter(autoApply = true)
public class BusinessSystemIdColumn implements AttributeConverter<BusinessSystemId, Long> {
    @Override public Long convertToDatabaseColumn(BusinessSystemId id) { return id == null ? null : id.value(); }
    @Override public BusinessSystemId convertToEntityAttribute(Long value) { return value == null ? null : new BusinessSystemId(value); }
}
