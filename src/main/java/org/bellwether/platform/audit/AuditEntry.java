package org.bellwether.platform.audit;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

import org.bellwether.platform.security.Secrets;

/**
 * One line of the trail: who did what to which thing, when, from where and why.
 *
 * @param actor      the person who acted; null where the program itself did
 * @param address    the network address that it came from; null inside the program
 * @param useCase    the service's method, as in {@code learning.Enrolments.withdraw}
 * @param objectType the thing's kind: the name of the entity, or the word of a {@link ReadsPersonalData}
 * @param subject    the person whom the thing is about; null if nobody
 * @param detail     what changed, as {@link Change} writes it; null if nothing did
 * @param behalf     the manager for whom a deputy acted, where the deputy might do so only for them; null otherwise
 */
public record AuditEntry(long id, Instant at, AuditKind kind, Long actor, String address, String useCase, String objectType, String objectId,
                         Long subject, String reason, String detail, Long behalf) implements Serializable {

    /**
     * The hash that seals this entry behind another one: SHA-256 over the hash before it and every field, each written as
     * its length in bytes, a colon and itself (a netstring without its comma; {@code -} for null), instants in
     * milliseconds since 1970. On whose behalf it was done stands behind them all where it was, so that what was written
     * before that was known is sealed as it ever was.
     *
     * @param before the hash of the entry before, 64 hexadecimal digits
     */
    public String hash(String before) {
        var text = new StringBuilder();
        for (var field : new Object[] {before, id, at.toEpochMilli(), kind, actor, address, useCase, objectType, objectId, subject, reason, detail}) append(text, field);
        if (behalf != null) append(text, behalf);
        return Secrets.fingerprint(text.toString());
    }

    private static void append(StringBuilder text, Object field) {
        var word = Objects.toString(field, null);
        if (word == null) text.append('-');
        else text.append(word.getBytes(StandardCharsets.UTF_8).length).append(':').append(word);
    }
}
