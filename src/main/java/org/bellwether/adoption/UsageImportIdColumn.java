package org.bellwether.adoption;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link UsageImportId} in a bigint column. */
@Converter(autoApply = true)
public class UsageImportIdColumn implements AttributeConverter<UsageImportId, Long> {
    @Override public Long convertToDatabaseColumn(UsageImportId id) { return id == null ? null : id.value(); }
    @Override public UsageImportId convertToEntityAttribute(Long value) { return value == null ? null : new UsageImportId(value); }
}
