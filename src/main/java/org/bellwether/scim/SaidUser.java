package org.bellwether.scim;

import java.util.Objects;
import java.util.stream.Stream;

import org.bellwether.people.PersonId;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody as a client says that they are: the attributes that are kept, each null where nothing is said.
 *
 * @param site of the address at which they work
 */
record SaidUser(String externalId, String userName, SaidName name, String displayName, String userType, String title, String preferredLanguage, String locale, String timeZone, Boolean active,
                String email, String site, String number, SaidUnit unit, PersonId manager) {

    private static final int LONGEST = 160;

    /** @throws ScimProblem if a value is none of its type, or too long to be kept */
    static SaidUser of(ObjectNode body) {
        var read = new SaidValues(body);
        var enterprise = read.within(ScimSchema.ENTERPRISE);
        var name = read.within("name");
        return new SaidUser(read.text("externalId", 255), read.text("userName", LONGEST), new SaidName(name.text("formatted", LONGEST), name.text("givenName", LONGEST), name.text("familyName", LONGEST),
            name.text("middleName", LONGEST), name.text("honorificPrefix", LONGEST), name.text("honorificSuffix", LONGEST)), read.text("displayName", LONGEST), read.text("userType", LONGEST),
            read.text("title", LONGEST), read.text("preferredLanguage", 64), read.text("locale", 64), read.text("timezone", 64), read.flag("active"), email(read), read.first("addresses").text("locality", LONGEST),
            enterprise.text("employeeNumber", LONGEST), new SaidUnit(enterprise.text("department", LONGEST), enterprise.text("costCenter", LONGEST), enterprise.text("division", LONGEST), enterprise.text("organization", LONGEST)),
            manager(enterprise));
    }

    private static String email(SaidValues read) {
        var all = read.all("emails");
        var primary = all.stream().filter(one -> Boolean.TRUE.equals(one.flag("primary"))).reduce((one, later) -> later);
        var work = all.stream().filter(one -> "work".equalsIgnoreCase(one.text("type", LONGEST))).findFirst();
        return Stream.of(primary, work, all.stream().findFirst()).flatMap(java.util.Optional::stream).findFirst().map(one -> one.text("value", 254)).orElse(null);
    }

    /** As an object with a value, or by itself, as some clients send it. */
    private static PersonId manager(SaidValues enterprise) {
        var said = enterprise.node("manager");
        var id = said.isTextual() ? enterprise.text("manager", LONGEST) : enterprise.within("manager").text("value", LONGEST);
        if (id == null) return null;
        try {
            return PersonId.fromString(id);
        } catch (IllegalArgumentException none) {
            throw ScimProblem.value("scim.user.no-manager", id);
        }
    }

    /** What only followed from something else before, and was not said anew, follows from what is said now. */
    SaidUser after(SaidUser before) {
        var name = this.name.equals(before.name) ? this.name : this.name.after(before.name);
        var followed = !name.equals(before.name) && Objects.equals(displayName, before.displayName) && Objects.equals(displayName, before.name.full());
        return new SaidUser(externalId, userName, name, followed ? null : displayName, userType, title, preferredLanguage, locale, timeZone, active, email, site, number, unit, manager);
    }

    /** The name that everyone sees. */
    String fullName() { return Stream.of(displayName, name.full(), userName).filter(Objects::nonNull).findFirst().orElse(null); }
}
