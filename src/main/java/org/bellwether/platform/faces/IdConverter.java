package org.bellwether.platform.faces;

import org.bellwether.platform.id.Id;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** Reads and writes any typed id in view parameters and inputs; what is no id is a conversion error. */
@FacesConverter(forClass = Id.class)
public class IdConverter implements Converter<Id> {

    @Override
    public Id getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) return null;
        var type = component.getValueExpression("value").getType(faces.getELContext());
        try {
            return (Id) type.getConstructor(long.class).newInstance(Id.parse(text.strip()));
        } catch (IllegalArgumentException | ReflectiveOperationException e) {
            throw new ConverterException(e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Id id) { return id == null ? "" : id.toString(); }
}
