package org.bellwether.scim;

import java.util.List;
import java.util.Objects;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonDetails;
import org.bellwether.people.PersonId;
import org.bellwether.people.PersonStatus;
import org.bellwether.people.ProvisionedPerson;
import org.bellwether.people.Provisioning;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.text.Messages;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * People as directories read and write them (RFC 7644 section 3, RFC 7643 section 4). Called with the client that a token was
 * found to be of; a client can do nothing but this. Whoever is removed has left: they are not found any more, and stay known.
 */
@Stateless
@PermitAll
public class ProvisionedUsers {

    @PersistenceContext EntityManager entities;
    @Inject Provisioning people;
    @Inject Settings settings;
    @Inject EnterpriseDay days;

    /** @throws ScimProblem if the filter or the order is none */
    @ReadsPersonalData("scim-users")
    public ObjectNode list(ScimClientId client, ScimQuery query) {
        var condition = ScimFilter.compile(query.filter(), ScimColumns.USER);
        var order = query.orderBy(ScimColumns.USER, "p.id");
        var rows = rows(client);
        var total = rows.count(condition);
        var page = query.count() == 0 || query.startIndex() > total ? List.<UserRow>of() : rows.list(condition, order, query.startIndex() - 1, query.count());
        var groups = query.selection().wants("groups") ? rows.groups(page) : java.util.Map.<Long, List<Object[]>>of();
        return ScimJson.list(total, query.startIndex(), query.selected(page.stream().map(row -> json().of(row, groups.getOrDefault(row.id(), List.of()))).toList()));
    }

    /** @throws NotFound if there is nobody of that identifier, or they have left */
    @ReadsPersonalData("scim-users")
    public ObjectNode read(ScimClientId client, PersonId id) { return resource(client, row(client, id)); }

    /** @throws ScimProblem if a value is wrong, or the sign-in name or number another one's */
    public ObjectNode create(ScimClientId client, ObjectNode body) {
        var said = SaidUser.of(body);
        if (said.userName() == null) throw ScimProblem.value("scim.user.no-name");
        var terms = entities.find(ScimClient.class, client.value()).details();
        var unit = said.unit().word() == null ? terms.unit() : new UnitWords(entities).find(said.unit());
        var site = said.site() == null ? terms.site() : said.site();
        var id = people.add(person(said, said.fullName(), unit, site, new Otherwise(terms.jobTitle(), "en", "UTC", true)));
        keep(client, id, said, said.fullName(), unit);
        return resource(client, row(client, id));
    }

    /** Everything that is not said anew is gone, but for what somebody cannot be without. */
    public ObjectNode replace(ScimClientId client, PersonId id, String ifMatch, ObjectNode body) {
        var said = SaidUser.of(body);
        if (said.userName() == null) throw ScimProblem.value("scim.user.no-name");
        return change(client, id, ifMatch, before -> said);
    }

    public ObjectNode patch(ScimClientId client, PersonId id, String ifMatch, ObjectNode body) {
        return change(client, id, ifMatch, before -> {
            var was = SaidUser.of(before);
            UserPatch.apply(before, body);
            var said = SaidUser.of(before);
            if (said.userName() == null) throw new ScimProblem(400, "mutability", "scim.user.no-name");
            return said.after(was);
        });
    }

    /** What holds where nothing is said, of what nobody can be without. */
    private record Otherwise(String title, String language, String timeZone, boolean active) { }

    private interface Move { SaidUser from(ObjectNode before); }

    private ObjectNode change(ScimClientId client, PersonId id, String ifMatch, Move move) {
        people.hold(id);
        var row = row(client, id);
        var before = resource(client, row);
        ScimVersions.requireSame(ifMatch, ScimJson.version(before));
        var was = SaidUser.of(before.deepCopy());
        var said = move.from(before);
        var terms = entities.find(ScimClient.class, client.value()).details();
        var stands = new Where(entities).of(id);
        var unit = said.unit().word() == null || said.unit().equals(was.unit()) ? stands : new UnitWords(entities).find(said.unit());
        var name = said.displayName() == null && said.name().full() == null ? row.fullName() : said.fullName();
        var person = person(said, name, unit, said.site() == null ? row.site() : said.site(), new Otherwise(row.title(), row.language(), row.timeZone(), row.status() == PersonStatus.ACTIVE));
        requireAllowed(id, row, person, terms);
        people.change(id, person);
        keep(client, id, said, name, unit);
        return resource(client, row(client, id));
    }

    /** Somebody has left. */
    public void remove(ScimClientId client, PersonId id, String ifMatch) {
        people.hold(id);
        ScimVersions.requireSame(ifMatch, ScimJson.version(resource(client, row(client, id))));
        if (people.administrates(id) && !entities.find(ScimClient.class, client.value()).details().administrators()) throw new Forbidden("scim.user.administrator");
        people.end(id);
    }

    /** The door of those who administer the installation is theirs, unless it was settled otherwise. */
    private void requireAllowed(PersonId id, UserRow row, ProvisionedPerson said, ScimClientDetails terms) {
        if (terms.administrators() || !people.administrates(id)) return;
        var same = row.login().equals(PersonDetails.signInName(said.login())) && Objects.equals(row.email(), said.details().email()) && (row.status() == PersonStatus.ACTIVE) == said.active();
        if (!same) throw new Forbidden("scim.user.administrator");
    }

    private ProvisionedPerson person(SaidUser said, String name, OrgUnitId unit, String site, Otherwise otherwise) {
        var language = said.preferredLanguage() == null ? said.locale() : said.preferredLanguage();
        var details = new PersonDetails(name, said.email(), language == null ? otherwise.language() : Messages.locale(language).toLanguageTag(), said.timeZone() == null ? otherwise.timeZone() : said.timeZone());
        if (said.manager() != null && !new Where(entities).there(said.manager())) throw ScimProblem.value("scim.user.no-manager", said.manager());
        return new ProvisionedPerson(said.userName(), said.number(), details, unit, said.title() == null ? otherwise.title() : said.title(), site, said.manager(),
            said.active() == null ? otherwise.active() : said.active());
    }

    private void keep(ScimClientId client, PersonId id, SaidUser said, String name, OrgUnitId unit) {
        var user = entities.find(ScimUser.class, id.value());
        if (user == null) {
            user = new ScimUser(id);
            user.become(said, name, unit);
            entities.persist(user);
        } else {
            user.become(said, name, unit);
        }
        new Externals(entities, client).keep(id.value(), said.externalId());
        entities.flush();
    }

    private ObjectNode resource(ScimClientId client, UserRow row) { return json().of(row, rows(client).groups(List.of(row)).getOrDefault(row.id(), List.of())); }

    private UserRow row(ScimClientId client, PersonId id) {
        return rows(client).list(new ScimFilter.Condition("p.id = :id", java.util.Map.of("id", id.value())), "", 0, 1).stream().findFirst().orElseThrow(() -> new NotFound("people.person.unknown", id));
    }

    private UserRows rows(ScimClientId client) { return new UserRows(entities, client, days.today()); }

    private UserJson json() { return new UserJson(settings.baseUrl() + "/scim/v2"); }
}
