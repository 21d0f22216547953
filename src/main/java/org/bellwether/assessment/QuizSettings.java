package org.bellwether.assessment;

import java.io.Serializable;

import org.bellwether.platform.RuleViolation;

/**
 * The rules of a quiz.
 *
 * @param passMark        per cent of the points from which it is passed
 * @param attemptsAllowed how often a learner may take it; null for as often as needed
 * @param drawn           how many of its questions an attempt draws; null for all of them
 * @param minutes         how long an attempt may take; null for as long as needed
 * @param shuffled        whether questions and options come in another order each time
 */
public record QuizSettings(int passMark, Integer attemptsAllowed, Integer drawn, Integer minutes, boolean shuffled, Reveal reveal)
    implements Serializable {

    /** What a new quiz begins with. */
    public static final QuizSettings USUAL = new QuizSettings(70, 3, null, null, true, Reveal.WHEN_DONE);

    public QuizSettings {
        within(passMark, 1, 100, "assessment.settings.pass-mark-wrong");
        within(attemptsAllowed, 1, 99, "assessment.settings.attempts-wrong");
        within(drawn, 1, 500, "assessment.settings.drawn-wrong");
        within(minutes, 1, 600, "assessment.settings.minutes-wrong");
        if (reveal == null) reveal = Reveal.WHEN_DONE;
    }

    private static void within(Integer number, int least, int most, String key) {
        if (number != null && (number < least || number > most)) throw new RuleViolation(key, number, least, most);
    }
}
