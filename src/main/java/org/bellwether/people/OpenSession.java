package org.bellwether.people;

import java.time.Duration;
import java.time.Instant;

import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.id.Id;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A browser session in which somebody is signed in. A row is there for as long as it is. */
@Unaudited("coming and going leave entries of their own")
@Entity @Table(name = "open_session")
class OpenSession {

    /** A session that was not used for longer has ended by itself: the container's half hour, and what {@link #SEEN} may be behind. */
    static final Duration IDLE = Duration.ofMinutes(32);
    /** How far behind the time that it was last used may be. */
    static final Duration SEEN = Duration.ofMinutes(1);
    private static final int LONGEST_BROWSER = 200;

    @jakarta.persistence.Id private long id;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "binding") private String binding;
    @Column(name = "begun_at") private Instant begunAt;
    @Column(name = "seen_at") private Instant seenAt;
    @Column(name = "address") private String address;
    @Column(name = "browser") private String browser;

    protected OpenSession() { }

    OpenSession(PersonId person, String binding, String address, String browser, Instant now) {
        id = Id.mint();
        this.person = person;
        this.binding = binding;
        this.address = address;
        this.browser = browser == null || browser.length() <= LONGEST_BROWSER ? browser : browser.substring(0, LONGEST_BROWSER);
        begunAt = now;
        seenAt = now;
    }
}
