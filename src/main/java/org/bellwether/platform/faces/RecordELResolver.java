package org.bellwether.platform.faces;

import java.lang.reflect.InvocationTargetException;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;

/**
 * Lets Facelets read the components, and any other method without arguments, of a record as properties:
 * {@code #{row.dueOn}}. Jakarta EL 6 brings this along; then this class goes.
 */
public class RecordELResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) return null;
        context.setPropertyResolved(base, property);
        try {
            var accessor = base.getClass().getMethod(property.toString());
            accessor.setAccessible(true);
            return accessor.invoke(base);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new PropertyNotFoundException(base.getClass().getName() + " has no component " + property, e);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record) context.setPropertyResolved(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) { return null; }
}
