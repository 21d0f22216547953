package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bellwether.content.scorm.Finding;
import org.bellwether.content.scorm.Manifest;
import org.bellwether.content.zip.ArchiveLimits;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages of others, where a copy lies beside the repository; otherwise there is nothing to try. */
class RealPackagesTest {

    private static final Path SHARED = Path.of("../shared/data");

    private static Path real(String name) {
        var file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), "no packages of others in " + SHARED.toAbsolutePath().normalize());
        return file;
    }

    private static PackageInspector.Inspection inspect(Path file) {
        try {
            return PackageInspector.inspect(file, new ArchiveLimits(200L * 1_048_576, 100));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "golf/ContentPackagingOneFilePerSCO_SCORM12.zip,1.2,18,archive assets-only asks",
        "golf/ContentPackagingOneFilePerSCO_SCORM20043rdEdition.zip,2004 3rd Edition,18,archive assets-only asks",
        "golf/ContentPackagingSingleSCO_SCORM12.zip,1.2,1,archive silent asks",
        "golf/ContentPackagingSingleSCO_SCORM20043rdEdition.zip,2004 3rd Edition,1,archive silent asks",
        "golf/RuntimeBasicCalls_SCORM12.zip,1.2,1,archive reports asks",
        "golf/RuntimeMinimumCalls_SCORM20043rdEdition.zip,2004 3rd Edition,18,archive reports asks",
        "golf/SequencingForcedSequential_SCORM20043rdEdition.zip,2004 3rd Edition,5,archive reports asks sequencing",
        "golf/SequencingPostTestRollup4thEd_SCORM20044thEdition.zip,2004 4th Edition,5,archive reports asks sequencing hosts",
        "golf/SequencingPostTestRollup_SCORM20043rdEdition.zip,2004 3rd Edition,5,archive reports asks sequencing",
        "golf/SequencingSimpleRemediation_SCORM20043rdEdition.zip,2004 3rd Edition,8,archive reports asks sequencing",
        "moodle/RuntimeBasicCalls_SCORM20043rdEdition.zip,2004 3rd Edition,1,archive reports asks sequencing",
        "moodle/RuntimeMinimumCalls_SCORM12-mini.zip,1.2,9,archive reports asks",
        "moodle/complexscorm.zip,1.2,8,archive reports prerequisites asks",
        "moodle/singlesco_scorm12.zip,1.2,1,archive silent asks",
        "edge/ContentPackagingWithMetadata_SCORM12.zip,1.2,1,archive silent",
        "edge/ItemWithNonExistentResourceId_SCORM12.zip,1.2,1,archive silent resource-missing",
        "edge/MultipleItemsWithIdentifierRef_SCORM12.zip,1.2,3,archive silent",
        "edge/PrerequisitesTest_SCORM12.zip,1.2,4,archive silent prerequisites"})
    void are_taken_with_what_is_in_them(String name, String edition, int units, String findings) {
        var found = inspect(real("scorm/" + name));
        assertThat(found.manifest().edition()).isEqualTo(edition);
        assertThat(found.manifest().units().stream().filter(Manifest.Unit::launchable)).hasSize(units);
        assertThat(found.findings().stream().map(Finding::name).distinct()).containsExactlyInAnyOrder(findings.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "scorm/moodle/badscorm.zip,content.manifest.in-folder", "scorm/moodle/invalid.zip,content.manifest.none", "scorm/moodle/validscorm.zip,content.manifest.empty",
        "scorm/edge/MalformedXml_SCORM12.zip,content.manifest.malformed", "scorm/edge/MissingLaunchUrl_SCORM12.zip,content.manifest.no-launch",
        "scorm/edge/AdlAttributes_SCORM20043rdEdition.zip,content.manifest.files-missing", "scorm/edge/ComplexNestedOrganization_SCORM12.zip,content.manifest.files-missing",
        "scorm/edge/InvalidMissingOrgIdentifier_SCORM20043rdEdition.zip,content.manifest.files-missing", "scorm/edge/MinimalValid_SCORM20043rdEdition.zip,content.manifest.files-missing",
        "aicc/complex.zip,content.kind.aicc", "aicc/package.zip,content.kind.aicc", "aicc/pre-ort.zip,content.kind.aicc",
        "cmi5/courses/single_au_basic_framed.zip,content.kind.cmi5", "cmi5/courses/pre_post_test_framed.zip,content.kind.cmi5", "xapi/tincan-basic_course.zip,content.kind.tincan",
        "h5p/drag.h5p,content.kind.h5p", "h5p/h5ptest.zip,content.kind.h5p", "h5p/no-json-file.h5p,content.manifest.none", "zip-names/passwordis1.zip,content.zip.encrypted"})
    void are_refused_with_what_is_wrong_with_them(String name, String key) {
        var file = real(name);
        try {
            inspect(file);
            throw new AssertionError(name + " was taken");
        } catch (Refusal refusal) {
            assertThat(refusal.messageKey()).isEqualTo(key);
            for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, key, refusal.arguments())).isNotBlank().doesNotContain("{");
        }
    }

    /** The conformance suite of the standard: whatever its manifests try, none of it keeps a package from being taken. */
    @Test
    void of_the_conformance_suite_are_all_taken() throws IOException {
        var folder = real("scorm/adl-cts/packages");
        List<Path> packages;
        try (Stream<Path> files = Files.list(folder)) {
            packages = files.sorted().toList();
        }
        assertThat(packages).hasSizeGreaterThan(100);
        for (var file : packages) {
            var found = inspect(file);
            assertThat(found.manifest().edition()).as(file.toString()).isEqualTo("2004 4th Edition");
            assertThat(found.manifest().units()).as(file.toString()).anyMatch(unit -> unit.launchable() && unit.sco());
            assertThat(found.findings()).as(file.toString()).noneMatch(finding -> finding.level() == Finding.Level.PROBLEM);
        }
    }
}
