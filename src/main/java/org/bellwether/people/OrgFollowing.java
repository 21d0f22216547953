package org.bellwether.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.platform.security.Rights;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Asks all features what would follow from a plan. */
@Dependent
class OrgFollowing {

    private static final Map<String, Rights.Right> PAGES = Rights.read().pages().stream().collect(Collectors.toMap(Rights.Right::what, right -> right));

    @Inject @Any Instance<OrgFollowers> followers;
    @Inject Caller caller;

    List<OrgFollow> of(OrgPlan plan) {
        return plan.people().isEmpty() ? List.of() : followers.stream().flatMap(one -> one.of(plan).stream()).map(one -> one.open(this::open)).toList();
    }

    /** Whether that page opens to the caller, by their roles. */
    private boolean open(String href) {
        var right = PAGES.get(href.replaceFirst("[?#].*", ""));
        return right != null && right.roles().stream().anyMatch(role -> role.equals(Rights.ANYONE) || caller.has(role));
    }
}
