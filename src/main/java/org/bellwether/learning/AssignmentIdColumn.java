package org.bellwether.learning;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link AssignmentId} in a bigint column. */
@Converter(autoApply = true)
public class AssignmentIdColumn implements AttributeConverter<AssignmentId, Long> {
    @Override public Long convertToDatabaseColumn(AssignmentId id) { return id == null ? null : id.value(); }
    @Override public AssignmentId convertToEntityAttribute(Long value) { return value == null ? null : new AssignmentId(value); }
}
