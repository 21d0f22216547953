package org.bellwether.platform.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element as {@link SafeXml} read it. Names are local names: prefixes and namespaces are left to whoever wrote the
 * file, and are often wrong there.
 */
public final class XmlNode {

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, String namespace) {
        this.name = name;
        this.namespace = namespace == null ? "" : namespace;
    }

    void attribute(String attributeName, String value) { attributes.put(attributeName, value); }
    void child(XmlNode node) { children.add(node); }
    void text(String more) { text.append(more); }

    public String name() { return name; }
    public String namespace() { return namespace; }
    public List<XmlNode> children() { return List.copyOf(children); }

    /** Its own text, without that of its children, stripped. */
    public String text() { return text.toString().strip(); }

    /** The attribute's value, or null where it has none or an empty one. */
    public String get(String attributeName) {
        var value = attributes.get(attributeName);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public boolean has(String attributeName) { return attributes.containsKey(attributeName); }

    /** The direct children of that name. */
    public List<XmlNode> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first direct child of that name. */
    public Optional<XmlNode> first(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The text of the element reached by these names, or null. */
    public String textAt(String... path) {
        var node = this;
        for (var step : path) {
            node = node.first(step).orElse(null);
            if (node == null) return null;
        }
        return node.text().isEmpty() ? null : node.text();
    }

    /** Whether an element of that name stands anywhere below. */
    public boolean contains(String anyName) {
        return children.stream().anyMatch(child -> child.name.equals(anyName) || child.contains(anyName));
    }
}
