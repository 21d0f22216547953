package org.bellwether.people;

import java.time.Clock;
import java.util.List;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.mail.MailAddress;
import org.bellwether.platform.mail.Outbox;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Sends people the link by which they choose a password, to their own address: whoever sends it never sees it. HR invites
 * those who have neither a password nor a role; for all others an administrator is needed.
 */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
public class AccountInvitations {

    @PersistenceContext EntityManager entities;
    @Inject AccountMail mail;
    @Inject Outbox outbox;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Whether mail is sent at all. */
    public boolean works() { return outbox.works(); }

    /** Whether the caller can send that person a link. */
    public boolean possible(PersonId id) {
        var person = find(id);
        return !id.equals(caller.person()) && person.status() == PersonStatus.ACTIVE && mail.reaches(person) && (caller.has(Role.ADMINISTRATOR) || !known(id));
    }

    /**
     * Sends a link: an invitation, or a reset to somebody who has a password.
     *
     * @throws RuleViolation if that person cannot come in, or no mail reaches them
     * @throws Forbidden     if it takes an administrator
     */
    public void send(PersonId id) {
        if (id.equals(caller.person())) throw new RuleViolation("people.account.own");
        if (!caller.has(Role.ADMINISTRATOR) && known(id)) throw new Forbidden("people.invite.administrator");
        write(id);
    }

    /**
     * Sends an invitation as one of many.
     *
     * @throws RuleViolation if that person has a password or a role by now, cannot come in, or no mail reaches them
     */
    public void sendFirst(PersonId id) {
        if (known(id)) throw new RuleViolation("people.invite.known");
        write(id);
    }

    private void write(PersonId id) {
        var person = find(id);
        if (!outbox.works()) throw new RuleViolation("people.invite.no-mail");
        if (person.status() != PersonStatus.ACTIVE) throw new RuleViolation("people.person.not-active");
        if (!mail.reaches(person)) throw new RuleViolation("people.invite.no-address", person.fullName());
        var purpose = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE).hasPassword() ? PasswordLink.Purpose.RESET : PasswordLink.Purpose.INVITATION;
        mail.link(person, PasswordLink.issue(entities, id, purpose, clock.instant()), purpose);
    }

    /** Who of those people would be invited, and who not and why. */
    public InvitationPlan plan(PersonFilter filter) {
        var query = entities.createQuery("""
            select p.id, p.email, case when a.passwordHash is null then 0 else 1 end, (select count(r) from AccountRole r where r.person = p.id)
            from Person p join Account a on a.person = p.id\s""" + Persons.matching(active(filter)) + " order by p.id", Object[].class);
        var plan = new InvitationPlan.Tally();
        for (var row : Persons.bind(entities, query, active(filter)).getResultList()) {
            if (((Number) row[2]).intValue() > 0) plan.hasPassword();
            else if (((Number) row[3]).longValue() > 0) plan.hasRole();
            else if (MailAddress.of((String) row[1]).isEmpty()) plan.hasNoAddress();
            else plan.invites(new PersonId((Long) row[0]));
        }
        return plan.plan();
    }

    private static PersonFilter active(PersonFilter filter) { return new PersonFilter(filter.text(), filter.unit()); }

    /** Whether the person has something that a stranger could take over. */
    private boolean known(PersonId id) {
        var account = entities.find(Account.class, id.value());
        return account != null && account.hasPassword() || Administrators.holdRoles(entities, id);
    }

    private Person find(PersonId id) {
        var person = entities.find(Person.class, id.value());
        if (person == null || entities.find(Account.class, id.value()) == null) throw new NotFound("people.person.unknown", id);
        return person;
    }
}
