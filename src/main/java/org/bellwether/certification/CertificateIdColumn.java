package org.bellwether.certification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link CertificateId} in a bigint column. */
@Converter(autoApply = true)
public class CertificateIdColumn implements AttributeConverter<CertificateId, Long> {
    @Override public Long convertToDatabaseColumn(CertificateId id) { return id == null ? null : id.value(); }
    @Override public CertificateId convertToEntityAttribute(Long value) { return value == null ? null : new CertificateId(value); }
}
