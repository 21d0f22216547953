package org.bellwether.support;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bellwether.people.Caller;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Real services, wired to each other as the container would, for tests without one: fields are injected by type, events
 * reach every observer of the application in the same transaction. {@code @RolesAllowed} is not looked at here.
 */
public class Services {

    private static JavaClasses application;

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Database database;

    public Services(Database database) {
        this.database = database;
        at("2030-01-15T12:00:00Z");
        set(Map.of());
    }

    /** From now on these settings hold, and for all others what holds without them. */
    public Services set(Map<String, String> settings) {
        var given = new HashMap<>(settings);
        given.putIfAbsent("bellwether.home", TestDatabase.work("home").toString());
        return with(Settings.class, Settings.of(Values.read(name -> Optional.ofNullable(given.get(name)))));
    }

    /** From now on it is this moment. */
    public Services at(String instant) { return with(Clock.class, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)); }

    /** From now on this person is asking. */
    public Services as(Caller caller) { return with(Caller.class, caller); }

    /** Puts an object of the test in the place of what would be made, also where it was injected already. */
    public <T> Services with(Class<T> type, T object) {
        made.put(type, object);
        List.copyOf(made.values()).forEach(this::inject);
        return this;
    }

    /** The one service of that type. */
    public <T> T get(Class<T> type) {
        if (type == EntityManager.class) return type.cast(database.entities());
        var known = made.get(type);
        if (known != null) return type.cast(known);
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var service = constructor.newInstance();
            made.put(type, service);
            inject(service);
            return service;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type + "; put one in with(...)", e);
        }
    }

    private void inject(Object service) {
        for (Class<?> type = service.getClass(); type != null && type.getName().startsWith("org.bellwether"); type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) if (injected(field)) set(field, service);
        }
    }

    private static boolean injected(Field field) {
        return field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class) || field.isAnnotationPresent(EJB.class);
    }

    private void set(Field field, Object service) {
        try {
            field.setAccessible(true);
            if (service instanceof Caller && field.get(service) == null) return;
            field.set(service, value(field));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Field field) {
        if (field.getType() == Event.class) return event();
        if (field.getType() == jakarta.enterprise.inject.Instance.class) return all((Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
        return get(field.getType());
    }

    private Event<?> event() {
        return (Event<?>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            if (!method.getName().equals("fire")) throw new UnsupportedOperationException(method.getName());
            fire(arguments[0]);
            return null;
        });
    }

    /** Every implementation in the application, for {@code Instance<T>} that is only walked through. */
    private Object all(Class<?> type) {
        var found = new ArrayList<Object>();
        for (var candidate : application()) {
            if (candidate.isAssignableTo(type) && !candidate.isInterface() && !candidate.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)) found.add(get(candidate.reflect()));
        }
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {jakarta.enterprise.inject.Instance.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "iterator" -> found.iterator();
            case "stream" -> found.stream();
            case "spliterator" -> found.spliterator();
            case "forEach" -> {
                found.forEach((java.util.function.Consumer<Object>) arguments[0]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private void fire(Object event) {
        for (var candidate : application()) {
            for (var method : candidate.getMethods()) {
                if (method.getRawParameterTypes().stream().noneMatch(parameter -> parameter.getName().equals(event.getClass().getName()))) continue;
                var reflected = method.reflect();
                if (observes(reflected, event)) call(reflected, event);
            }
        }
    }

    private static boolean observes(Method method, Object event) {
        return method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class) && method.getParameterTypes()[0].isInstance(event);
    }

    private void call(Method observer, Object event) {
        try {
            observer.setAccessible(true);
            observer.invoke(Modifier.isStatic(observer.getModifiers()) ? null : get(observer.getDeclaringClass()), event);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) throw unchecked;
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized JavaClasses application() {
        if (application == null) application = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.bellwether");
        return application;
    }
}
