package org.bellwether.survey.page;

import java.util.List;

import org.bellwether.survey.Invitations;
import org.bellwether.survey.OpenSurvey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The surveys that wait for the caller, for a corner of another page. */
@Named
@RequestScoped
public class SurveyPanel {

    @Inject Invitations invitations;

    private List<OpenSurvey> waiting;

    public List<OpenSurvey> getWaiting() {
        if (waiting == null) waiting = invitations.waiting();
        return waiting;
    }
}
