package org.bellwether.certification;

/** Where a person stands with a certification on some day. */
public enum Status {
    REVOKED(Compliance.NO, Path.LAPSED),
    EXEMPT(Compliance.YES, Path.NONE),
    PAUSED(Compliance.PENDING, Path.NONE),
    CERTIFIED(Compliance.YES, Path.NONE),
    RENEWAL_OPEN(Compliance.YES, Path.RENEWAL),
    /** Expired, and still to be renewed as if it were not. */
    IN_GRACE(Compliance.NO, Path.RENEWAL),
    LAPSED(Compliance.NO, Path.LAPSED),
    CLOSED_FAILED(Compliance.NO, Path.NONE),
    OVERDUE(Compliance.NO, Path.INITIAL),
    IN_PROGRESS(Compliance.PENDING, Path.INITIAL),
    ASSIGNED(Compliance.PENDING, Path.INITIAL);

    /** Whether the rule is kept. */
    public enum Compliance { YES, NO, PENDING }

    /** What has to be done to be certified, or to stay so. */
    public enum Path { NONE, INITIAL, RENEWAL, LAPSED }

    private final Compliance compliance;
    private final Path path;

    Status(Compliance compliance, Path path) {
        this.compliance = compliance;
        this.path = path;
    }

    /** For {@link #PAUSED} ask {@link Standing}: the answer is the one of the day on which the pause began. */
    public Compliance compliance() { return compliance; }

    public Path path() { return path; }

    /** How good or bad news that is, as chips and figures show it. */
    public String kind() {
        return switch (this) {
            case CERTIFIED, EXEMPT -> "ok";
            case RENEWAL_OPEN, IN_GRACE -> "warn";
            case REVOKED, LAPSED, OVERDUE, CLOSED_FAILED -> "bad";
            case IN_PROGRESS -> "info";
            case PAUSED, ASSIGNED -> "muted";
        };
    }

    /** The sign that goes with the word. */
    public String icon() {
        return switch (this) {
            case CERTIFIED, EXEMPT -> "verified";
            case RENEWAL_OPEN -> "refresh";
            case IN_GRACE, LAPSED, OVERDUE -> "exclamation-triangle";
            case REVOKED, CLOSED_FAILED -> "ban";
            case IN_PROGRESS -> "play";
            case PAUSED -> "pause";
            case ASSIGNED -> "circle";
        };
    }
}
