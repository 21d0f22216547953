package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.audit.AuditEntry;
import org.bellwether.platform.audit.AuditKind;
import org.bellwether.platform.audit.Change;
import org.bellwether.platform.audit.Seals;
import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.audit.TrailCheck;
import org.bellwether.platform.audit.TrailFilter;
import org.bellwether.platform.audit.TrailSearch;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.audit.Verdict;
import org.bellwether.platform.audit.Verdict.Fault;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrailIT {

    @RegisterExtension final Database database = new Database();
    private final OrgUnitId root = OrgUnitId.fresh();
    private final PersonId lin = PersonId.fresh();
    private Services services;
    private TrailSearch trail;

    @BeforeEach
    void people() {
        services = new Services(database);
        trail = services.get(TrailSearch.class);
        UseCase.from("192.0.2.7", false);
        UseCase.by(4711);
        database.run("insert into audit_head (id, seq, hash) values (1, 0, '" + "0".repeat(64) + "')");
        database.inTransaction(() -> {
            database.entities().persist(new OrgUnit(root, null, "R", "Root", "根"));
            database.entities().persist(new Person(lin, "Lin.Hao", "林浩", "lin@example.com", root, "Planner", "Hangzhou", "zh-CN", "Asia/Shanghai"));
            database.entities().flush();
            database.entities().persist(new Account(lin, false));
        });
    }

    @AfterEach
    void over() { UseCase.over(); }

    private List<AuditEntry> entries(TrailFilter filter) { return database.inTransaction(() -> trail.list(filter, Window.first(500))); }

    private List<AuditEntry> of(String type, AuditKind kind) { return entries(new TrailFilter(null, kind, type, null, null, null)); }

    private List<Change> changes(AuditEntry entry) { return database.inTransaction(() -> trail.changes(List.of(entry)).get(entry.id())); }

    @Test
    void a_row_that_is_made_tells_who_made_it_from_where_and_what_it_holds() {
        var made = of("Person", AuditKind.CREATED);
        assertThat(made).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(4711);
            assertThat(entry.address()).isEqualTo("192.0.2.7");
            assertThat(entry.subject()).isEqualTo(lin.value());
            assertThat(entry.objectId()).isEqualTo(lin.toString());
            assertThat(changes(entry)).contains(new Change("fullName", null, "林浩"), new Change("login", null, "lin.hao"), new Change("unit", null, root.toString()), new Change("status", null, "ACTIVE"));
        });
    }

    @Test
    void a_change_tells_before_and_after_of_what_changed_and_of_nothing_else() {
        database.inTransaction(() -> database.entities().find(OrgUnit.class, root.value()).headedBy(lin));
        assertThat(of("OrgUnit", AuditKind.CHANGED)).singleElement().satisfies(entry -> assertThat(changes(entry)).containsExactly(new Change("head", null, lin.toString())));
        database.inTransaction(() -> database.entities().find(OrgUnit.class, root.value()).headedBy(lin));
        assertThat(of("OrgUnit", AuditKind.CHANGED)).as("what is written again as it was is no change").hasSize(1);
    }

    @Test
    void a_row_that_is_deleted_tells_what_it_held() {
        database.inTransaction(() -> database.entities().persist(new AccountRole(lin, Role.TRAINER)));
        database.inTransaction(() -> database.entities().createQuery("select r from AccountRole r", AccountRole.class).getResultList().forEach(database.entities()::remove));
        assertThat(of("AccountRole", AuditKind.DELETED)).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(lin.value());
            assertThat(entry.objectId()).contains("TRAINER");
            assertThat(changes(entry)).contains(new Change("role", "TRAINER", null));
        });
    }

    @Test
    void what_is_rolled_back_leaves_nothing() {
        var before = entries(TrailFilter.ALL).size();
        assertThatThrownBy(() -> database.inTransaction(() -> {
            database.entities().find(OrgUnit.class, root.value()).headedBy(lin);
            database.entities().flush();
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(entries(TrailFilter.ALL)).hasSize(before);
    }

    @Test
    void a_password_is_never_in_it() {
        database.inTransaction(() -> database.entities().find(Account.class, lin.value()).password("$argon2id$not-to-be-seen"));
        assertThat(of("Account", AuditKind.CHANGED)).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).doesNotContain("argon2id");
            assertThat(changes(entry)).contains(new Change("passwordHash", null, Change.CONCEALED));
        });
    }

    @Test
    void a_token_is_not_even_the_name_of_its_row() {
        database.inTransaction(() -> database.entities().persist(new PasswordLink("f".repeat(64), lin, PasswordLink.Purpose.BY_HAND, services.get(java.time.Clock.class).instant())));
        assertThat(of("PasswordLink", AuditKind.CREATED)).singleElement().satisfies(entry -> {
            assertThat(entry.objectId()).isNull();
            assertThat(entry.detail()).doesNotContain("ffff");
        });
    }

    @Test
    void what_tells_who_somebody_is_goes_with_their_key_and_the_chain_stays_whole() {
        seal();
        assertThat(database.number("select count(*) from audit_entry where detail like '%林浩%' or detail like '%lin@example.com%'")).isZero();
        database.run("delete from audit_key");
        assertThat(changes(of("Person", AuditKind.CREATED).get(0))).contains(new Change("fullName", null, TrailSearch.ERASED), new Change("jobTitle", null, "Planner"));
        assertThat(verify(Map.of())).matches(Verdict::whole);
    }

    @Test
    void an_entry_is_found_by_whoever_acted_and_by_whom_it_is_about() {
        assertThat(entries(new TrailFilter(lin.value(), null, null, null, null, null))).extracting(AuditEntry::objectType).containsExactlyInAnyOrder("Person", "Account");
        assertThat(entries(new TrailFilter(4711L, null, null, null, null, null))).hasSize(3);
        assertThat(entries(new TrailFilter(4712L, null, null, null, null, null))).isEmpty();
        assertThat(database.inTransaction(() -> trail.count(new TrailFilter(lin.value(), AuditKind.CREATED, "Person", lin.toString(), null, null)))).isEqualTo(1);
        assertThat(database.inTransaction(() -> trail.objectTypes())).containsExactly("Account", "OrgUnit", "Person");
    }

    @Test
    void sealing_goes_on_where_it_ended() {
        seal();
        assertThat(verify(Map.of())).isEqualTo(new Verdict(3, null, 0));
        database.inTransaction(() -> database.entities().find(OrgUnit.class, root.value()).headedBy(lin));
        assertThat(verify(Map.of())).isEqualTo(new Verdict(3, null, 1));
        seal();
        assertThat(verify(Map.of())).isEqualTo(new Verdict(4, null, 0));
        seal();
        assertThat(verify(Map.of())).isEqualTo(new Verdict(4, null, 0));
    }

    @Test
    void an_entry_that_somebody_changed_past_the_application_is_found() {
        seal();
        database.run("update audit_entry set actor_id = 1 where object_type = 'Person'");
        assertThat(verify(Map.of()).fault()).isEqualTo(Fault.CHANGED);
    }

    @Test
    void a_chain_whose_end_somebody_cut_off_is_found_by_its_root() {
        seal();
        var root = database.inTransaction(() -> services.get(Seals.class).head());
        database.run("delete from audit_seal where seq = 3");
        assertThat(verify(Map.of()).fault()).isEqualTo(Fault.CUT);
        var end = database.inTransaction(() -> database.entities().createQuery("select s.hash from AuditSeal s where s.seq = 2", String.class).getSingleResult());
        database.run("update audit_head set seq = 2, hash = '" + end + "'");
        assertThat(verify(Map.of()).fault()).as("the head was moved as well").isNull();
        assertThat(verify(Map.of(root.seq(), root.hash())).fault()).isEqualTo(Fault.CUT);
    }

    @Test
    void a_head_that_was_set_back_does_not_hide_the_seals_behind_it() {
        seal();
        var end = database.inTransaction(() -> database.entities().createQuery("select s.hash from AuditSeal s where s.seq = 2", String.class).getSingleResult());
        database.run("update audit_head set seq = 2, hash = '" + end + "'");
        assertThat(verify(Map.of()).fault()).isEqualTo(Fault.CUT);
    }

    @Test
    void an_entry_that_should_long_have_been_sealed_is_a_fault() {
        seal();
        database.inTransaction(() -> database.entities().find(OrgUnit.class, root.value()).headedBy(lin));
        assertThat(verify(Map.of()).whole()).isTrue();
        database.run("update audit_entry set at = '2020-01-01 00:00:00' where kind = 'CHANGED'");
        assertThat(verify(Map.of())).isEqualTo(new Verdict(3, Fault.UNSEALED, 1));
    }

    @Test
    void a_value_that_looks_enciphered_and_is_not_is_read_as_it_is() {
        for (var name : List.of("enc1:", "enc1:AAAA", "text:enc1:", "text:x")) {
            database.inTransaction(() -> database.entities().find(Person.class, lin.value()).works(root, name, "Hangzhou"));
            assertThat(changes(of("Person", AuditKind.CHANGED).get(0))).extracting(Change::after).contains(name);
        }
    }

    @Test
    void older_entries_follow_each_other_without_gap_or_repetition_while_new_ones_are_added() {
        for (var round = 0; round < 4; round++) head(round % 2 == 0 ? lin : null);
        var all = entries(TrailFilter.ALL).stream().map(AuditEntry::id).toList();
        var seen = new ArrayList<Long>();
        for (AuditEntry last = null; last == null || !seen.isEmpty() && seen.size() < all.size();) {
            var after = last;
            var two = database.inTransaction(() -> trail.olderThan(after, TrailFilter.ALL, 2));
            two.forEach(entry -> seen.add(entry.id()));
            last = two.get(two.size() - 1);
            head(seen.size() % 4 == 0 ? lin : null);
        }
        assertThat(seen).isEqualTo(all);
    }

    private void head(PersonId person) { database.inTransaction(() -> database.entities().find(OrgUnit.class, root.value()).headedBy(person)); }

    private void seal() { database.inTransaction(() -> services.get(Seals.class).seal(services.get(Seals.class).recent())); }

    @Test
    void many_entries_are_sealed_part_by_part_and_none_is_left() {
        database.inTransaction(() -> { for (var one = 0; one < 2_500; one++) services.get(Trail.class).refused("/somewhere/" + one); });
        var parts = 0;
        for (var last = java.util.OptionalLong.of(Seals.BEGINNING); last.isPresent(); parts++) {
            var after = last.getAsLong();
            last = database.inTransaction(() -> services.get(Seals.class).seal(after));
        }
        assertThat(parts).isGreaterThan(2);
        assertThat(database.number("select count(*) from audit_entry e where not exists (select 1 from audit_seal s where s.entry_id = e.id)")).isZero();
    }

    private Verdict verify(Map<Long, String> roots) { return database.inTransaction(() -> services.get(TrailCheck.class).verify(roots, JobProgress.NONE)); }
}
