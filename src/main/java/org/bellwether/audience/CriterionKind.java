package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/**
 * One kind of condition on people; every bean of this type can be used in a rule. The words for it are messages:
 * {@code <feature>.criterion.<code>} names it, with {@code .<MODE>} and {@code .NOT_<MODE>} behind it they say what it means,
 * of {0}, the values. It is asked inside a transaction of the audiences', by whoever may keep them.
 */
public interface CriterionKind {

    /** What its values are to whoever writes the rule. */
    enum Shape { NONE, NUMBER, CHOICES, PEOPLE }

    /** Unique among all kinds, and kept in rules: never changed. */
    String code();

    /** What its message keys begin with, without the mode. */
    String key();

    /** Its place in the list. */
    int order();

    Shape shape();

    /** The ways in which it can be meant, the usual one first. */
    List<String> modes();

    /**
     * Which of the active people meet it.
     *
     * @param among whom it is asked about; null for everyone
     */
    PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among);

    /**
     * As {@link #matching}, where people work and report as that view says, on that day. Empty where the organisation does not
     * matter to it.
     */
    default Optional<PersonSet> planned(Criterion criterion, LocalDate day, OrgView view) { return Optional.empty(); }

    /**
     * Whether it makes sense.
     *
     * @throws RuleViolation if a value is missing, or none of its kind
     */
    default void check(Criterion criterion) {
        if (!modes().contains(criterion.mode())) throw new RuleViolation("audience.criterion.mode", criterion.mode());
        switch (shape()) {
            case NONE -> { if (!criterion.values().isEmpty()) throw new RuleViolation("audience.criterion.values"); }
            case NUMBER -> Numbers.of(criterion);
            case CHOICES, PEOPLE -> {
                if (criterion.values().isEmpty()) throw new RuleViolation("audience.criterion.no-value");
                if (criterion.values().size() > Criterion.MOST_VALUES) throw new RuleViolation("audience.criterion.many", Criterion.MOST_VALUES);
                if (!names(criterion.values()).keySet().containsAll(criterion.values())) throw new RuleViolation("audience.criterion.unknown");
            }
        }
    }

    /** What is known of these values; those that are none are left out. */
    default Map<String, Localized> names(Collection<String> values) { return Map.of(); }

    /** What can be chosen, by a part of its name. */
    default List<Choice> choices(String text, int most) { return List.of(); }
}
