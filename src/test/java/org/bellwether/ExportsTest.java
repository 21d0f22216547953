package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.HousePlan.ROOT;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bellwether.platform.csv.CsvExport;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.ws.rs.Produces;

/** Whatever leaves as CSV goes through the one writer that makes formulas harmless. */
class ExportsTest {

    private static final JavaClasses APP = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);
    /** Files to begin from and to try out, without anything that somebody typed; the second has mistakes on purpose, a formula among them. */
    private static final Set<String> MADE_BY_US = Set.of("UsageImportsResource.template", "UsageImportsResource.demo");

    @Test
    void every_csv_file_is_written_by_the_export() {
        var exports = APP.stream().flatMap(one -> one.getMethods().stream()).filter(ExportsTest::givesCsv).toList();
        assertThat(exports).hasSizeGreaterThanOrEqualTo(7);
        assertThat(exports).filteredOn(export -> !MADE_BY_US.contains(name(export))).allSatisfy(export -> assertThat(reachesTheWriter(export)).as(export.getFullName()).isTrue());
        assertThat(exports).extracting(ExportsTest::name).containsAll(MADE_BY_US);
    }

    @Test
    void nobody_else_writes_csv() {
        assertThat(APP.stream().filter(one -> one.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> dependency.getTargetClass().getName().startsWith("de.siegmar.fastcsv.writer")))
            .map(JavaClass::getSimpleName)).containsExactly("CsvExport");
    }

    private static String name(JavaMethod export) { return export.getOwner().getSimpleName() + "." + export.getName(); }

    private static boolean givesCsv(JavaMethod method) {
        return method.tryGetAnnotationOfType(Produces.class).filter(produces -> List.of(produces.value()).stream().anyMatch(type -> type.startsWith("text/csv"))).isPresent();
    }

    private static boolean reachesTheWriter(JavaMethod export) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(export));
        while (!open.isEmpty()) {
            var unit = open.poll();
            if (!seen.add(unit)) continue;
            if (unit.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(CsvExport.class))) return true;
            unit.getMethodCallsFromSelf().forEach(call -> call.getTarget().resolveMember().filter(target -> target.getOwner().getPackageName().startsWith(ROOT)).ifPresent(open::add));
        }
        return false;
    }
}
