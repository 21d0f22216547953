package org.bellwether.privacy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.people.ProofKind;
import org.bellwether.people.Proofs;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is kept of others: handed out for them, held, erased. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
public class PersonalData {

    /** Marks, what was decided, and who looked at what are for other roles. */
    private static final Set<DataKind> BEYOND_HR = EnumSet.of(DataKind.ANSWERS, DataKind.PROGRAMME, DataKind.TRAIL);

    @PersistenceContext EntityManager entities;
    @Inject Proofs proofs;
    @Inject Holdings holdings;
    @Inject Periods periods;
    @Inject ErasureSteps steps;
    @Inject Persons persons;
    @Inject DataArchives archives;
    @Inject Caller caller;
    @Inject Clock clock;

    /** How much is kept of somebody, and what would become of it. */
    public List<KeptKind> counted(PersonId person) {
        persons.card(person);
        return new KeptReader(entities, holdings, periods.all()).counted(person);
    }

    /** What callers are asked for before they get the data of another. */
    public ProofKind asked() { return proofs.asked(); }

    /** Of what kinds the caller may not hand out the rows, because they may not see them elsewhere either. */
    public Set<DataKind> withheld() { return caller.has(Role.ADMINISTRATOR) ? Set.of() : BEYOND_HR; }

    /**
     * All that is kept of somebody who asked for it and cannot fetch it themselves, as a zip, without what is {@link #withheld};
     * empty if the proof is refused, which counts as a try.
     *
     * @throws RuleViolation if it is the caller's own, or no reason is given
     */
    @ReadsPersonalData("everything")
    public Optional<byte[]> file(PersonId person, String reason, String proof) {
        requireAnother(person);
        because(reason);
        return proofs.accepts(proof) ? Optional.of(archives.of(persons.card(person), caller.locale(), withheld())) : Optional.empty();
    }

    private void requireAnother(PersonId person) { if (person.equals(caller.person())) throw new RuleViolation("privacy.own"); }

    /** Why nothing of theirs may go for now. */
    public Optional<HoldRow> hold(PersonId person) { return Optional.ofNullable(entities.find(Hold.class, person.value())).map(hold -> hold.row(persons.card(hold.by()).name())); }

    /** From now on nothing of theirs goes, neither by the calendar nor by hand. */
    public void hold(PersonId person, String reason) {
        requireAnother(person);
        because(reason);
        persons.card(person);
        if (entities.find(Hold.class, person.value()) != null) throw new RuleViolation("privacy.hold.already");
        entities.persist(new Hold(person, reason.strip(), caller.person(), clock.instant()));
    }

    /** Their data goes again as that of everybody does. */
    public void release(PersonId person, String reason) {
        requireAnother(person);
        because(reason);
        var hold = entities.find(Hold.class, person.value());
        if (hold == null) throw new NotFound("privacy.hold.none");
        entities.remove(hold);
    }

    /**
     * Erases somebody who has left, for good.
     *
     * @param login the sign-in name, typed by whoever does it: nobody is erased by a slip
     * @throws RuleViolation if it is another's name, no reason is given, they belong here, or their data is held
     */
    public void erase(PersonId person, String login, String reason) {
        because(reason);
        if (!persons.card(person).login().equals(login == null ? null : login.strip().toLowerCase(java.util.Locale.ROOT))) throw new RuleViolation("privacy.erasure.name");
        steps.erase(person, caller.person(), reason.strip());
    }

    /** Who was erased, the latest first. */
    public List<ErasureRow> erasures(Window window) {
        var rows = entities.createQuery("select e from Erasure e order by e.erasedAt desc, e.id desc", Erasure.class).setFirstResult(window.offset()).setMaxResults(window.limit()).getResultList();
        var by = persons.cards(rows.stream().map(Erasure::by).filter(Objects::nonNull).distinct().toList());
        return rows.stream().map(row -> row.row(Optional.ofNullable(row.by()).map(by::get).map(PersonCard::name).orElse(null))).toList();
    }

    public long countErasures() { return entities.createQuery("select count(e) from Erasure e", Long.class).getSingleResult(); }

    private static void because(String reason) {
        if (reason == null || reason.isBlank()) throw new RuleViolation("privacy.no-reason");
        UseCase.because(reason.strip());
    }
}
