package org.bellwether.certification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * One certification from its holder's side: what it is, where they stand, what lapses when, what to do about it.
 *
 * @param award       null where it was never earned
 * @param certifiedOn null where it was never earned
 * @param validity    null where it was never earned
 * @param dueOn       the last day on which a first award is on time, or null
 * @param courses     what leads to it
 * @param code        of the newest certificate; null where none could be issued yet
 */
public record MyAward(CertificationId certification, Localized title, AwardId award, Status status, Validity validity, LocalDate certifiedOn,
                      LocalDate dueOn, LocalDate revokedOn, List<Step> courses, VerificationCode code) implements Serializable {

    /** A course on the way. */
    public record Step(Localized title, boolean done, String href) implements Serializable { }

    public boolean held() { return award != null; }
    /** Whether it counts today. */
    public boolean holds() { return status == Status.CERTIFIED || status == Status.RENEWAL_OPEN; }
    public LocalDate lastDay() { return validity == null ? null : validity.lastDay(); }
    public boolean expires() { return validity != null && validity.until() != null; }
    /** Whether the holder has to do something about it. */
    public boolean pressing() { return status == Status.RENEWAL_OPEN || status == Status.IN_GRACE || status == Status.LAPSED || status == Status.REVOKED; }
    public LocalDate opens() { return validity == null ? null : validity.windowOpensOn(); }
    public LocalDate graceLastDay() { return validity == null || validity.graceUntil() == null ? null : validity.graceUntil().minusDays(1); }
    public String kind() { return status.kind(); }
    public String icon() { return status.icon(); }
}
