package org.bellwether.scim;

import java.util.List;

import org.bellwether.people.PersonStatus;
import org.bellwether.platform.id.Id;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody as clients read them (RFC 7643 section 4). */
final class UserJson {

    private final String base;

    /** @param base address of the interface, without a slash at its end */
    UserJson(String base) { this.base = base; }

    /** @param groups identifier and name of each that they are a member of */
    ObjectNode of(UserRow row, List<Object[]> groups) {
        var user = ScimJson.resource(row.id(), ScimSchema.USER, ScimSchema.ENTERPRISE);
        ScimJson.put(user, "externalId", row.externalId());
        user.put("userName", row.login());
        name(user, row.name());
        user.put("displayName", row.fullName());
        ScimJson.put(user, "userType", row.userType());
        user.put("title", row.title()).put("preferredLanguage", row.language());
        ScimJson.put(user, "locale", row.locale());
        user.put("timezone", row.timeZone()).put("active", row.status() == PersonStatus.ACTIVE);
        if (row.email() != null) user.putArray("emails").addObject().put("value", row.email()).put("type", "work").put("primary", true);
        user.putArray("addresses").addObject().put("locality", row.site()).put("type", "work");
        enterprise(user.putObject(ScimSchema.ENTERPRISE), row);
        var basis = user.toString(); // Groups have versions of their own.
        groups(user, groups);
        return ScimJson.meta(user, basis, "User", base + "/Users/" + Id.format(row.id()), row.madeAt(), row.lastChange());
    }

    private static void name(ObjectNode user, SaidName said) {
        if (said.full() == null) return;
        var name = user.putObject("name").put("formatted", said.full());
        ScimJson.put(name, "familyName", said.family());
        ScimJson.put(name, "givenName", said.given());
        ScimJson.put(name, "middleName", said.middle());
        ScimJson.put(name, "honorificPrefix", said.prefix());
        ScimJson.put(name, "honorificSuffix", said.suffix());
    }

    private void groups(ObjectNode user, List<Object[]> groups) {
        if (groups.isEmpty()) return;
        var list = user.putArray("groups");
        for (var group : groups) list.addObject().put("value", Id.format((Long) group[0])).put("display", (String) group[1]).put("$ref", base + "/Groups/" + Id.format((Long) group[0])).put("type", "direct");
    }

    private void enterprise(ObjectNode extension, UserRow row) {
        ScimJson.put(extension, "employeeNumber", row.number());
        ScimJson.put(extension, "department", row.unit().department());
        ScimJson.put(extension, "costCenter", row.unit().costCenter());
        ScimJson.put(extension, "division", row.unit().division());
        ScimJson.put(extension, "organization", row.unit().organization());
        if (row.manager() == null) return;
        var id = Id.format(row.manager());
        extension.putObject("manager").put("value", id).put("$ref", base + "/Users/" + id).put("displayName", row.managerName());
    }
}
