package org.bellwether.certification;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.text.Localized;

/**
 * A certification with who stands where.
 *
 * @param courses what has to be completed for it
 * @param people  how many have each status today; a status that nobody has is not in it
 */
public record CertificationRow(CertificationId id, Localized name, ValidityRule rule, List<Localized> courses, Map<Status, Long> people) implements Serializable {

    public long count(Status status) { return people.getOrDefault(status, 0L); }
    /** Everyone who holds it, held it, or is on the way. */
    public long total() { return people.values().stream().mapToLong(Long::longValue).sum(); }
    /** Those for whom it counts today. */
    public long holding() { return count(Status.CERTIFIED) + count(Status.RENEWAL_OPEN); }
    public long percent() { return total() == 0 ? 0 : Math.round(100.0 * holding() / total()); }
    public List<Status> statuses() { return java.util.Arrays.stream(Status.values()).filter(people::containsKey).toList(); }
    public boolean expires() { return rule.validity() != null; }
}
