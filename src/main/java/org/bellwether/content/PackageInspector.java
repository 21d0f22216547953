package org.bellwether.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.bellwether.content.scorm.Finding;
import org.bellwether.content.scorm.Manifest;
import org.bellwether.content.scorm.ManifestReader;
import org.bellwether.content.zip.Archive;
import org.bellwether.content.zip.ArchiveEntry;
import org.bellwether.content.zip.ArchiveLimits;
import org.bellwether.content.zip.MediaTypes;
import org.bellwether.content.zip.Signature;
import org.bellwether.platform.RuleViolation;

/**
 * Looks at an uploaded package before anything of it is kept: the archive, its manifest, what its files are and what
 * they will try to do. Either it is refused with one sentence, or there is a report.
 */
final class PackageInspector {

    private static final String MANIFEST = "imsmanifest.xml";
    /** What tells packages of another kind, in the order in which they are looked for: some carry two. */
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of("cmi5.xml", "content.kind.cmi5", "h5p.json", "content.kind.h5p", "tincan.xml", "content.kind.tincan"));
    private static final long LARGEST_MANIFEST = 20L * 1_048_576;
    private static final int LARGEST_SCANNED = 1_048_576;
    private static final Pattern HOST = Pattern.compile("(?:\\bsrc|<link\\b[^>]{0,300}?href)\\s*=\\s*[\"']?\\s*(?:https?:)?//([a-z0-9.-]+\\.[a-z]{2,})[/:\"'?]|url\\(\\s*[\"']?(?:https?:)?//([a-z0-9.-]+\\.[a-z]{2,})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile("(?<![\\w.])(?:window\\.|top\\.|parent\\.)?(?:confirm|alert)\\s*\\(");
    private static final Pattern OPENS = Pattern.compile("(?<![\\w])window\\.open\\s*\\(");
    /** What content that talks to a run-time cannot do without, however its scripts were packed. */
    private static final Pattern TALKS = Pattern.compile("API|LMS");
    private static final Set<String> SCANNED = Set.of("html", "htm", "xhtml", "js", "mjs", "css");

    private final Archive archive;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> hosts = new TreeSet<>();
    private boolean asks;
    private boolean opens;
    private boolean talks;
    private byte[] manifestBytes;

    private PackageInspector(Archive archive) { this.archive = archive; }

    /**
     * What was found.
     *
     * @param asks  whether the content wants to show the browser's own question boxes
     * @param opens whether it wants to open windows
     */
    record Inspection(Manifest manifest, List<Finding> findings, long unpacked, int files, boolean asks, boolean opens) { }

    /** @throws RuleViolation if the package is refused */
    static Inspection inspect(Path file, ArchiveLimits limits) throws IOException {
        try (var archive = Archive.open(file, limits)) {
            return new PackageInspector(archive).inspect();
        }
    }

    private Inspection inspect() throws IOException {
        requireManifest();
        var size = new long[1];
        archive.readAll((entry, bytes) -> size[0] += look(entry, bytes));
        var manifest = withFiles(asItIs(ManifestReader.read(manifestBytes)));
        report(manifest);
        return new Inspection(manifest, List.copyOf(findings), size[0], archive.entries().size(), asks, opens);
    }

    /** Says which other kind of thing it is before complaining that it is no SCORM. */
    private void requireManifest() {
        var names = archive.entries().stream().map(entry -> entry.path().toLowerCase(Locale.ROOT)).toList();
        if (names.isEmpty()) throw new RuleViolation("content.zip.empty");
        if (names.contains(MANIFEST)) return;
        for (var kind : OTHERS.entrySet()) if (names.stream().anyMatch(name -> name.equals(kind.getKey()) || name.endsWith("/" + kind.getKey()))) throw new RuleViolation(kind.getValue());
        if (names.stream().anyMatch(name -> name.matches("(.*/)?[^/]+\\.(crs|au|des|cst)"))) throw new RuleViolation("content.kind.aicc");
        for (var entry : archive.entries())
            if (entry.path().toLowerCase(Locale.ROOT).endsWith("/" + MANIFEST)) throw new RuleViolation("content.manifest.in-folder", entry.path());
        throw new RuleViolation("content.manifest.none");
    }

    private long look(ArchiveEntry entry, InputStream bytes) throws IOException {
        var head = bytes.readNBytes(LARGEST_SCANNED);
        var contradiction = Signature.contradiction(entry.path(), head.length > Signature.LENGTH ? java.util.Arrays.copyOf(head, Signature.LENGTH) : head);
        if (contradiction != null) throw new RuleViolation("content.file.differs." + contradiction, entry.path());
        if (entry.path().equalsIgnoreCase(MANIFEST)) manifestBytes = manifest(head, bytes);
        if (SCANNED.contains(MediaTypes.ending(entry.path()))) scan(head, entry.size() > head.length);
        return entry.size();
    }

    private static byte[] manifest(byte[] head, InputStream rest) throws IOException {
        var more = rest.readNBytes((int) LARGEST_MANIFEST);
        if (more.length >= LARGEST_MANIFEST) throw new RuleViolation("content.manifest.large");
        var all = java.util.Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return all;
    }

    /** @param more whether the file is longer than what is looked at */
    private void scan(byte[] bytes, boolean more) {
        var whole = new String(bytes, StandardCharsets.ISO_8859_1);
        talks |= more || TALKS.matcher(whole).find();
        var text = LINK.matcher(whole).replaceAll("");
        var host = HOST.matcher(text);
        while (host.find() && hosts.size() < 50) hosts.add((host.group(1) == null ? host.group(2) : host.group(1)).toLowerCase(Locale.ROOT));
        asks |= ASKS.matcher(text).find();
        opens |= OPENS.matcher(text).find();
    }

    /** Where nothing talks to the run-time, no unit ever reports that it is done, whatever the manifest says. */
    private Manifest asItIs(Manifest said) {
        var reporting = said.units().stream().filter(unit -> unit.launchable() && unit.sco()).count();
        if (talks || reporting == 0) return said;
        findings.add(Finding.note("silent", reporting));
        return new Manifest(said.standard(), said.edition(), said.title(), said.units().stream().map(Manifest.Unit::silent).toList(), said.findings());
    }

    /** Units whose file is missing cannot be opened; if none is left, there is nothing to play. */
    private Manifest withFiles(Manifest manifest) {
        var paths = new HashMap<String, String>();
        archive.entries().forEach(entry -> paths.put(entry.path().toLowerCase(Locale.ROOT), entry.path()));
        var missing = new ArrayList<String>();
        findings.addAll(manifest.findings());
        var units = manifest.units().stream().map(unit -> checked(unit, paths, missing)).toList();
        if (units.stream().noneMatch(Manifest.Unit::launchable)) throw new RuleViolation("content.manifest.files-missing", missing.get(0));
        return new Manifest(manifest.standard(), manifest.edition(), manifest.title(), units, List.of());
    }

    private Manifest.Unit checked(Manifest.Unit unit, Map<String, String> paths, List<String> missing) {
        if (!unit.launchable()) return unit;
        var found = paths.get(unit.file().toLowerCase(Locale.ROOT));
        if (found == null) {
            missing.add(unit.file());
            findings.add(Finding.problem("file-missing", unit.title(), unit.file()));
            return unit.unlaunchable();
        }
        if (!found.equals(unit.file())) findings.add(Finding.note("file-case", unit.file(), found));
        return unit;
    }

    private void report(Manifest manifest) {
        findings.add(0, Finding.good("archive", archive.entries().size()));
        var units = manifest.units().stream().filter(Manifest.Unit::launchable).toList();
        var scos = units.stream().filter(Manifest.Unit::sco).count();
        var silent = findings.stream().anyMatch(finding -> finding.name().equals("silent"));
        if (scos == 0 && !silent) findings.add(Finding.note("assets-only", units.size()));
        if (scos > 0) findings.add(1, Finding.good("reports", scos));
        if (asks) findings.add(Finding.note("asks"));
        if (opens) findings.add(Finding.note("opens"));
        if (!hosts.isEmpty()) findings.add(Finding.problem("hosts", hosts.size(), String.join(", ", hosts.stream().limit(8).toList())));
    }
}
