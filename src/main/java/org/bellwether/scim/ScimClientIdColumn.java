package org.bellwether.scim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link ScimClientId} in a bigint column. */
@Converter(autoApply = true)
public class ScimClientIdColumn implements AttributeConverter<ScimClientId, Long> {
    @Override public Long convertToDatabaseColumn(ScimClientId id) { return id == null ? null : id.value(); }
    @Override public ScimClientId convertToEntityAttribute(Long value) { return value == null ? null : new ScimClientId(value); }
}
