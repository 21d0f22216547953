package org.bellwether.platform.audit;

import java.util.List;

import org.bellwether.platform.ClockProducer;
import org.eclipse.persistence.internal.sessions.AbstractSession;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Takes down what is no change of a row: who came and went, and who was turned away. */
@Stateless
@PermitAll
public class Trail {

    @PersistenceContext EntityManager entities;

    /** Someone came in or left. */
    public void session(AuditKind kind, Long person) {
        if (person != null) UseCase.by(person);
        write(kind, "Session", null, person, null);
    }

    /** A session of that person was ended by whoever acts. */
    public void ended(long person) { write(AuditKind.SIGNED_OUT, "Session", null, person, null); }

    /** Somebody tried a name and a wrong password; the name may be anything, so it is not kept where nobody has it. */
    public void signInFailed(Long person) { write(AuditKind.SIGN_IN_FAILED, "Session", null, person, null); }

    /** The password was right; whether the second factor follows is to be seen. */
    public void signInBegun(long person) { write(AuditKind.SIGN_IN_BEGUN, "Session", null, person, null); }

    /** A call was refused; in a transaction of its own, for that of the call is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String what) { write(AuditKind.REFUSED, "Rights", null, null, Change.detail(List.of(new Change("call", null, Change.cut(what))))); }

    private void write(AuditKind kind, String type, String object, Long subject, String detail) {
        AuditStatement.write(entities.unwrap(AbstractSession.class), ClockProducer.now(), kind, type, object, subject, detail);
    }
}
