package org.bellwether.scim;

import static org.bellwether.scim.ScimColumn.Kind.EXACT;
import static org.bellwether.scim.ScimColumn.Kind.FLAG;
import static org.bellwether.scim.ScimColumn.Kind.ID;
import static org.bellwether.scim.ScimColumn.Kind.INSTANT;
import static org.bellwether.scim.ScimColumn.Kind.MADE;
import static org.bellwether.scim.ScimColumn.Kind.WORD;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.unboundid.scim2.common.Path;

/**
 * What can be searched for and sorted by of a kind of resource: attributes by their names in lower case, with the URN of an
 * extension before them. Nothing that a client writes becomes part of a query but by way of this.
 */
record ScimColumns(String core, Map<String, ScimColumn> known, Map<String, String> containers) {

    private static final String GROUP_OF_USER = "exists (select gg.id from ScimGroupMember gm, ScimGroup gg where gg.id = gm.list and gm.person = p.id and %s)";
    private static final String MEMBER_OF_GROUP = "exists (select gp.id from ScimGroupMember gm, Person gp where gp.id = gm.person and gm.list = g.id and gp.status <> org.bellwether.people.PersonStatus.ENDED and %s)";
    private static final String EXTENSION = ScimSchema.ENTERPRISE.toLowerCase(Locale.ROOT) + ":";

    static final ScimColumns USER = new ScimColumns(ScimSchema.USER, Map.ofEntries(
        Map.entry("id", ScimColumn.of(ID, "p.id")), Map.entry("externalid", ScimColumn.of(EXACT, "x.externalId")), Map.entry("username", ScimColumn.of(WORD, "p.login")),
        Map.entry("name.formatted", ScimColumn.of(WORD, "coalesce(n.formatted, p.fullName)")), Map.entry("name.familyname", ScimColumn.of(WORD, "n.familyName")), Map.entry("name.givenname", ScimColumn.of(WORD, "n.givenName")),
        Map.entry("name.middlename", ScimColumn.of(WORD, "n.middleName")), Map.entry("name.honorificprefix", ScimColumn.of(WORD, "n.prefix")), Map.entry("name.honorificsuffix", ScimColumn.of(WORD, "n.suffix")),
        Map.entry("displayname", ScimColumn.of(WORD, "p.fullName")), Map.entry("usertype", ScimColumn.of(WORD, "s.userType")), Map.entry("title", ScimColumn.of(WORD, "p.jobTitle")),
        Map.entry("preferredlanguage", ScimColumn.of(WORD, "p.language")), Map.entry("locale", ScimColumn.of(WORD, "s.locale")), Map.entry("timezone", ScimColumn.of(WORD, "p.timeZone")),
        Map.entry("active", ScimColumn.of(FLAG, "p.status = org.bellwether.people.PersonStatus.ACTIVE")),
        Map.entry("emails", ScimColumn.of(WORD, "p.email")), Map.entry("emails.value", ScimColumn.of(WORD, "p.email")), Map.entry("emails.type", ScimColumn.constant("work", "p.email is not null")),
        Map.entry("emails.primary", ScimColumn.of(FLAG, "p.email is not null")), Map.entry("addresses", ScimColumn.of(WORD, "p.site")), Map.entry("addresses.locality", ScimColumn.of(WORD, "p.site")),
        Map.entry("addresses.type", ScimColumn.constant("work", "p.site is not null")),
        Map.entry("groups", ScimColumn.of(ID, "gm.list").in(GROUP_OF_USER)), Map.entry("groups.value", ScimColumn.of(ID, "gm.list").in(GROUP_OF_USER)), Map.entry("groups.display", ScimColumn.of(WORD, "gg.displayName").in(GROUP_OF_USER)),
        Map.entry("meta.created", ScimColumn.of(MADE, "p.id")), Map.entry("meta.lastmodified", ScimColumn.of(INSTANT, "p.changedAt")), Map.entry("meta.resourcetype", ScimColumn.constant("User", "p.id is not null")),
        Map.entry(EXTENSION + "employeenumber", ScimColumn.of(EXACT, "p.number")), Map.entry(EXTENSION + "department", ScimColumn.of(WORD, "coalesce(w.department, u.nameEn)")),
        Map.entry(EXTENSION + "costcenter", ScimColumn.of(WORD, "w.costCenter")), Map.entry(EXTENSION + "division", ScimColumn.of(WORD, "w.division")), Map.entry(EXTENSION + "organization", ScimColumn.of(WORD, "w.organization")),
        Map.entry(EXTENSION + "manager", ScimColumn.of(ID, "m.id")), Map.entry(EXTENSION + "manager.value", ScimColumn.of(ID, "m.id")), Map.entry(EXTENSION + "manager.displayname", ScimColumn.of(WORD, "m.fullName"))),
        Map.of("emails", "p.email is not null and (%s)", "addresses", "%s", "groups", GROUP_OF_USER));

    static final ScimColumns GROUP = new ScimColumns(ScimSchema.GROUP, Map.of(
        "id", ScimColumn.of(ID, "g.id"), "externalid", ScimColumn.of(EXACT, "x.externalId"), "displayname", ScimColumn.of(WORD, "g.displayName"),
        "members", ScimColumn.of(ID, "gm.person").in(MEMBER_OF_GROUP), "members.value", ScimColumn.of(ID, "gm.person").in(MEMBER_OF_GROUP), "members.display", ScimColumn.of(WORD, "gp.fullName").in(MEMBER_OF_GROUP),
        "members.type", ScimColumn.constant("User", "gm.person is not null").in(MEMBER_OF_GROUP), "meta.created", ScimColumn.of(MADE, "g.id"), "meta.lastmodified", ScimColumn.of(INSTANT, "g.changedAt"),
        "meta.resourcetype", ScimColumn.constant("Group", "g.id is not null")), Map.of("members", MEMBER_OF_GROUP));

    /** The members of one group alone, {@code gm}. */
    static final ScimColumns MEMBER = new ScimColumns(ScimSchema.GROUP, Map.of("value", ScimColumn.of(ID, "gm.person"), "display", ScimColumn.of(WORD, "gp.fullName"), "type", ScimColumn.constant("User", "gm.person is not null")), Map.of());

    /** The name of what a path leads to, as it stands here; empty for a schema that is none of this resource. */
    Optional<String> name(Path path) {
        var urn = path.getSchemaUrn();
        if (urn != null && !urn.equalsIgnoreCase(core) && !urn.equalsIgnoreCase(ScimSchema.ENTERPRISE)) return Optional.empty();
        var name = new StringBuilder(urn == null || urn.equalsIgnoreCase(core) ? "" : EXTENSION);
        for (var at = 0; at < path.size(); at++) name.append(at == 0 ? "" : ".").append(path.getElement(at).getAttribute().toLowerCase(Locale.ROOT));
        return Optional.of(name.toString());
    }
}
