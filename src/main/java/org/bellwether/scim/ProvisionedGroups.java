package org.bellwether.scim;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.audience.StaleMembers;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.id.Id;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.messages.PatchOpType;

import io.hypersistence.tsid.TSID;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** Lists of people as directories read and write them (RFC 7644 section 3, RFC 7643 section 4.2). Called with the client that a token was found to be of. */
@Stateless
@PermitAll
public class ProvisionedGroups {

    private static final int LONGEST_NAME = 255;

    @PersistenceContext EntityManager entities;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject StaleMembers audiences;

    /** @throws ScimProblem if the filter or the order is none */
    @ReadsPersonalData("scim-groups")
    public ObjectNode list(ScimClientId client, ScimQuery query) {
        var condition = ScimFilter.compile(query.filter(), ScimColumns.GROUP);
        var order = query.orderBy(ScimColumns.GROUP, "g.id");
        var rows = rows(client);
        var total = rows.count(condition);
        var page = query.count() == 0 || query.startIndex() > total ? List.<GroupRows.Row>of() : rows.list(condition, order, query.startIndex() - 1, query.count());
        var members = query.selection().wants("members") ? rows.members(page) : Map.<Long, List<GroupRows.Member>>of();
        return ScimJson.list(total, query.startIndex(), query.selected(page.stream().map(row -> json(row, members)).toList()));
    }

    /** @throws NotFound if there is no such group */
    @ReadsPersonalData("scim-groups")
    public ObjectNode read(ScimClientId client, ScimGroupId id, ScimSelection selection) {
        var row = row(client, id);
        return json(row, selection.wants("members") ? rows(client).members(List.of(row)) : Map.of());
    }

    /** @throws ScimProblem if a value is wrong, the name is another group's, or a member is not there */
    public ObjectNode create(ScimClientId client, ObjectNode body) {
        var name = name(body);
        requireFree(name, 0);
        var group = new ScimGroup(ScimGroupId.fresh(), name, clock.instant());
        entities.persist(group);
        written(name);
        new Externals(entities, client).keep(group.id().value(), new SaidValues(body).text("externalId", 255));
        var members = members(client, group.id());
        members.add(GroupMembers.named(body.path("members")));
        audiences.mark(members.moved());
        return whole(client, group.id());
    }

    public ObjectNode replace(ScimClientId client, ScimGroupId id, String ifMatch, ObjectNode body) {
        var group = held(id);
        ScimVersions.requireSame(ifMatch, ScimJson.version(whole(client, id)));
        var name = name(body);
        rename(group, name);
        new Externals(entities, client).keep(id.value(), new SaidValues(body).text("externalId", 255));
        var members = members(client, id);
        members.replace(GroupMembers.named(body.path("members")));
        audiences.mark(members.moved());
        group.changed(clock.instant());
        return whole(client, id);
    }

    public ObjectNode patch(ScimClientId client, ScimGroupId id, String ifMatch, ObjectNode body) {
        var group = held(id);
        if (ifMatch != null) ScimVersions.requireSame(ifMatch, ScimJson.version(whole(client, id)));
        var members = members(client, id);
        for (var operation : ScimPatch.read(body, ScimSchema.ALL.get(ScimSchema.GROUP), null)) {
            switch (operation.attribute()) {
                case "displayname" -> {
                    if (operation.removes()) throw new ScimProblem(400, "mutability", "scim.group.no-name");
                    rename(group, name(ScimJson.object().set("displayName", operation.value())));
                }
                case "externalid" -> new Externals(entities, client).keep(id.value(), operation.removes() ? null : new SaidValues(ScimJson.object().set("externalId", operation.value())).text("externalId", 255));
                default -> members(members, operation);
            }
        }
        audiences.mark(members.moved());
        group.changed(clock.instant());
        return whole(client, id);
    }

