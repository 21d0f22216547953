package org.bellwether.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.PasswordHash;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Checks a name and a password. The answer and the time it takes are the same whether the name is unknown, the password
 * wrong, the account locked or without a password: one hash is computed and one row is written in each case.
 */
@Stateless
@PermitAll
public class SignIn {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Settings settings;
    @Inject AddressThrottle addresses;
    @Inject Trail trail;
    @Inject SecondFactors factors;
    @Inject @Any Instance<WaysIn> ways;

    /**
     * Who that is, if the password is right and neither the account nor the address has to wait. Whoever has a second
     * factor is not in before {@link #prove}.
     *
     * @param address the network address that the try came from
     */
    public Optional<PersonId> check(String login, String password, String address) {
        var here = begin(login, password, address, true);
        if (here.state() == LocalTry.State.ELSEWHERE) refused(here);
        return here.state() == LocalTry.State.IN ? Optional.of(here.person()) : Optional.empty();
    }

    /** The first half of a try where others keep passwords as well: {@link #finish} ends it when they were asked. */
    public LocalTry begin(String login, String password, String address) { return begin(login, password, address, ways.stream().allMatch(WaysIn::passwords)); }

    /** @param passwords whether those that are kept here are good for everybody: of whom they are not, others are asked */
    private LocalTry begin(String login, String password, String address, boolean passwords) {
        var now = clock.instant();
        if (!addresses.open(address, now)) return new LocalTry(LocalTry.State.SHUT, null, false); // whatever the name: a flood from one address costs no hashes
        var account = account(login);
        var right = matches(password == null ? "" : password, account.map(Account::passwordHash).orElse(null));
        var open = account.filter(found -> found.open(now));
        if (right && open.isPresent() && allowed(open.get())) return new LocalTry(LocalTry.State.IN, admit(open.get(), address, now), false);
        open.ifPresentOrElse(found -> found.failed(now), this::nobodyFailed); // Before others are asked: of many tries at once each counts.
        addresses.failed(address, now);
        var ours = account.isPresent() && account.get().hasPassword() && (passwords || Administrators.includes(entities, account.get().person()));
        var missed = new LocalTry(ours ? LocalTry.State.OUT : LocalTry.State.ELSEWHERE, account.map(Account::person).orElse(null), !ours && open.isPresent());
        if (ours) refused(missed);
        return missed;
    }

    /**
     * The second half, when others have said what they think of the password.
     *
     * @return whether that lets the person in; for whoever has a second factor as in {@link #check}
     */
    public boolean finish(LocalTry begun, PasswordCheck.Verdict verdict, String address) {
        if (begun.state() != LocalTry.State.ELSEWHERE) return false;
        if (verdict == PasswordCheck.Verdict.AWAY || verdict == PasswordCheck.Verdict.BUSY) {
            if (verdict == PasswordCheck.Verdict.AWAY) addresses.succeeded(address, 1); // It was counted before anybody was asked. Whoever makes it busy is to be slowed down.
            if (begun.asks()) entities.find(Account.class, begun.person().value(), LockModeType.PESSIMISTIC_WRITE).forgive();
            return false;
        }
        if (verdict == PasswordCheck.Verdict.RIGHT && begun.asks() && entities.find(Person.class, begun.person().value()).status() == PersonStatus.ACTIVE) {
            admit(entities.find(Account.class, begun.person().value(), LockModeType.PESSIMISTIC_WRITE), address, clock.instant());
            return true;
        }
        refused(begun);
        return false;
    }

    private void refused(LocalTry here) { trail.signInFailed(here.person() == null ? null : here.person().value()); }

    /** Where passwords are off, they are still good for administrators: who else would mend it. */
    private boolean allowed(Account account) { return ways.stream().allMatch(WaysIn::passwords) || Administrators.includes(entities, account.person()); }

    private PersonId admit(Account account, String address, Instant now) {
        if (factors.asked(account.person())) trail.signInBegun(account.person().value());
        else enter(account, address, now);
        return account.person();
    }

    /**
     * Whether the code is the second factor of somebody whose password was right. Only then are earlier misses forgotten.
     *
     * @param address as in {@link #check}; wrong codes count against it as wrong passwords do
     */
    public boolean prove(PersonId person, String code, String address) {
        var now = clock.instant();
        if (!addresses.open(address, now)) return false;
        var right = factors.accepts(person, code);
        if (right) enter(entities.find(Account.class, person.value(), LockModeType.PESSIMISTIC_WRITE), address, now);
        else addresses.failed(address, now);
        return right;
    }

    private void enter(Account account, String address, Instant now) {
        addresses.succeeded(address, account.failures());
        account.signedIn(now);
    }

    /** What is written where no account is: else the time of an answer would tell that there is one. */
    private void nobodyFailed() { entities.createNativeQuery("update nobody set failures = failures + 1").executeUpdate(); }

    /** Who that is in the demo organisation, where a name is enough. */
    public PersonId demo(String login) {
        if (!settings.demo()) throw new NotFound("people.sign-in.no-demo");
        var account = account(login).filter(Account::demo).orElseThrow(() -> new NotFound("people.sign-in.no-demo"));
        account.signedIn(clock.instant());
        return account.person();
    }

    private Optional<Account> account(String login) {
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        return entities.createQuery("select a from Account a join Person p on p.id = a.person where p.login = :login and p.status = :active", Account.class)
            .setParameter("login", name).setParameter("active", PersonStatus.ACTIVE).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream().findFirst();
    }

    private static boolean matches(String password, String hash) { return PasswordHash.matches(password, hash == null ? PasswordHash.OF_NOBODY : hash) && hash != null; }
}
