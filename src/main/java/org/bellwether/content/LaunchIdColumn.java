package org.bellwether.content;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link LaunchId} in a bigint column. */
@Converter(autoApply = true)
public class LaunchIdColumn implements AttributeConverter<LaunchId, Long> {
    @Override public Long convertToDatabaseColumn(LaunchId id) { return id == null ? null : id.value(); }
    @Override public LaunchId convertToEntityAttribute(Long value) { return value == null ? null : new LaunchId(value); }
}