    private static void members(GroupMembers members, ScimPatch.Operation operation) {
        if (operation.hasFilter()) {
            if (!operation.removes()) throw ScimProblem.path("scim.group.filter", operation.path());
            members.remove(ScimFilter.compile(operation.path().getElement(0).getValueFilter(), ScimColumns.MEMBER));
        } else if (operation.path().size() > 1) {
            throw ScimProblem.path("scim.group.filter", operation.path());
        } else if (operation.removes()) {
            if (operation.value() == null || operation.value().isNull()) members.remove(ScimFilter.Condition.ALWAYS);
            else members.remove(GroupMembers.named(operation.value()));
        } else if (operation.type() == PatchOpType.ADD) {
            members.add(GroupMembers.named(operation.value()));
        } else {
            members.replace(GroupMembers.named(operation.value()));
        }
    }

    /** The people who were on it stay. */
    public void remove(ScimClientId client, ScimGroupId id, String ifMatch) {
        var group = held(id);
        if (ifMatch != null) ScimVersions.requireSame(ifMatch, ScimJson.version(whole(client, id)));
        var members = members(client, id);
        members.remove(ScimFilter.Condition.ALWAYS);
        audiences.mark(members.moved());
        entities.createQuery("select x from ScimExternal x where x.resource = :id", ScimExternal.class).setParameter("id", id.value()).getResultList().forEach(entities::remove);
        entities.flush();
        entities.remove(group);
    }

    private void rename(ScimGroup group, String name) {
        if (name.equals(group.displayName())) return;
        requireFree(name, group.id().value());
        group.rename(name, clock.instant());
        written(name);
    }

    private static String name(ObjectNode body) {
        var name = new SaidValues(body).text("displayName", LONGEST_NAME);
        if (name == null) throw ScimProblem.value("scim.group.no-name");
        return name;
    }

    private void requireFree(String name, long of) {
        var taken = entities.createQuery("select count(g) from ScimGroup g where lower(g.displayName) = :name and g.id <> :of", Long.class).setParameter("name", name.toLowerCase(Locale.ROOT)).setParameter("of", of).getSingleResult();
        if (taken > 0) throw new ScimProblem(409, "uniqueness", "scim.group.taken", name);
    }

    /** Another client may have taken the name since it was looked for. */
    private void written(String name) {
        try {
            entities.flush();
        } catch (PersistenceException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) if (cause instanceof SQLIntegrityConstraintViolationException) throw new ScimProblem(409, "uniqueness", "scim.group.taken", name);
            throw failed;
        }
    }

    private GroupMembers members(ScimClientId client, ScimGroupId id) { return new GroupMembers(entities, rows(client), id); }

    private ScimGroup held(ScimGroupId id) {
        var group = entities.find(ScimGroup.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (group == null) throw new NotFound("scim.group.unknown", id);
        return group;
    }

    private ObjectNode whole(ScimClientId client, ScimGroupId id) {
        entities.flush();
        var row = row(client, id);
        return json(row, rows(client).members(List.of(row)));
    }

    private GroupRows.Row row(ScimClientId client, ScimGroupId id) {
        return rows(client).list(new ScimFilter.Condition("g.id = :id", Map.of("id", id.value())), "", 0, 1).stream().findFirst().orElseThrow(() -> new NotFound("scim.group.unknown", id));
    }

    private ObjectNode json(GroupRows.Row row, Map<Long, List<GroupRows.Member>> members) {
        var base = settings.baseUrl() + "/scim/v2";
        var group = ScimJson.resource(row.group().id().value(), ScimSchema.GROUP);
        ScimJson.put(group, "externalId", row.externalId());
        group.put("displayName", row.group().displayName());
        var list = members.getOrDefault(row.group().id().value(), List.of());
        if (!list.isEmpty()) {
            var all = group.putArray("members");
            for (var one : list) all.addObject().put("value", Id.format(one.person())).put("display", one.name()).put("$ref", base + "/Users/" + Id.format(one.person())).put("type", "User");
        }
        var basis = row.group().id() + "/" + row.group().revision() + "/" + row.externalId();
        return ScimJson.meta(group, basis, "Group", base + "/Groups/" + row.group().id(), TSID.from(row.group().id().value()).getInstant(), row.group().changedAt());
    }

    private GroupRows rows(ScimClientId client) { return new GroupRows(entities, client); }
}
