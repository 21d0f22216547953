package org.bellwether.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bellwether.platform.audit.Verdict.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainCheckTest {

    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private static AuditEntry entry(long id, String detail) {
        return new AuditEntry(id, Instant.ofEpochMilli(1_900_000_000_000L + id), AuditKind.CHANGED, 7L, "127.0.0.1", "people.Persons.rename", "Person", "P" + id, id, null, detail, id % 2 == 0 ? null : 5L);
    }

    private void chain(int length) {
        for (var at = 0; at < length; at++) {
            entries.add(entry(at, "[[\"status\",\"A\",\"B" + at + "\"]]"));
            links.add(end().then(entries.get(at)));
        }
    }

    private Link end() { return links.isEmpty() ? Link.NONE : links.get(links.size() - 1); }

    private Verdict follow(Link head, Map<Long, String> roots) {
        var check = new ChainCheck(roots);
        for (var at = 0; at < links.size(); at++) if (!check.follow(links.get(at), entries.get(at))) break;
        return check.end(head, end().seq(), 0, 0);
    }

    @Test
    void an_empty_chain_is_whole() { assertThat(follow(Link.NONE, Map.of())).isEqualTo(new Verdict(0, null, 0)); }

    @Test
    void a_chain_that_nobody_touched_is_whole() {
        chain(20);
        assertThat(follow(end(), Map.of(5L, links.get(4).hash(), 20L, links.get(19).hash()))).isEqualTo(new Verdict(20, null, 0));
    }

    /** Worked by hand with another program: the hash of a netstring. */
    @Test
    void the_hash_is_that_of_the_fields_behind_each_other() {
        var entry = new AuditEntry(1, Instant.ofEpochMilli(1000), AuditKind.READ, null, null, null, "种", null, null, null, null, null);
        var text = "64:" + "0".repeat(64) + "1:1" + "4:1000" + "4:READ" + "---" + "3:种" + "----";
        assertThat(entry.hash(Link.NONE.hash())).isEqualTo(org.bellwether.platform.security.Secrets.fingerprint(text));
        var deputed = new AuditEntry(1, Instant.ofEpochMilli(1000), AuditKind.READ, null, null, null, "种", null, null, null, null, 77L);
        assertThat(deputed.hash(Link.NONE.hash())).isEqualTo(org.bellwether.platform.security.Secrets.fingerprint(text + "2:77"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 18, 19})
    void an_entry_that_was_changed_is_found_at_its_place(int at) {
        chain(20);
        entries.set(at, entry(at, "[[\"status\",\"A\",\"C\"]]"));
        assertThat(follow(end(), Map.of())).isEqualTo(new Verdict(at, Fault.CHANGED, 0));
    }

    @Test
    void an_entry_that_was_removed_leaves_its_seal_alone() {
        chain(5);
        entries.set(2, null);
        assertThat(follow(end(), Map.of())).isEqualTo(new Verdict(2, Fault.REMOVED, 0));
    }

    @Test
    void an_entry_that_was_removed_with_its_seal_leaves_a_gap() {
        chain(5);
        var head = end();
        entries.remove(2);
        links.remove(2);
        assertThat(follow(head, Map.of())).isEqualTo(new Verdict(2, Fault.GAP, 0));
    }

    @Test
    void a_tail_that_was_cut_off_is_missed_at_the_head() {
        chain(5);
        var head = end();
        links.remove(4);
        entries.remove(4);
        assertThat(follow(head, Map.of())).isEqualTo(new Verdict(4, Fault.CUT, 0));
        assertThat(follow(end(), Map.of(5L, head.hash()))).as("where the head was cut too, by its root").isEqualTo(new Verdict(4, Fault.CUT, 0));
    }

    @Test
    void a_head_that_was_set_back_is_found_by_the_seals_behind_it() {
        chain(5);
        var check = new ChainCheck(Map.of());
        for (var at = 0; at < 3; at++) check.follow(links.get(at), entries.get(at));
        assertThat(check.end(links.get(2), 5, 0, 0)).isEqualTo(new Verdict(3, Fault.CUT, 0));
    }

    @Test
    void entries_that_nobody_sealed_for_long_are_a_fault_and_fresh_ones_are_none() {
        chain(2);
        var check = new ChainCheck(Map.of());
        for (var at = 0; at < 2; at++) check.follow(links.get(at), entries.get(at));
        assertThat(check.end(end(), 2, 4, 0)).isEqualTo(new Verdict(2, null, 4));
        assertThat(check.end(end(), 2, 4, 1)).isEqualTo(new Verdict(2, Fault.UNSEALED, 4));
    }

    @Test
    void a_chain_that_was_made_anew_disagrees_with_its_root() {
        chain(8);
        var root = links.get(5).hash();
        entries.set(3, entry(3, "[]"));
        var made = Link.NONE;
        for (var at = 0; at < 8; at++) links.set(at, made = made.then(entries.get(at)));
        assertThat(follow(end(), Map.of())).as("nothing shows without a root").isEqualTo(new Verdict(8, null, 0));
        assertThat(follow(end(), Map.of(6L, root))).isEqualTo(new Verdict(5, Fault.REWRITTEN, 0));
    }

    /** Whatever single field of whatever entry changes, the check stops there. */
    @Test
    void no_field_can_be_changed_unseen() {
        chain(30);
        var random = new Random(20261127);
        for (var round = 0; round < 500; round++) {
            var at = random.nextInt(30);
            var kept = entries.get(at);
            entries.set(at, bent(kept, random.nextInt(12)));
            assertThat(follow(end(), Map.of())).isEqualTo(new Verdict(at, Fault.CHANGED, 0));
            entries.set(at, kept);
        }
    }

    private static AuditEntry bent(AuditEntry e, int field) {
        return new AuditEntry(field == 0 ? e.id() + 1 : e.id(), field == 1 ? e.at().plusMillis(1) : e.at(), field == 2 ? AuditKind.READ : e.kind(), field == 3 ? null : e.actor(),
            field == 4 ? null : e.address(), field == 5 ? "x" : e.useCase(), field == 6 ? e.objectType() + " " : e.objectType(), field == 7 ? null : e.objectId(),
            field == 8 ? null : e.subject(), field == 9 ? "" : e.reason(), field == 10 ? null : e.detail(), field == 11 ? e.behalf() == null ? Long.valueOf(5) : null : e.behalf());
    }
}
