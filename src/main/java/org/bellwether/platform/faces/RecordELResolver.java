package org.bellwether.platform.faces;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

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
        if (!(base instanceof Record) || property == null) return null;
        context.setPropertyResolved(base, property);
        try {
            var accessor = accessor(base.getClass(), property.toString());
            accessor.setAccessible(true);
            return accessor.invoke(base);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new PropertyNotFoundException(base.getClass().getName() + " has no component " + property, e);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        }
    }

    /** The component, or what a bean would call the property: a record may have both. */
    private static Method accessor(Class<?> type, String property) throws NoSuchMethodException {
        var capital = property.isEmpty() ? "" : Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (var name : List.of(property, "is" + capital, "get" + capital)) {
            try {
                return type.getMethod(name);
            } catch (NoSuchMethodException next) {
                continue;
            }
        }
        throw new NoSuchMethodException(type.getName() + "." + property);
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
