package org.bellwether.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link SiteId} in a bigint column. */
@Converter(autoApply = true)
public class SiteIdColumn implements AttributeConverter<SiteId, Long> {
    @Override public Long convertToDatabaseColumn(SiteId id) { return id == null ? null : id.value(); }
    @Override public SiteId convertToEntityAttribute(Long value) { return value == null ? null : new SiteId(value); }
}
