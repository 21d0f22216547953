package org.bellwether.platform.xml;

import java.io.InputStream;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one way to read XML that came from outside. No document type, no entities of the file's own, no contact with
 * anything but the bytes given; bounded in depth and in number of elements. Nothing else makes an XML factory.
 */
public final class SafeXml {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 200_000;
    private static final long MOST_TEXT = 20_000_000;

    private static final String JDK_DEPTH = "jdk.xml.maxElementDepth";

    private SafeXml() { }

    /** @throws UnsafeXml if it is no well-formed XML or asks for what is not given; it says where */
    public static XmlNode read(InputStream bytes) throws UnsafeXml {
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(bytes);
            return tree(reader);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            var start = at == null || at.getCharacterOffset() <= 0 && at.getLineNumber() <= 1 && at.getColumnNumber() <= 1;
            throw new UnsafeXml(start ? UnsafeXml.Kind.EMPTY : UnsafeXml.Kind.MALFORMED, line(at), column(at));
        }
    }

    private static XmlNode tree(XMLStreamReader reader) throws XMLStreamException, UnsafeXml {
        var open = new java.util.ArrayDeque<XmlNode>();
        XmlNode root = null;
        var elements = 0;
        var characters = 0L;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw at(UnsafeXml.Kind.DOCTYPE, reader);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= DEEPEST) throw at(UnsafeXml.Kind.TOO_DEEP, reader);
                    if (++elements > MOST_ELEMENTS) throw at(UnsafeXml.Kind.TOO_LARGE, reader);
                    var node = element(reader);
                    if (open.isEmpty()) root = node;
                    else open.peek().child(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    characters += reader.getTextLength();
                    if (characters > MOST_TEXT) throw at(UnsafeXml.Kind.TOO_LARGE, reader);
                    if (!open.isEmpty()) open.peek().text(reader.getText());
                }
                default -> { }
            }
        }
        if (root == null) throw at(UnsafeXml.Kind.EMPTY, reader);
        return root;
    }

    private static XmlNode element(XMLStreamReader reader) {
        var node = new XmlNode(reader.getLocalName(), reader.getNamespaceURI());
        for (var i = 0; i < reader.getAttributeCount(); i++)
            node.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        return node;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        if (factory.isPropertySupported(JDK_DEPTH)) factory.setProperty(JDK_DEPTH, "0"); // Ours is the same on every JDK; from 24 on theirs would come first and call it malformed.
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private static UnsafeXml at(UnsafeXml.Kind kind, XMLStreamReader reader) {
        return new UnsafeXml(kind, line(reader.getLocation()), column(reader.getLocation()));
    }

    private static int line(Location at) { return at == null ? 0 : Math.max(0, at.getLineNumber()); }
    private static int column(Location at) { return at == null ? 0 : Math.max(0, at.getColumnNumber()); }
}
