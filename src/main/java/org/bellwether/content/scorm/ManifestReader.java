package org.bellwether.content.scorm;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.xml.SafeXml;
import org.bellwether.platform.xml.UnsafeXml;
import org.bellwether.platform.xml.XmlNode;

/** Reads an {@code imsmanifest.xml} of SCORM 1.2 or 2004. */
public final class ManifestReader {

    private static final int MOST_UNITS = 2_000;
    private static final int DEEPEST = 20;

    private final XmlNode manifest;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Manifest.Unit> units = new ArrayList<>();
    private final Map<String, XmlNode> resources = new HashMap<>();
    private String resourcesBase = "";

    private ManifestReader(XmlNode manifest) { this.manifest = manifest; }

    /** @throws RuleViolation if nothing can be played by it; the sentence says why and where */
    public static Manifest read(byte[] bytes) {
        try {
            return new ManifestReader(SafeXml.read(new ByteArrayInputStream(bytes))).read();
        } catch (UnsafeXml e) {
            if (!new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<manifest") && e.kind() != UnsafeXml.Kind.DOCTYPE)
                throw new RuleViolation("content.manifest.empty");
            throw switch (e.kind()) {
                case DOCTYPE -> new RuleViolation("content.manifest.doctype");
                case TOO_DEEP -> new RuleViolation("content.manifest.deep");
                case TOO_LARGE -> new RuleViolation("content.manifest.large");
                case EMPTY -> new RuleViolation("content.manifest.empty");
                case MALFORMED -> new RuleViolation("content.manifest.malformed", e.line(), e.column());
            };
        }
    }

    private Manifest read() {
        if (!manifest.name().equals("manifest")) throw new RuleViolation("content.manifest.other", manifest.name());
        var version = manifest.textAt("metadata", "schemaversion");
        var standard = standard(version);
        indexResources();
        var organisation = organisation();
        if (organisation.get("identifier") == null) findings.add(Finding.note("organisation-unnamed"));
        organisation.all("item").forEach(item -> add(item, 0, standard));
        if (units.stream().noneMatch(Manifest.Unit::launchable)) throw new RuleViolation("content.manifest.no-launch");
        if (standard == Standard.SCORM_2004 && manifest.contains("sequencing") && sequenced(organisation)) findings.add(Finding.note("sequencing"));
        var title = title(organisation);
        return new Manifest(standard, edition(standard, version), title, List.copyOf(units), List.copyOf(findings));
    }

    private Standard standard(String version) {
        var said = version == null ? "" : version.toLowerCase();
        if (said.contains("2004") || said.contains("cam 1.3")) return Standard.SCORM_2004;
        if (said.contains("1.2")) return Standard.SCORM_12;
        findings.add(Finding.note("version-unsaid", version == null ? "–" : version));
        return manifest.namespace().contains("imscp_v1p1") ? Standard.SCORM_2004 : Standard.SCORM_12;
    }

    private static String edition(Standard standard, String version) {
        if (standard == Standard.SCORM_12) return "1.2";
        if (version != null && version.contains("4th")) return "2004 4th Edition";
        if (version != null && version.contains("3rd")) return "2004 3rd Edition";
        return version != null && version.contains("1.3") ? "2004 2nd Edition" : "2004";
    }

    private void indexResources() {
        var list = manifest.first("resources").orElseThrow(() -> new RuleViolation("content.manifest.no-resources"));
        resourcesBase = text(manifest.get("base")) + text(list.get("base"));
        list.all("resource").forEach(resource -> {
            if (resource.get("identifier") != null) resources.putIfAbsent(resource.get("identifier"), resource);
        });
    }

    private XmlNode organisation() {
        var list = manifest.first("organizations").orElseThrow(() -> new RuleViolation("content.manifest.no-organisation"));
        var all = list.all("organization");
        if (all.isEmpty()) throw new RuleViolation("content.manifest.no-organisation");
        var wanted = list.get("default");
        var chosen = all.stream().filter(one -> wanted != null && wanted.equals(one.get("identifier"))).findFirst().orElse(all.get(0));
        if (all.size() > 1) findings.add(Finding.note("organisations", all.size(), title(chosen)));
        return chosen;
    }

    private void add(XmlNode item, int depth, Standard standard) {
        if (depth > DEEPEST) throw new RuleViolation("content.manifest.deep");
        if (units.size() >= MOST_UNITS) throw new RuleViolation("content.manifest.items", MOST_UNITS);
        units.add(unit(item, depth, standard));
        item.all("item").forEach(child -> add(child, depth + 1, standard));
    }

    private Manifest.Unit unit(XmlNode item, int depth, Standard standard) {
        var title = shorten(item.textAt("title") == null ? text(item.get("identifier")) : item.textAt("title"), 300);
        var resource = resource(item, title);
        var launch = launch(item, resource, title);
        if (item.textAt("prerequisites") != null) findings.add(Finding.note("prerequisites", title));
        var objective = item.first("sequencing").flatMap(sequencing -> sequencing.first("objectives")).flatMap(all -> all.first("primaryObjective"));
        var passing = objective.filter(one -> "true".equals(one.get("satisfiedByMeasure")) || "1".equals(one.get("satisfiedByMeasure")))
            .map(one -> one.textAt("minNormalizedMeasure") == null ? BigDecimal.ONE : number(one.textAt("minNormalizedMeasure"), title, -1, 1));
        var limit = item.first("sequencing").flatMap(one -> one.first("limitConditions")).map(one -> one.get("attemptAbsoluteDurationLimit"));
        return new Manifest.Unit(shorten(text(item.get("identifier")), 500), title, depth, launch, sco(resource),
            standard == Standard.SCORM_12 ? number(item.textAt("masteryscore"), title, 0, 100) : null,
            passing.orElse(null), threshold(item, title),
            standard == Standard.SCORM_12 ? item.textAt("maxtimeallowed") : limit.orElse(null),
            item.textAt(standard == Standard.SCORM_12 ? "timelimitaction" : "timeLimitAction"),
            item.textAt(standard == Standard.SCORM_12 ? "datafromlms" : "dataFromLMS"));
    }

    private XmlNode resource(XmlNode item, String title) {
        var reference = item.get("identifierref");
        if (reference == null) return null;
        var resource = resources.get(reference);
        if (resource == null) findings.add(Finding.problem("resource-missing", title, reference));
        return resource;
    }

    private String launch(XmlNode item, XmlNode resource, String title) {
        if (resource == null) return null;
        var href = resource.get("href");
        if (href == null) {
            findings.add(Finding.problem("href-missing", title));
            return null;
        }
        if (LaunchAddress.external(href)) {
            findings.add(Finding.problem("launch-elsewhere", title, shorten(href, 120)));
            return null;
        }
        var launch = LaunchAddress.of(resourcesBase + text(resource.get("base")), href, item.get("parameters"));
        if (launch == null) findings.add(Finding.problem("launch-outside", title, shorten(href, 120)));
        return launch;
    }

    /** {@code adlcp:scormtype} in 1.2, {@code adlcp:scormType} in 2004. */
    private static boolean sco(XmlNode resource) {
        if (resource == null) return false;
        var type = resource.get("scormtype") == null ? resource.get("scormType") : resource.get("scormtype");
        return type != null && type.equalsIgnoreCase("sco");
    }

    /** 3rd edition: the element's text; 4th edition: attributes. */
    private BigDecimal threshold(XmlNode item, String title) {
        var node = item.first("completionThreshold").orElse(null);
        if (node == null) return null;
        if (node.has("completedByMeasure"))
            return "true".equals(node.get("completedByMeasure")) || "1".equals(node.get("completedByMeasure"))
                ? number(node.get("minProgressMeasure") == null ? "1.0" : node.get("minProgressMeasure"), title, 0, 1) : null;
        return number(node.text(), title, 0, 1);
    }

    private BigDecimal number(String text, String title, int least, int most) {
        if (text == null || text.isEmpty()) return null;
        try {
            var number = new BigDecimal(text.strip());
            if (number.precision() < 20 && number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) return number;
        } catch (NumberFormatException noNumber) {
            findings.add(Finding.problem("number", title, shorten(text, 60), least, most));
            return null;
        }
        findings.add(Finding.problem("number", title, shorten(text, 60), least, most));
        return null;
    }

    private static boolean sequenced(XmlNode organisation) {
        return organisation.contains("sequencingRules") || organisation.contains("rollupRules") || organisation.contains("controlMode")
            || organisation.contains("mapInfo") || organisation.contains("randomizationControls");
    }

    private String title(XmlNode organisation) {
        var title = organisation.textAt("title");
        if (title == null) title = manifest.textAt("metadata", "lom", "general", "title", "langstring");
        if (title == null) title = manifest.textAt("metadata", "lom", "general", "title", "string");
        return title == null ? "" : shorten(title.replaceAll("\\s+", " "), 300);
    }

    private static String text(String maybe) { return maybe == null ? "" : maybe; }

    private static String shorten(String text, int most) { return text.length() <= most ? text : text.substring(0, most); }
}
