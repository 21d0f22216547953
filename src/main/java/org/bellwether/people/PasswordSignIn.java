package org.bellwether.people;

import java.io.Serializable;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Lets people in by name and password: by the one that is kept here, or else by what others say who keep theirs. Nothing is
 * locked while others are asked; a try is counted before they are, and forgiven if they do not answer.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordSignIn {

    @Inject SignIn signIn;
    @Inject @Any Instance<PasswordCheck> checks;

    /**
     * What comes of a try.
     *
     * @param person who that is; null for a refusal
     * @param away   whether somebody who keeps passwords did not answer
     */
    public record Outcome(PersonId person, boolean away) implements Serializable { }

    /** As {@link SignIn#check}, and where others keep passwords by what they say. */
    public Outcome check(String login, String password, String address) {
        var elsewhere = checks.stream().filter(PasswordCheck::on).findFirst();
        if (elsewhere.isEmpty()) return new Outcome(signIn.check(login, password, address).orElse(null), false);
        var here = signIn.begin(login, password, address);
        if (here.state() == LocalTry.State.IN) return new Outcome(here.person(), false);
        if (here.state() == LocalTry.State.SHUT) return new Outcome(null, false);
        var verdict = elsewhere.get().check(here.asks() ? here.person() : null, login, password);
        var in = signIn.finish(here, verdict, address);
        return new Outcome(in ? here.person() : null, verdict == PasswordCheck.Verdict.AWAY || verdict == PasswordCheck.Verdict.BUSY);
    }

    /** Where passwords are kept besides here; empty if nobody else is asked. */
    public List<PasswordPlace> places() { return checks.stream().filter(PasswordCheck::on).flatMap(check -> check.places().stream()).toList(); }
}
