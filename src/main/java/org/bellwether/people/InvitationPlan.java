package org.bellwether.people;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Who would be invited, and how many would not.
 *
 * @param password  have a password already
 * @param role      were given a role; an administrator invites them one by one
 * @param noAddress have no address that mail could go to
 */
public record InvitationPlan(List<PersonId> invited, int password, int role, int noAddress) implements Serializable {

    public int getCount() { return invited.size(); }

    /** How many are not. */
    public int getOthers() { return password + role + noAddress; }

    /** Counts them one after another. */
    static final class Tally {
        private final List<PersonId> invited = new ArrayList<>();
        private int password;
        private int role;
        private int noAddress;

        void hasPassword() { password++; }
        void hasRole() { role++; }
        void hasNoAddress() { noAddress++; }
        void invites(PersonId person) { invited.add(person); }
        InvitationPlan plan() { return new InvitationPlan(List.copyOf(invited), password, role, noAddress); }
    }
}
