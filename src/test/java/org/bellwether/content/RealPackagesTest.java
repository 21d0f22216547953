package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.bellwether.content.zip.ArchiveLimits;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.text.Messages;
import org.junit.jupiter.api.Test;

/** Packages of others, where a copy lies beside the repository; otherwise there is nothing to try. */
class RealPackagesTest {

    private static final Path SHARED = Path.of("../shared/data/scorm");

    /** What each is refused for; those that are not here must be taken. */
    private static final Map<String, String> REFUSED = Map.of(
        "MalformedXml_SCORM12.zip", "content.manifest", "MissingLaunchUrl_SCORM12.zip", "content.manifest",
        "badscorm.zip", "content.manifest", "invalid.zip", "content.manifest", "validscorm.zip", "content.manifest");

    @Test
    void the_golf_courses_are_taken_and_nothing_else_without_a_sentence() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no packages of others in " + SHARED.toAbsolutePath());
        var outcomes = new TreeMap<String, String>();
        for (var kind : new String[] {"golf", "moodle", "edge"}) {
            try (var files = Files.list(SHARED.resolve(kind))) {
                for (var file : files.filter(path -> path.toString().endsWith(".zip")).toList()) outcomes.put(kind + "/" + file.getFileName(), outcome(file));
            }
        }
        outcomes.forEach((name, outcome) -> System.getLogger("packages").log(System.Logger.Level.INFO, name + ": " + outcome));
        assertThat(outcomes).isNotEmpty();
        outcomes.forEach((name, outcome) -> {
            if (name.startsWith("golf/")) assertThat(outcome).as(name).startsWith("taken");
            var wanted = REFUSED.get(name.substring(name.indexOf('/') + 1));
            if (wanted != null) assertThat(outcome).as(name).startsWith(wanted);
        });
    }

    private static String outcome(Path file) throws IOException {
        try {
            var found = PackageInspector.inspect(file, new ArchiveLimits(200L * 1_048_576, 100));
            return "taken: SCORM " + found.manifest().edition() + ", " + found.manifest().units().stream().filter(unit -> unit.launchable()).count() + " units";
        } catch (Refusal refusal) {
            return refusal.messageKey() + ": " + Messages.text(java.util.Locale.ENGLISH, refusal.messageKey(), refusal.arguments());
        }
    }
}
