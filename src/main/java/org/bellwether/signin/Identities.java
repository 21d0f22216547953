package org.bellwether.signin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bellwether.people.AccountMail;
import org.bellwether.people.Caller;
import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OpenSessions;
import org.bellwether.people.PersonDetails;
import org.bellwether.people.PersonId;
import org.bellwether.people.Proofs;
import org.bellwether.people.VouchedPeople;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Messages;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Whom a provider means. By its subject, once that is linked; the first time by a mail address that it says it has checked
 * and that one person here has. An administrator is never linked by an address: they do it while they are signed in.
 */
@Stateless
@PermitAll
public class Identities {

    @PersistenceContext EntityManager entities;
    @Inject VouchedPeople people;
    @Inject Caller caller;
    @Inject Proofs proofs;
    @Inject AccountMail mail;
    @Inject OpenSessions sessions;
    @Inject Clock clock;

    /**
     * Whom the provider means, at a sign-in.
     *
     * @throws Untrusted if nobody is meant who may come in
     */
    public PersonId meant(ProviderId provider, ProviderDetails details, Vouched vouched) throws Untrusted {
        var linked = linked(provider, vouched.subject());
        var person = linked.isPresent() ? linked.get().person() : first(provider, details, vouched);
        if (!people.active(person)) throw new Untrusted("the person who is meant may not come in");
        return person;
    }

    private PersonId first(ProviderId provider, ProviderDetails details, Vouched vouched) throws Untrusted {
        if (vouched.email() == null) throw new Untrusted("the subject is unknown, and no verified address comes with it");
        var known = people.known(vouched.email());
        var person = known.isPresent() ? known.get() : takeIn(details, vouched);
        if (people.administers(person)) throw new Untrusted("an administrator is linked only while signed in");
        if (of(provider, person).isPresent()) throw new Untrusted("the person is linked to another subject");
        link(provider, vouched.subject(), person);
        return person;
    }

    private PersonId takeIn(ProviderDetails details, Vouched vouched) throws Untrusted {
        if (!details.takesIn()) throw new Untrusted("the subject is unknown, and its address is not that of one person here");
        if (people.taken(vouched.email())) throw new Untrusted("its address belongs to somebody who is not here any more, or to several");
        var name = vouched.name() == null || vouched.name().isBlank() ? vouched.email() : vouched.name().strip();
        return people.takeIn(new PersonDetails(name, vouched.email(), language(vouched), "UTC"), new EmploymentDetails(details.unit(), details.position(), details.site(), null));
    }

    private static String language(Vouched vouched) {
        var wanted = vouched.language() == null ? "" : Locale.forLanguageTag(vouched.language().replace('_', '-')).getLanguage();
        return Messages.LOCALES.stream().filter(one -> one.getLanguage().equals(wanted)).findFirst().orElse(Messages.LOCALES.get(0)).toLanguageTag();
    }

    /**
     * From now on the provider means that person, who is signed in and has proved it before they left for the provider.
     *
     * @throws Untrusted if it means somebody else by that subject, or the person by another
     */
    public void linkTo(ProviderId provider, Vouched vouched, PersonId person) throws Untrusted {
        var linked = linked(provider, vouched.subject());
        if (linked.isPresent() && linked.get().person().equals(person)) return;
        if (linked.isPresent() || of(provider, person).isPresent()) throw new Untrusted("the subject or the person is linked already");
        link(provider, vouched.subject(), person);
    }

    private void link(ProviderId provider, String subject, PersonId person) {
        entities.persist(new IdentityLink(provider, subject, person, clock.instant()));
        mail.tells(person, "signin.mail.identity-linked", name(provider));
    }

    private String name(ProviderId provider) { return entities.find(IdentityProvider.class, provider.value()).name(); }

    /** The providers that are on, and since when each means the caller. */
    @RolesAllowed(Role.EMPLOYEE)
    public List<MyIdentity> mine() {
        return entities.createQuery("select p, l from IdentityProvider p left join IdentityLink l on l.provider = p.id and l.person = :person where p.active = true order by p.name, p.id", Object[].class)
            .setParameter("person", caller.person()).getResultStream().map(row -> new MyIdentity(((IdentityProvider) row[0]).id(), ((IdentityProvider) row[0]).name(), row[1] == null ? null : ((IdentityLink) row[1]).linkedAt())).toList();
    }

    /**
     * The provider does not mean the caller any more; their other sessions end.
     *
     * @param proof what {@link Proofs#asked} asks for
     * @return whether it was accepted; a refusal counts as a try
     * @throws NotFound if it is not linked
     */
    @RolesAllowed(Role.EMPLOYEE)
    public boolean unlink(ProviderId provider, String proof) {
        var link = of(provider, caller.person()).orElseThrow(() -> new NotFound("signin.mine.none"));
        if (!proofs.accepts(proof)) return false;
        entities.remove(link);
        sessions.endAll(caller.person(), caller.sitting()); // Whoever it vouched for may be in by it.
        mail.tells(caller.person(), "signin.mail.identity-unlinked", name(provider));
        return true;
    }

    private Optional<IdentityLink> linked(ProviderId provider, String subject) {
        return entities.createQuery("select l from IdentityLink l where l.provider = :provider and l.subject = :subject", IdentityLink.class)
            .setParameter("provider", provider.value()).setParameter("subject", subject).getResultStream().filter(link -> link.subject().equals(subject)).findFirst(); // A database may compare letters alike that are not.
    }

    private Optional<IdentityLink> of(ProviderId provider, PersonId person) {
        return entities.createQuery("select l from IdentityLink l where l.provider = :provider and l.person = :person", IdentityLink.class)
            .setParameter("provider", provider.value()).setParameter("person", person).getResultStream().findFirst();
    }
}
