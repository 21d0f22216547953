package org.bellwether.platform.audit;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.bellwether.platform.id.Id;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** What the trail keeps of an entity: its attributes by name, but for its identity, its version and what is marked as {@link Unaudited}. */
final class AuditedAttributes {

    private enum Way { PLAIN, PERSONAL, CONCEALED }

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, DatabaseMapping> mappings = new LinkedHashMap<>();
    private final DatabaseMapping subject;
    private boolean concealsIdentity;

    AuditedAttributes(ClassDescriptor descriptor) {
        var named = descriptor.getJavaClass().getAnnotation(Audited.class).subject();
        subject = named.isEmpty() ? null : Objects.requireNonNull(descriptor.getMappingForAttributeName(named), () -> descriptor.getJavaClass() + " has no " + named);
        for (var mapping : descriptor.getMappings()) {
            var field = field(descriptor.getJavaClass(), mapping.getAttributeName());
            concealsIdentity |= mapping.isPrimaryKeyMapping() && way(field) == Way.CONCEALED;
            if (field.isAnnotationPresent(Unaudited.class) || field.isAnnotationPresent(jakarta.persistence.Version.class) || mapping.isPrimaryKeyMapping() && descriptor.getPrimaryKeyFields().size() == 1) continue;
            ways.put(mapping.getAttributeName(), way(field));
            mappings.put(mapping.getAttributeName(), mapping);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(type + " has no " + name, e);
        }
    }

    private static Way way(Field field) {
        if (field.isAnnotationPresent(Concealed.class)) return Way.CONCEALED;
        return field.isAnnotationPresent(Personal.class) ? Way.PERSONAL : Way.PLAIN;
    }

    /** Whether the key of a row is a secret. */
    boolean concealsIdentity() { return concealsIdentity; }

    Optional<Long> subject(Object entity) {
        if (subject == null) return Optional.empty();
        var value = subject.getAttributeValueFromObject(entity);
        if (value instanceof Id id) return Optional.of(id.value());
        return value instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    /** Whether one of the changes needs the subject's key. */
    boolean personal(List<Change> changes) { return changes.stream().anyMatch(change -> ways.get(change.attribute()) == Way.PERSONAL); }

    /** What the entity holds now, as it came into being. */
    List<Change> of(Object entity) {
        var changes = new ArrayList<Change>();
        mappings.forEach((name, mapping) -> {
            var value = text(mapping.getAttributeValueFromObject(entity));
            if (value != null) changes.add(new Change(name, null, value));
        });
        return changes;
    }

    /** One attribute's change; empty where the trail does not keep it. */
    Optional<Change> of(String name, Object before, Object after) {
        var change = new Change(name, text(before), text(after));
        return mappings.containsKey(name) && !Objects.equals(change.before(), change.after()) ? Optional.of(change) : Optional.empty();
    }

    /** The changes as they may be kept: secrets concealed, what tells who somebody is enciphered. */
    List<Change> keep(List<Change> changes, UnaryOperator<String> encipher) {
        return changes.stream().map(change -> switch (ways.get(change.attribute())) {
            case PLAIN -> with(change, PersonKeys::plain);
            case PERSONAL -> with(change, encipher);
            case CONCEALED -> with(change, value -> Change.CONCEALED);
        }).toList();
    }

    private static Change with(Change change, UnaryOperator<String> way) {
        return new Change(change.attribute(), change.before() == null ? null : way.apply(change.before()), change.after() == null ? null : way.apply(change.after()));
    }

    private static String text(Object value) { return value == null ? null : Change.cut(value.toString()); }
}
