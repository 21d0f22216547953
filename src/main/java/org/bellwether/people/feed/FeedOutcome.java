package org.bellwether.people.feed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of a line.
 *
 * @param reason    message key of why it is refused or left; null otherwise
 * @param arguments of the reason's sentence
 */
public record FeedOutcome(FeedAction action, List<FeedChange> changes, String reason, List<String> arguments) {

    public static FeedOutcome of(FeedAction action, List<FeedChange> changes) { return new FeedOutcome(action, changes, null, List.of()); }

    public static FeedOutcome left(List<FeedChange> changes, String reason) { return new FeedOutcome(FeedAction.LEFT, changes, reason, List.of()); }

    public static FeedOutcome refused(String reason, Object... arguments) {
        return new FeedOutcome(FeedAction.REFUSED, List.of(), reason, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** What the fields become that change. */
    public Map<FeedField, String> after() { return changes.stream().filter(change -> change.after() != null).collect(Collectors.toMap(FeedChange::field, FeedChange::after)); }

    public boolean changes(FeedField field) { return changes.stream().anyMatch(change -> change.field() == field); }
}
