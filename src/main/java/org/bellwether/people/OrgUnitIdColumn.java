package org.bellwether.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link OrgUnitId} in a bigint column. */
@Converter(autoApply = true)
public class OrgUnitIdColumn implements AttributeConverter<OrgUnitId, Long> {
    @Override public Long convertToDatabaseColumn(OrgUnitId id) { return id == null ? null : id.value(); }
    @Override public OrgUnitId convertToEntityAttribute(Long value) { return value == null ? null : new OrgUnitId(value); }
}
