package org.bellwether;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Finds words that a reader would see and that stand in no bundle. */
final class HardCodedWords {

    /** Attributes whose text reaches the eye or the ear. */
    private static final Set<String> SPOKEN = Set.of("title", "alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label", "summary", "header",
        "headerText", "footerText", "hint", "help", "note", "unit", "text", "hrefLabel", "requiredMessage", "validatorMessage", "converterMessage", "emptyMessage", "itemLabel",
        "noSelectionLabel", "lead", "content");
    private static final Set<String> BUTTONS = Set.of("commandButton", "commandLink", "button", "outputLabel", "outputText");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** In an expression: a literal that may be shown, because it is one side of a condition. */
    private static final Pattern SHOWN_LITERAL = Pattern.compile("[?:]\\s*'([^']*)'");
    private static final Pattern SAID = Pattern.compile("(?:\\.(?:textContent|innerText|title|placeholder|ariaLabel)\\s*=\\s*|\\b(?:say|announce|toast|alert|confirm|prompt)\\(\\s*|setAttribute\\(\\s*[\"'](?:aria-label|title|placeholder|alt)[\"']\\s*,\\s*)(\"[^\"]*\"|'[^']*'|`[^`]*`)");
    /** In a script a single word is the name of a word that the page brought. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}|\\p{L}{2,}[.,:]?\\s+\\p{L}|\\p{L}{2,}[.!?…]|(?<=[\"'`\\s])\\s\\p{L}{2,}");
    private static final Pattern MARKUP_TEXT = Pattern.compile(">\\s*([^<>{}$`\"'=;()]*\\p{L}{2,}[^<>{}$`\"'=;()]*)</");

    private HardCodedWords() { }

    static List<String> inFacelet(Path file) {
        var found = new ArrayList<String>();
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            walk(file, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), found);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
        return found;
    }

    static List<String> inScript(Path file) {
        var found = new ArrayList<String>();
        var text = Bundles.read(file);
        var said = SAID.matcher(text);
        while (said.find()) if (SENTENCE.matcher(said.group(1).replaceAll("\\$\\{[^}]*\\}", "")).find()) found.add(file + ": " + said.group());
        var markup = MARKUP_TEXT.matcher(text);
        while (markup.find()) found.add(file + ": " + markup.group());
        return found;
    }

    private static void walk(Path file, Element element, List<String> found) {
        if (Set.of("script", "style").contains(element.getLocalName())) return;
        var spoken = element.hasAttribute("lang");
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (isSpoken(element, attribute) && speaks(attribute.getNodeValue())) found.add(file + ": <" + element.getNodeName() + " " + attribute.getNodeName() + "=\"" + attribute.getNodeValue() + "\">");
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) walk(file, inner, found);
            else if (child.getNodeType() == Node.TEXT_NODE && !spoken && !isLanguageName(child.getNodeValue()) && speaks(child.getNodeValue())) found.add(file + ": " + child.getNodeValue().strip());
        }
    }

    private static boolean isSpoken(Element element, Node attribute) {
        var name = attribute.getLocalName();
        if (name.equals("value")) return BUTTONS.contains(element.getLocalName()) && !"http://www.w3.org/1999/xhtml".equals(element.getNamespaceURI());
        if (name.equals("content") && element.getLocalName().equals("meta")) return false;
        if (name.equals("action")) return "http://bellwether.org/tags".equals(element.getNamespaceURI());
        return SPOKEN.contains(name);
    }

    /** The names of languages are written in themselves, in both. */
    private static boolean isLanguageName(String text) { return Set.of("English", "中文").contains(text.strip()); }

    private static boolean speaks(String text) {
        if (text.equals("https://")) return false;
        if (WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find()) return true;
        var expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            var literals = SHOWN_LITERAL.matcher(expressions.group());
            while (literals.find()) if (WORD.matcher(literals.group(1)).find() && !literals.group(1).matches("[a-z]+\\.[\\w.-]+")) return true;
        }
        return false;
    }
}
