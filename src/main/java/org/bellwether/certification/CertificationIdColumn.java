package org.bellwether.certification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link CertificationId} in a bigint column. */
@Converter(autoApply = true)
public class CertificationIdColumn implements AttributeConverter<CertificationId, Long> {
    @Override public Long convertToDatabaseColumn(CertificationId id) { return id == null ? null : id.value(); }
    @Override public CertificationId convertToEntityAttribute(Long value) { return value == null ? null : new CertificationId(value); }
}
