package org.bellwether;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bellwether.platform.security.Rights;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;

/** The table of rights and what the services say of themselves are the same; {@code RightsBrowserIT} tries it. */
class RightsTest {

    private static final String ROOT = HousePlan.ROOT + ".";
    private static final Rights RIGHTS = Rights.read();
    /** Shown only as part of a page. */
    private static final Set<String> PARTS = Set.of("/certification/panel.xhtml", "/survey/panel.xhtml", "/content/signed-in.xhtml");

    /** Every method of every service, and the roles that its annotation names. */
    static TreeMap<String, Set<String>> services() {
        var found = new TreeMap<String, Set<String>>();
        for (var one : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(HousePlan.ROOT)) {
            if (!service(one)) continue;
            for (var method : one.reflect().getDeclaredMethods()) {
                if (callable(method)) found.computeIfAbsent(one.getName().substring(ROOT.length()) + "." + method.getName(), name -> new TreeSet<>()).addAll(roles(method));
            }
        }
        return found;
    }

    private static boolean service(JavaClass one) {
        return (one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Singleton.class)) && one.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    }

    private static boolean callable(Method method) { return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic(); }

    private static Set<String> roles(Method method) {
        var own = method.getAnnotation(RolesAllowed.class);
        if (own != null) return Set.of(own.value());
        if (method.isAnnotationPresent(PermitAll.class)) return Set.of(Rights.ANYONE);
        var all = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return all == null ? Set.of(Rights.ANYONE) : Set.of(all.value());
    }

    @Test
    void each_method_of_a_service_is_in_the_table_for_the_roles_that_it_names() {
        var table = new TreeMap<String, Set<String>>();
        RIGHTS.services().forEach(right -> table.put(right.what(), new TreeSet<>(right.roles())));
        assertThat(table).as("what rights.txt says; the services say: " + lines()).isEqualTo(services());
    }

    private static String lines() {
        return services().entrySet().stream().map(entry -> "\n" + entry.getKey() + ": " + String.join(", ", entry.getValue())).collect(java.util.stream.Collectors.joining());
    }

    @Test
    void each_path_that_programs_call_is_in_the_table() {
        var found = new TreeSet<String>();
        for (var one : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(HousePlan.ROOT)) {
            if (!one.isAnnotatedWith(jakarta.ws.rs.Path.class)) continue;
            for (var method : one.reflect().getDeclaredMethods()) {
                var below = method.getAnnotation(jakarta.ws.rs.Path.class);
                var path = (one.getPackageName().equals(HousePlan.ROOT + ".scim.rest") ? "/scim/v2/" : "/api/v1/") + one.getAnnotationOfType(jakarta.ws.rs.Path.class).value() + (below == null ? "" : "/" + below.value());
                Arrays.stream(method.getAnnotations()).map(each -> each.annotationType().getAnnotation(jakarta.ws.rs.HttpMethod.class)).filter(java.util.Objects::nonNull).forEach(verb -> found.add(verb.value() + " " + path.replace("//", "/")));
            }
        }
        assertThat(RIGHTS.paths().stream().map(Rights.Right::what)).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void each_page_behind_the_door_is_in_the_table() throws java.io.IOException {
        var pages = java.nio.file.Path.of("src/main/webapp");
        try (var files = java.nio.file.Files.walk(pages)) {
            var found = files.map(file -> "/" + pages.relativize(file).toString().replace('\\', '/')).filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF")).filter(path -> !org.bellwether.platform.web.PublicPaths.includes(path))
                .filter(path -> !PARTS.contains(path)).toList();
            assertThat(RIGHTS.pages().stream().map(Rights.Right::what)).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void each_scope_has_a_word() {
        var scopes = RIGHTS.all().stream().flatMap(right -> right.scopes().values().stream()).collect(toCollection(TreeSet::new));
        for (var scope : scopes) {
            for (var locale : org.bellwether.platform.text.Messages.LOCALES) assertThat(org.bellwether.platform.text.Messages.text(locale, "people.rights.scope." + scope)).isNotEqualTo("people.rights.scope." + scope);
        }
        assertThat(scopes).isNotEmpty();
    }

    @Test
    void nothing_stands_in_it_twice() {
        List<String> named = RIGHTS.all().stream().map(Rights.Right::what).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(Arrays.asList(Rights.ROLES)).containsAll(RIGHTS.all().stream().flatMap(right -> right.roles().stream()).filter(role -> !role.equals(Rights.ANYONE)).toList());
    }
}
