package org.bellwether.content;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link PackageVersionId} in a bigint column. */
@Converter(autoApply = true)
public class PackageVersionIdColumn implements AttributeConverter<PackageVersionId, Long> {
    @Override public Long convertToDatabaseColumn(PackageVersionId id) { return id == null ? null : id.value(); }
    @Override public PackageVersionId convertToEntityAttribute(Long value) { return value == null ? null : new PackageVersionId(value); }
}
