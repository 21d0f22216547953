package org.bellwether.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;

import org.bellwether.platform.audit.AuditKind;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.audit.Verdict;
import org.bellwether.platform.text.Messages;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Whatever the trail can tell of has a word, in each language. */
class TrailWordsTest {

    private static final JavaClasses APP = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.bellwether");

    @Test
    void each_kind_of_thing_has_one() {
        var things = new TreeSet<String>();
        for (var one : APP) {
            if (one.isAnnotatedWith(Audited.class)) things.add(one.getSimpleName());
            one.getMethods().stream().filter(method -> method.isAnnotatedWith(ReadsPersonalData.class)).forEach(method -> things.add(method.getAnnotationOfType(ReadsPersonalData.class).value()));
        }
        assertThat(things).hasSizeGreaterThan(30);
        things.forEach(thing -> hasWord("audit.object." + thing));
    }

    @Test
    void each_kind_of_entry_and_each_fault_has_one() {
        for (var kind : AuditKind.values()) hasWord("audit.kind." + kind);
        for (var fault : Verdict.Fault.values()) hasWord("audit.fault." + fault);
    }

    private static void hasWord(String key) {
        for (var locale : Messages.LOCALES) assertThat(Messages.text(locale, key)).as(key + " in " + locale).isNotEqualTo(key).isNotBlank();
    }
}
