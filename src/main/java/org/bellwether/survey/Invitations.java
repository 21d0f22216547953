package org.bellwether.survey;

import java.util.List;
import java.util.Optional;

import org.bellwether.people.Caller;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the caller is asked, and the token that lets their answers in. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Invitations {

    private static final int TOKEN_BYTES = 16;

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject EnterpriseDay days;

    /** The surveys that wait for the caller, the most urgent first. */
    public List<OpenSurvey> waiting() {
        return entities.createQuery("""
            select w, i.reminders from Invitation i join Wave w on w.id = i.wave
            where i.person = :person and i.status = :invited and w.status = :open and w.closesOn >= :today order by w.closesOn, w.id""", Object[].class)
            .setParameter("person", caller.person()).setParameter("invited", InvitationStatus.INVITED).setParameter("open", WaveStatus.OPEN)
            .setParameter("today", days.today()).getResultStream()
            .map(row -> new OpenSurvey(((Wave) row[0]).id(), ((Wave) row[0]).title(), ((Wave) row[0]).closesOn(), (Integer) row[1])).toList();
    }

    /** @throws NotFound if the caller is not asked in that wave */
    public Questionnaire questionnaire(WaveId id) {
        var invitation = mine(id).orElseThrow(() -> new NotFound("survey.wave.notAsked"));
        var wave = entities.find(Wave.class, id.value());
        var segment = entities.find(Segment.class, invitation.segment());
        return new Questionnaire(id, wave.title(), wave.instrument().items(), invitation.isAnswered(), wave.takesAnswers(days.today()), wave.closesOn(),
            invitation.draftKey(), wave.minimum(), segment.invited());
    }

    /**
     * A token of 128 random bits that is worth one submission; only its fingerprint is kept. An earlier one of the same
     * person becomes worthless, so that a page left open elsewhere cannot answer twice.
     *
     * @throws NotFound      if the caller is not asked in that wave
     * @throws RuleViolation if they answered, or the wave takes no answers
     */
    public String token(WaveId id) {
        var invitation = mine(id).orElseThrow(() -> new NotFound("survey.wave.notAsked"));
        if (invitation.isAnswered()) throw new RuleViolation("survey.answer.already");
        if (!entities.find(Wave.class, id.value()).takesAnswers(days.today())) throw new RuleViolation("survey.answer.over");
        var token = Secrets.word(TOKEN_BYTES);
        var kept = entities.createQuery("update Invitation i set i.tokenHash = :hash where i.id = :id and i.status = :invited")
            .setParameter("hash", Secrets.fingerprint(token)).setParameter("id", invitation.id()).setParameter("invited", InvitationStatus.INVITED).executeUpdate();
        if (kept == 0) throw new RuleViolation("survey.answer.already");
        return token;
    }

    private Optional<Invitation> mine(WaveId wave) {
        return entities.createQuery("select i from Invitation i where i.wave = :wave and i.person = :person", Invitation.class)
            .setParameter("wave", wave).setParameter("person", caller.person()).getResultStream().findFirst();
    }
}
