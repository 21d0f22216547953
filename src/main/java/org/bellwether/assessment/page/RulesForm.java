package org.bellwether.assessment.page;

import java.io.Serializable;

import org.bellwether.assessment.QuizSettings;
import org.bellwether.assessment.Reveal;

/** The rules of a quiz while they are set. */
public class RulesForm implements Serializable {

    private int passMark;
    private Integer attemptsAllowed;
    private Integer drawn;
    private Integer minutes;
    private boolean shuffled;
    private Reveal reveal;

    RulesForm(QuizSettings settings) {
        passMark = settings.passMark();
        attemptsAllowed = settings.attemptsAllowed();
        drawn = settings.drawn();
        minutes = settings.minutes();
        shuffled = settings.shuffled();
        reveal = settings.reveal();
    }

    QuizSettings settings() { return new QuizSettings(passMark, attemptsAllowed, drawn, minutes, shuffled, reveal); }

    public int getPassMark() { return passMark; }
    public void setPassMark(int passMark) { this.passMark = passMark; }
    public Integer getAttemptsAllowed() { return attemptsAllowed; }
    public void setAttemptsAllowed(Integer attemptsAllowed) { this.attemptsAllowed = attemptsAllowed; }
    public Integer getDrawn() { return drawn; }
    public void setDrawn(Integer drawn) { this.drawn = drawn; }
    public Integer getMinutes() { return minutes; }
    public void setMinutes(Integer minutes) { this.minutes = minutes; }
    public boolean isShuffled() { return shuffled; }
    public void setShuffled(boolean shuffled) { this.shuffled = shuffled; }
    public Reveal getReveal() { return reveal; }
    public void setReveal(Reveal reveal) { this.reveal = reveal; }
}
