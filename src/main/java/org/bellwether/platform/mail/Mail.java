package org.bellwether.platform.mail;

import static jakarta.persistence.EnumType.STRING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A mail on its way. What it says is sealed, for it may hold the secret of a link, and forgotten when it has arrived or is given up. */
@Unaudited("it is its own record, and what it tells of leaves entries")
@Entity @Table(name = "mail")
class Mail {

    /** After each failure it waits longer, and in the end an hour. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final int LONGEST_ERROR = 400;

    @Id private long id;
    @Column(name = "recipient") private String recipient;
    @Column(name = "about_id") private Long about;
    @Column(name = "word_key") private String key;
    @Column(name = "content") private String content;
    @Enumerated(STRING) @Column(name = "state") private MailState state = MailState.WAITING;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "until_at") private Instant until;
    @Column(name = "next_try_at") private Instant nextTry;
    @Column(name = "tries") private int tries;
    @Column(name = "last_error") private String lastError;
    @Column(name = "ended_at") private Instant endedAt;
    @Column(name = "lease") private String lease;
    @Column(name = "leased_until") private Instant leasedUntil;

    protected Mail() { }

    /** @param sealed what it says */
    Mail(MailId id, Letter letter, String recipient, String sealed, Instant now) {
        this.id = id.value();
        this.recipient = recipient;
        about = letter.about();
        key = letter.key();
        content = sealed;
        createdAt = now;
        until = now.plus(letter.life());
        nextTry = now;
    }

    /** The server has taken it. */
    void sent(Instant now) { end(MailState.SENT, now); }

    /**
     * It could not be sent: it waits, or is given up where it never can be, or would come too late.
     *
     * @param forGood whether another try would end in the same way
     */
    void failed(String error, boolean forGood, Instant now) {
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        nextTry = now.plus(WAITS.get(Math.min(tries, WAITS.size() - 1)));
        tries++;
        release();
        if (forGood || !nextTry.isBefore(until)) end(MailState.GIVEN_UP, now);
    }

    /** Nobody tried: the next round may. */
    void release() {
        lease = null;
        leasedUntil = null;
    }

    private void end(MailState how, Instant now) {
        state = how;
        endedAt = now;
        content = null;
        if (how == MailState.SENT) tries++;
        release();
    }

    boolean late(Instant now) { return !now.isBefore(until); }

    boolean leasedBy(String round) { return round.equals(lease); }

    MailId id() { return new MailId(id); }
    String recipient() { return recipient; }
    String sealed() { return content; }
    MailState state() { return state; }
    MailRow row() { return new MailRow(id(), recipient, key, state, createdAt, tries, lastError, state == MailState.WAITING ? nextTry : null, endedAt); }
}
