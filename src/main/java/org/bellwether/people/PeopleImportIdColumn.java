package org.bellwether.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link PeopleImportId} in a bigint column. */
@Converter(autoApply = true)
public class PeopleImportIdColumn implements AttributeConverter<PeopleImportId, Long> {
    @Override public Long convertToDatabaseColumn(PeopleImportId id) { return id == null ? null : id.value(); }
    @Override public PeopleImportId convertToEntityAttribute(Long value) { return value == null ? null : new PeopleImportId(value); }
}
