package org.bellwether.survey.page;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

import org.bellwether.platform.faces.PageBean;
import org.bellwether.survey.Instrument;
import org.bellwether.survey.Invitations;
import org.bellwether.survey.Questionnaire;
import org.bellwether.survey.WaveId;

import jakarta.inject.Inject;

/** The questionnaire. What is chosen stays in the browser and never enters this bean, the view or the session. */
@PageBean
public class AnswerPage implements Serializable {

    @Inject Invitations invitations;

    private WaveId wave;
    private Questionnaire questionnaire;

    public void load() { questionnaire = invitations.questionnaire(wave); }

    /** Whether there is something to answer. */
    public boolean isReady() { return questionnaire.open() && !questionnaire.answered(); }

    public List<Integer> getPoints() { return IntStream.rangeClosed(1, Instrument.POINTS).boxed().toList(); }

    public Questionnaire getQuestionnaire() { return questionnaire; }
    public WaveId getWave() { return wave; }
    public void setWave(WaveId wave) { this.wave = wave; }
}
