package org.bellwether.survey;

import java.util.List;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Takes answers in. Nobody is signed in here: the token alone says that somebody who was asked is answering, and the answer
 * goes into the ballot box unread.
 */
@Stateless
@PermitAll
public class Responses {

    @PersistenceContext EntityManager entities;
    @Inject BallotBox box;
    @Inject EnterpriseDay days;

    /**
     * That the invitation is used and that the sealed answers are kept is one transaction: an answer that was acknowledged
     * is there, one that was refused left nothing.
     *
     * @param ratings one for each item, in order, from 1 to 5
     * @throws NotFound      if no invitation has that token
     * @throws RuleViolation if the token was used, the wave is over, or the ratings are not those of its instrument
     */
    public void submit(String token, List<Integer> ratings) {
        var invitation = by(token);
        if (invitation.isAnswered()) throw new RuleViolation("survey.answer.already");
        var wave = entities.find(Wave.class, invitation.wave().value(), LockModeType.PESSIMISTIC_READ);
        if (!wave.takesAnswers(days.today())) throw new RuleViolation("survey.answer.over");
        if (!wave.instrument().accepts(ratings)) throw new RuleViolation("survey.answer.incomplete", wave.instrument().items().size());
        if (use(invitation) == 0) throw new RuleViolation("survey.answer.already");
        entities.persist(box.seal(wave.id(), new Ballot(invitation.segment(), List.copyOf(ratings))));
    }

    private Invitation by(String token) {
        if (token == null || token.length() > 64) throw new NotFound("survey.answer.tokenUnknown");
        return entities.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class).setParameter("hash", Secrets.fingerprint(token))
            .getResultStream().findFirst().orElseThrow(() -> new NotFound("survey.answer.tokenUnknown"));
    }

    private int use(Invitation invitation) {
        return entities.createQuery("update Invitation i set i.status = :answered, i.draftKey = null where i.id = :id and i.status = :invited")
            .setParameter("answered", InvitationStatus.ANSWERED).setParameter("invited", InvitationStatus.INVITED).setParameter("id", invitation.id()).executeUpdate();
    }
}
