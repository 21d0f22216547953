package org.bellwether.adoption;

/** A figure of usage, and whom of a group of people it counts. Usage is shown for groups and never by name. */
public enum UsageFigure {

    /** Used it in the last 28 days. */
    ACTIVE,
    /** Used it in the last seven days. */
    WEEKLY,
    /** Used it in three quarters of their expected weeks. */
    HABITUAL,
    /** Did not use it in the last 28 days; with the licences that nobody was given these are the unused ones. */
    IDLE,
    /** Active, of those who passed: a step of the funnel. */
    PASSED_ACTIVE,
    /** Passed and not active: lost at that step. */
    PASSED_IDLE,
    /** Habitual, of those who passed and are active: the last step of the funnel. */
    PASSED_HABITUAL,
    /** Passed and active, and it is no habit: lost at the last step. */
    PASSED_UNSETTLED,
    /** Active without having passed. */
    UNPASSED_ACTIVE;

    /** Whether it joins usage with what people have learnt, which is known for now only and not for weeks that are past. */
    public boolean joinsLearning() { return ordinal() >= PASSED_ACTIVE.ordinal(); }

    /** How many people of the group it counts. */
    public int of(TeamUsage group) {
        return switch (this) {
            case ACTIVE -> group.active();
            case WEEKLY -> group.weekly();
            case HABITUAL -> group.habitual();
            case IDLE -> group.eligible() - group.active();
            case PASSED_ACTIVE -> group.passedActive();
            case PASSED_IDLE -> group.passed() - group.passedActive();
            case PASSED_HABITUAL -> group.passedHabitual();
            case PASSED_UNSETTLED -> group.passedActive() - group.passedHabitual();
            case UNPASSED_ACTIVE -> group.active() - group.passedActive();
        };
    }

    /** The people whom it counts, of all those of the group whom it could count. */
    public Share share(TeamUsage group) {
        return new Share(of(group), switch (this) {
            case ACTIVE, WEEKLY, HABITUAL, IDLE -> group.eligible();
            case PASSED_ACTIVE, PASSED_IDLE -> group.passed();
            case PASSED_HABITUAL, PASSED_UNSETTLED -> group.passedActive();
            case UNPASSED_ACTIVE -> group.eligible() - group.passed();
        });
    }
}
