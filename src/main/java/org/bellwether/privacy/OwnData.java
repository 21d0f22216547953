package org.bellwether.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bellwether.people.Caller;
import org.bellwether.people.ProofKind;
import org.bellwether.people.Proofs;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is kept of whoever asks. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class OwnData {

    @PersistenceContext EntityManager entities;
    @Inject Holdings holdings;
    @Inject Periods periods;
    @Inject DataArchives archives;
    @Inject Proofs proofs;
    @Inject Caller caller;

    /** How much it is, for what, and how long. */
    public List<KeptKind> counted() { return new KeptReader(entities, holdings, periods.all()).counted(caller.person()); }

    /** What they are asked for before they get it. */
    public ProofKind asked() { return proofs.asked(); }

    /** All of it as a zip, to be read by people and by machines; empty if the proof is refused, which counts as a try. */
    public Optional<byte[]> file(String proof) { return proofs.accepts(proof) ? Optional.of(archives.of(caller.card(), caller.locale(), Set.of())) : Optional.empty(); }
}
