package org.bellwether;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.HousePlan.ROOT;
import static org.bellwether.HousePlan.allows;
import static org.bellwether.HousePlan.featureOf;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.storage.FileHolder;
import org.bellwether.platform.storage.FileStore;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;

/** The plan of the house, as far as the compiler cannot hold it. */
class ArchitectureTest {

    private static final JavaClasses APP = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_PAGE_BEAN = 200;

    @Test
    void every_package_is_on_the_plan() {
        var found = APP.stream().map(one -> featureOf(one.getPackageName())).collect(toCollection(TreeSet::new));

        assertThat(HousePlan.MAY_USE.keySet()).containsAll(found);
    }

    @Test
    void features_use_only_what_the_plan_allows() {
        classes().should(new ArchCondition<>("use only what the plan allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var other = featureOf(dependency.getTargetClass().getPackageName());
                    if (other != null && !allows(featureOf(user.getPackageName()), other)) events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                });
            }
        }).check(APP);
    }

    @Test
    void features_do_not_go_round_in_circles() { slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(APP); }

    @Test
    void entities_never_leave_their_feature() { classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(APP); }

    @Test
    void every_entity_names_its_table_in_lower_case() {
        for (var entity : entities()) {
            assertThat(entity.isAnnotatedWith(Table.class)).as(entity.getName()).isTrue();
            assertThat(entity.getAnnotationOfType(Table.class).name()).as(entity.getName()).matches("[a-z][a-z_]*");
        }
    }

    @Test
    void every_entity_says_whether_its_changes_leave_a_trail() {
        for (var entity : entities()) assertThat(entity.isAnnotatedWith(Audited.class) ^ entity.isAnnotatedWith(Unaudited.class)).as(entity.getName()).isTrue();
    }

    /** Changes that a query makes are seen by no entity, and so by no trail. Which job loads a file, and whether a later one lies over it, is no change of what was imported; the name of somebody who is erased must not come into the trail by that. */
    @Test
    void no_query_changes_what_is_to_leave_a_trail() throws IOException {
        var audited = entities().stream().filter(entity -> entity.isAnnotatedWith(Audited.class)).flatMap(entity -> Stream.of(entity.getSimpleName(), entity.getAnnotationOfType(Table.class).name())).toList();
        for (var file : sources()) {
            var text = Files.readString(file).replaceAll("update usage_import set (overlaid|job_id) =|update person set login = \\?, full_name", "");
            for (var name : audited) assertThat(text).as(file.toString()).doesNotContainPattern("\"(?i:update|delete from|insert into) " + name + "\\b");
        }
    }

    @Test
    void entities_have_no_setters() {
        for (var entity : entities()) {
            assertThat(entity.getMethods().stream().map(JavaMethod::getName).filter(name -> name.matches("set[A-Z].*"))).as(entity.getName()).isEmpty();
        }
    }

    @Test
    void the_domain_knows_neither_pages_nor_resources() {
        noClasses().that().resideOutsideOfPackages("..page..", "..rest..", "..platform..").and(areNoServletsOrNavigation())
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "org.primefaces..", ROOT + ".*.page..", ROOT + ".*.rest..").check(APP);
    }

    @Test
    void pages_and_resources_never_query() {
        noClasses().that().resideInAnyPackage("..page..", "..rest..").should()
            .dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..").check(APP);
    }

    @Test
    void pages_and_resources_do_not_know_each_other() {
        noClasses().that().resideInAPackage(ROOT + ".*.page..").should().dependOnClassesThat().resideInAPackage(ROOT + ".*.rest..").check(APP);
        noClasses().that().resideInAPackage(ROOT + ".*.rest..").should().dependOnClassesThat().resideInAPackage(ROOT + ".*.page..").check(APP);
    }

    @Test
    void pages_use_no_pages_of_other_features() {
        classes().that().resideInAPackage(ROOT + ".*.page..").should(new ArchCondition<>("know no other feature's pages") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                page.getDirectDependenciesFromSelf().stream().filter(dependency -> dependency.getTargetClass().getPackageName().matches(ROOT.replace(".", "\\.") + "\\.\\w+\\.page(\\..*)?"))
                    .filter(dependency -> !featureOf(dependency.getTargetClass().getPackageName()).equals(featureOf(page.getPackageName())))
                    .forEach(dependency -> events.add(SimpleConditionEvent.violated(page, dependency.getDescription())));
            }
        }).check(APP);
    }

    @Test
    void page_beans_live_in_page_packages() {
        classes().that().areAnnotatedWith(PageBean.class).should().resideInAPackage("..page..").andShould().haveSimpleNameEndingWith("Page").check(APP);
    }

    @Test
    void every_public_method_of_a_service_says_who_may_call_it() {
        classes().that().areAnnotatedWith(Stateless.class).or().areAnnotatedWith(Singleton.class).and().arePublic().should(new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                if (saysWho(service::isAnnotatedWith) || service.isAnnotatedWith(Singleton.class)) return;
                service.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC))
                    .filter(method -> !saysWho(method::isAnnotatedWith)).forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " may be called by anyone")));
            }
        }).check(APP);
    }

    /** The container knows a service by its simple name; two of one name are not deployed. */
    @Test
    void no_two_services_have_one_name() {
        assertThat(APP.stream().filter(one -> one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Singleton.class)).map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_injected_can_be_set_by_tests_of_the_same_package() {
        fields().that().areAnnotatedWith(Inject.class).or().areAnnotatedWith(PersistenceContext.class).should().bePackagePrivate().check(APP);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".platform.ClockProducer").should(new ArchCondition<>("ask the machine for the time") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getMethodCallsFromSelf().stream().filter(call -> asksMachine(call.getTargetOwner().getName(), call.getTarget().getName(), call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList()))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(one, call.getDescription())));
            }
        }).check(APP);
        noClasses().should(dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(java.util.Date.class))).check(APP);
    }

    /** What asks other servers stands in one place, where it is looked at whom it reaches. */
    @Test
    void one_class_asks_other_servers() {
        noClasses().that().haveNameNotMatching(".*\\.platform\\.web\\.(OutboundHttp|CheckedSockets).*").should().dependOnClassesThat().haveNameMatching("java\\.net\\.(http\\..*|HttpURLConnection|URLConnection)|javax\\.net\\.ssl\\.HttpsURLConnection").check(APP);
        noClasses().that().haveNameNotMatching(".*\\.platform\\.web\\.OutboundHttp").should().callMethod(java.net.URL.class, "openStream").orShould().callMethod(java.net.URL.class, "openConnection").check(APP);
    }

    @Test
    void identifiers_are_records_of_one_number() {
        classes().that().implement(Id.class).should().beRecords().andShould().haveSimpleNameEndingWith("Id").check(APP);
    }

    @Test
    void whoever_keeps_files_says_which_ones_are_wanted() {
        var keep = APP.stream().filter(one -> !featureOf(one.getPackageName()).equals("platform"))
            .filter(one -> one.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(FileStore.class)))
            .map(one -> featureOf(one.getPackageName())).collect(toCollection(TreeSet::new));
        var say = APP.stream().filter(one -> !one.isInterface() && one.isAssignableTo(FileHolder.class)).map(one -> featureOf(one.getPackageName())).collect(toCollection(TreeSet::new));
        assertThat(keep).isNotEmpty();
        assertThat(say).as("features whose files would be swept away as nobody's").containsAll(keep);
    }

    @Test
    void nothing_is_printed() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").orShould().callMethod(Throwable.class, "printStackTrace").check(APP);
    }

    @Test
    void files_stay_short_enough_to_be_read_at_once() throws IOException {
        for (var file : sources()) {
            var lines = Files.readAllLines(file).size();
            var most = file.getFileName().toString().endsWith("Page.java") ? LONGEST_PAGE_BEAN : LONGEST_FILE;
            assertThat(lines).as("lines of " + file).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void nothing_is_put_off_in_a_comment() throws IOException {
        for (var file : sources()) assertThat(Files.readString(file)).as(file.toString()).doesNotContain("TODO", "FIXME", "XXX");
    }

    private static boolean asksMachine(String owner, String method, List<String> parameters) {
        if (owner.equals("java.time.Clock")) return method.startsWith("system");
        if (owner.equals("java.lang.System")) return method.equals("currentTimeMillis");
        return owner.startsWith("java.time.") && method.equals("now") && !parameters.equals(List.of("java.time.Clock"));
    }

    private interface Marked { boolean with(Class<? extends Annotation> annotation); }

    private static boolean saysWho(Marked marked) { return marked.with(RolesAllowed.class) || marked.with(PermitAll.class); }

    /** Sign-out and the like are servlets; a feature's places in the navigation are words of pages. */
    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areNoServletsOrNavigation() {
        return com.tngtech.archunit.base.DescribedPredicate.describe("are no servlets", one -> !one.isAssignableTo("jakarta.servlet.Servlet"));
    }

    private static List<JavaClass> entities() { return APP.stream().filter(one -> one.isAnnotatedWith(Entity.class)).toList(); }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
