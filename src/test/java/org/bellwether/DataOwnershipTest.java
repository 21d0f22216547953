package org.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.HousePlan.ROOT;
import static org.bellwether.HousePlan.allows;
import static org.bellwether.HousePlan.featureOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Every table belongs to one feature: it alone makes it, maps it and writes to it; others read it along the plan. */
class DataOwnershipTest {

    private static final Map<String, String> BLOCKS = Map.ofEntries(Map.entry("000", "platform"), Map.entry("001", "people"), Map.entry("002", "course"), Map.entry("003", "audience"), Map.entry("004", "people"),
        Map.entry("011", "learning"), Map.entry("012", "content"), Map.entry("013", "assessment"), Map.entry("021", "certification"),
        Map.entry("031", "programme"), Map.entry("041", "survey"), Map.entry("051", "adoption"), Map.entry("061", "desk"), Map.entry("071", "audit"), Map.entry("081", "signin"), Map.entry("072", "scim"), Map.entry("073", "ldap"), Map.entry("074", "privacy"));

    private static final Pattern FILE = Pattern.compile("V(\\d{3})\\d__([a-z]+)_[a-z_]+\\.sql");
    private static final Pattern CREATED = Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern TOUCHED = Pattern.compile("(?i)(?:alter\\s+table|insert\\s+into|delete\\s+from|drop\\s+table|update|\\bon)\\s+(\\w+)(?=\\s*(?:\\(|add|drop|modify|set|where|select|;|values|alter))");
    private static final Pattern REFERENCED = Pattern.compile("(?i)references\\s+(\\w+)");
    private static final Pattern NAMED = Pattern.compile("(?i)(?<!drop\\s)\\bconstraint\\s+(\\w+)");
    private static final Pattern UNNAMED = Pattern.compile("(?im)^\\s*(?:unique|check|foreign\\s+key)\\s*\\(|\\badd\\s+(?:unique|check|foreign\\s+key)\\b");
    private static final Pattern TEXT = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("(?i)\\b(?:select|update|delete|insert|from|join)\\b");
    private static final Pattern SOURCE = Pattern.compile("(?i)\\b(?:from|join|update|into)\\s+([A-Za-z_]\\w*)");

    private final Map<String, String> ownerOfTable = new TreeMap<>();
    private final Map<String, String> ownerOfEntity = new TreeMap<>();

    DataOwnershipTest() throws IOException {
        for (var file : migrations()) tables(file).forEach(table -> ownerOfTable.put(table, owner(file)));
        for (var entity : entities()) ownerOfEntity.put(entity.getSimpleName(), featureOf(entity.getPackageName()));
    }

    @Test
    void a_migration_is_named_for_its_feature_and_lies_in_its_block() throws IOException {
        for (var file : migrations()) {
            var name = FILE.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file + " is named V<block><n>__<feature>_<what>.sql").isTrue();
            assertThat(BLOCKS.get(name.group(1))).as("feature of the block of " + file).isEqualTo(name.group(2));
        }
    }

    @Test
    void a_table_is_made_once_and_mapped_only_by_the_feature_that_made_it() throws IOException {
        var made = new ArrayList<String>();
        for (var file : migrations()) made.addAll(tables(file));
        assertThat(made).doesNotHaveDuplicates();
        for (var entity : entities()) {
            var table = entity.getAnnotationOfType(Table.class).name();
            assertThat(ownerOfTable.get(table)).as(entity.getName() + " maps " + table + ", which belongs to").isEqualTo(featureOf(entity.getPackageName()));
        }
    }

    @Test
    void a_migration_changes_only_tables_of_its_own_feature() throws IOException {
        for (var file : migrations()) {
            for (var table : found(TOUCHED, sql(file))) {
                if (ownerOfTable.containsKey(table)) assertThat(ownerOfTable.get(table)).as(file + " touches " + table + ", which belongs to").isEqualTo(owner(file));
            }
        }
    }

    @Test
    void foreign_keys_follow_the_plan() throws IOException {
        for (var file : migrations()) {
            for (var table : found(REFERENCED, sql(file))) {
                assertThat(ownerOfTable).as(file + " refers to").containsKey(table);
                assertThat(allows(owner(file), ownerOfTable.get(table))).as("%s refers to %s of %s, as the plan allows", file, table, ownerOfTable.get(table)).isTrue();
            }
        }
    }

    @Test
    void every_constraint_has_a_name_that_begins_with_its_tables() throws IOException {
        var names = new ArrayList<String>();
        for (var file : migrations()) {
            assertThat(found(UNNAMED, sql(file))).as("constraints without a name in " + file).isEmpty();
            for (var name : found(NAMED, sql(file))) {
                names.add(name);
                assertThat(ownerOfTable.keySet().stream().filter(table -> ownerOfTable.get(table).equals(owner(file))).anyMatch(table -> name.startsWith(table + "_"))).as(name + " of " + file + " begins with the name of a table").isTrue();
                assertThat(name).as("name in " + file).matches("[a-z0-9_]+_(pk|fk|uq|ck|ix)");
            }
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void queries_name_only_entities_and_tables_that_the_plan_lets_them_read() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : sources()) {
            var feature = feature(file);
            for (var text : queries(file)) {
                for (var name : found(SOURCE, text)) {
                    var owner = ownerOfEntity.getOrDefault(name, ownerOfTable.get(name));
                    if (owner != null && !allows(feature, owner)) wrong.add(file + " reads " + name + " of " + owner);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void queries_write_only_to_their_own_features_tables() throws IOException {
        var writing = Pattern.compile("(?i)\\b(?:update|insert\\s+into|delete\\s+from|merge\\s+into|replace\\s+into)\\s+([A-Za-z_]\\w*)");
        var wrong = new ArrayList<String>();
        for (var file : sources()) {
            for (var text : queries(file)) {
                for (var name : found(writing, text)) {
                    var owner = ownerOfEntity.getOrDefault(name, ownerOfTable.get(name));
                    if (owner != null && !owner.equals(feature(file))) wrong.add(file + " writes to " + name + " of " + owner);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> queries(Path file) throws IOException {
        var texts = new ArrayList<String>();
        var matcher = TEXT.matcher(Files.readString(file));
        while (matcher.find()) {
            var text = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (QUERY.matcher(text).find()) texts.add(text);
        }
        return texts;
    }

    private static List<String> tables(Path file) throws IOException { return found(CREATED, sql(file)); }

    private static List<String> found(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) found.add(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
        return found;
    }

    /** The statements without their comments. */
    private static String sql(Path file) throws IOException { return Files.readString(file).replaceAll("--[^\\n]*", "").replaceAll("(?s)/\\*.*?\\*/", ""); }

    private static String owner(Path migration) { return migration.getFileName().toString().replaceFirst("^V\\d+__", "").split("_")[0]; }

    private static String feature(Path source) { return Path.of("src/main/java").resolve(ROOT.replace('.', '/')).relativize(source).getName(0).toString(); }

    private static List<Path> migrations() throws IOException { return files(Path.of("sql/migration"), ".sql"); }

    private static List<Path> sources() throws IOException { return files(Path.of("src/main/java"), ".java"); }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<JavaClass> entities() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream().filter(one -> one.isAnnotatedWith(Entity.class)).toList();
    }
}
