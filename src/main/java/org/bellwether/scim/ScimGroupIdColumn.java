package org.bellwether.scim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link ScimGroupId} in a bigint column. */
@Converter(autoApply = true)
public class ScimGroupIdColumn implements AttributeConverter<ScimGroupId, Long> {
    @Override public Long convertToDatabaseColumn(ScimGroupId id) { return id == null ? null : id.value(); }
    @Override public ScimGroupId convertToEntityAttribute(Long value) { return value == null ? null : new ScimGroupId(value); }
}
