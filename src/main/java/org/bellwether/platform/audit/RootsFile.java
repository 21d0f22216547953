package org.bellwether.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The ends that the chain had, one a day, in a text file outside the database: whoever makes the whole chain anew, or cuts
 * its end off, cannot make it agree with a file that lies elsewhere. A line is the moment, the number of the link and its
 * hash, with a space between.
 */
public final class RootsFile {

    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9]{1,18}) ([0-9a-f]{64})");

    private final Path file;

    public RootsFile(Path file) { this.file = file; }

    /** The hashes by the number of their link. Of a link that stands there twice, the first counts. */
    public Map<Long, String> read() throws IOException {
        var roots = new TreeMap<Long, String>();
        for (var line : lines()) {
            var found = LINE.matcher(line.strip());
            if (found.matches()) roots.putIfAbsent(Long.parseLong(found.group(2)), found.group(3));
            else if (!line.isBlank()) throw new IOException(file + " has a line that is no root: \"" + line + "\". Expected: a moment, a number and 64 hexadecimal digits.");
        }
        return roots;
    }

    /**
     * Adds the end of the chain, unless one was added on this day (UTC) or nothing was sealed since.
     *
     * @return whether it was added
     */
    boolean add(Link end, Instant now) throws IOException {
        var last = last();
        if (end.seq() == 0 || last.isPresent() && (last.get().equals(now.atOffset(ZoneOffset.UTC).toLocalDate().toString()) || read().containsKey(end.seq()))) return false;
        if (file.getParent() != null) Files.createDirectories(file.getParent());
        Files.writeString(file, now + " " + end.seq() + " " + end.hash() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        return true;
    }

    private Optional<String> last() throws IOException {
        var lines = lines();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1).replaceAll("T.*", ""));
    }

    private List<String> lines() throws IOException { return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of(); }
}
