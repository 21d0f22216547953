package org.bellwether.audience;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The audiences that there are. */
@Stateless
@RolesAllowed({Role.HR, Role.CIO, Role.ADMINISTRATOR})
public class Audiences {

    private static final Map<String, String> SORTABLE = Map.of("name", "a.nameEn", "members", "a.members", "changedAt", "a.changedAt");
    private static final String MATCHING = " from Audience a where (lower(a.nameEn) like :text escape '!' or a.nameZh like :text escape '!') and ";

    @PersistenceContext EntityManager entities;
    @Inject CriterionKinds kinds;
    @Inject @Any Instance<AudienceUses> uses;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Refuses whoever may not keep audiences, before they write one in vain. */
    public void requireKeeper() { }

    /** @param retired whether those are wanted that nothing new can use */
    public long count(String text, boolean retired) {
        return entities.createQuery("select count(a)" + MATCHING + held(retired), Long.class).setParameter("text", Like.containing(text)).getSingleResult();
    }

    public List<AudienceRow> list(String text, boolean retired, Window window) {
        return entities.createQuery("select a" + MATCHING + held(retired) + window.orderBy(SORTABLE, "a.nameEn") + ", a.id", Audience.class).setParameter("text", Like.containing(text))
            .setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream().map(Audience::row).toList();
    }

    private static String held(boolean retired) { return retired ? "a.retiredAt is not null" : "a.retiredAt is null"; }

    /** Those that can be used, by name. */
    @RolesAllowed({Role.HR, Role.CIO, Role.TRAINER, Role.ADMINISTRATOR})
    public List<AudienceRow> usable() {
        return entities.createQuery("select a from Audience a where a.retiredAt is null order by a.nameEn, a.id", Audience.class).getResultStream().map(Audience::row).toList();
    }

    /** What each is called, the retired ones too. */
    @PermitAll
    public Map<AudienceId, Localized> names() { return entities.createQuery("select a from Audience a", Audience.class).getResultStream().collect(Collectors.toMap(Audience::id, Audience::name)); }

    /** @throws NotFound if there is no such audience */
    public AudienceSheet find(AudienceId id) {
        var audience = found(id, LockModeType.NONE);
        return new AudienceSheet(audience.row(), audience.rule(), usesOf(id));
    }

    /** @throws NotFound if there is no such audience */
    @PermitAll
    public AudienceRule rule(AudienceId id) { return found(id, LockModeType.NONE).rule(); }

    /** @throws RuleViolation if it is retired: nothing new can use it */
    @PermitAll
    public void requireUsable(AudienceId id) { if (found(id, LockModeType.NONE).retired()) throw new RuleViolation("audience.audience.retired"); }

    /**
     * Writes down a new audience; its members are found by {@link AudienceChecker#whole}.
     *
     * @throws RuleViolation if something about it makes no sense
     */
    public AudienceId create(AudienceDraft draft) {
        check(draft);
        var audience = new Audience(AudienceId.fresh(), draft, caller.person(), clock.instant());
        entities.persist(audience);
        return audience.id();
    }

    /**
     * Changes an audience. Its members are as they were until {@link AudienceChecker#whole} has found the new ones.
     *
     * @param seen when it had last been changed, as whoever changes it now has seen it
     * @throws RuleViolation if something about it makes no sense, or another has changed it meanwhile
     */
    public void change(AudienceId id, Instant seen, AudienceDraft draft, String reason) {
        check(draft);
        var audience = found(id, LockModeType.PESSIMISTIC_WRITE);
        uses.stream().forEach(source -> source.check(id, draft.rule()));
        if (!audience.row().changedAt().equals(seen)) throw new RuleViolation("audience.audience.changed-meanwhile");
        if (reason != null && !reason.isBlank()) UseCase.because(reason.strip());
        audience.become(draft, clock.instant());
    }

    /**
     * Nothing can use it any more. Who belonged to it stays known.
     *
     * @throws RuleViolation if something still uses it
     */
    public void retire(AudienceId id, String reason) {
        if (reason == null || reason.isBlank()) throw new RuleViolation("audience.audience.no-reason");
        var audience = found(id, LockModeType.PESSIMISTIC_WRITE);
        var used = usesOf(id);
        if (!used.isEmpty()) throw new RuleViolation("audience.audience.used", used.size());
        UseCase.because(reason.strip());
        audience.retire(clock.instant());
    }

    private void check(AudienceDraft draft) {
        draft.check();
        kinds.check(draft.rule());
    }

    private List<AudienceUse> usesOf(AudienceId id) { return uses.stream().flatMap(source -> source.of(id).stream()).toList(); }

    private Audience found(AudienceId id, LockModeType lock) {
        var audience = id == null ? null : entities.find(Audience.class, id.value(), lock);
        if (audience == null) throw new NotFound("audience.audience.unknown", id);
        return audience;
    }
}
