package org.bellwether.people;

import java.util.List;

import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.ErasedPerson;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who people are, where they work, and how they come in. */
@ApplicationScoped
class PeopleKept implements KeptData {

    @PersistenceContext EntityManager entities;

    @Override public int order() { return 900; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.FILES, "people_import_line", "exists (select 1 from person p where p.personnel_number = people_import_line.personnel_number and p.id {who})").only("import_id in (select i.id from people_import i where i.kind <> 'UNITS')").shows("line_number", "full_name", "action", "changes")
                .old("import_id in (select i.id from people_import i where coalesce(i.finished_at, i.received_at) < {before})"),
            Holding.of(DataKind.FILES, "people_import", Holding.NOBODY).old("coalesce(finished_at, received_at) < {before} and id not in (select l.import_id from people_import_line l)"),
            Holding.of(DataKind.ACCESS, "open_session", "person_id {who}").shows("begun_at", "seen_at", "address", "browser").old("seen_at < {before}"),
            Holding.of(DataKind.ACCESS, "password_link", "person_id {who}").shows("purpose", "expires_at", "used_at").old("expires_at < {before}"),
            Holding.of(DataKind.ACCESS, "recovery_code", "person_id {who}").shows("used_at"),
            Holding.of(DataKind.ACCESS, "second_factor", "person_id {who}").shows("set_at", "confirmed_at"),
            Holding.of(DataKind.ACCESS, "account_role", "person_id {who}").shows("role"),
            Holding.of(DataKind.ACCESS, "account", "person_id {who}").shows("last_sign_in").unnamed("password_hash", "last_sign_in", "locked_until"),
            Holding.of(DataKind.JOBS, "deputy", "(manager_id {who} or deputy_id {who})").names("manager_id", "person", "manager").names("deputy_id", "person", "deputy").shows("from_on", "until_on"),
            Holding.of(DataKind.JOBS, "reporting_line", "person_id {who}").names("manager_id", "person", "manager"),
            Holding.of(DataKind.JOBS, "employment", "person_id {who}").names("position_id", "position").names("unit_id", "unit").names("site_id", "site").names("manager_id", "person", "manager").shows("main", "from_on", "until_on").unnamed(),
            Holding.of(DataKind.ACCOUNT, "person", "id {who}").shows("login", "personnel_number", "full_name", "email").names("unit_id", "unit").shows("job_title", "site", "language", "time_zone", "status", "left_on").unnamed());
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("person", "person", "full_name", null), new Reference("unit", "org_unit", "name_en", "name_zh"), new Reference("position", "org_position", "title", null), new Reference("site", "site", "name", null));
    }

    @Override public List<String> signatures() { return List.of("people_import.imported_by", "people_import.tried_by", "people_import.applied_by", "employment.manager_id", "reporting_line.manager_id"); }

    /** HR's files in which they stood are not needed any more. */
    @Override
    public void erase(ErasedPerson person) {
        if (person.number() == null) return;
        Sql.list(entities, "select distinct i.id from people_import i join people_import_line l on l.import_id = i.id where i.status in ('APPLIED', 'FAILED') and i.kind <> 'UNITS' and l.personnel_number = ?", row -> row.getLong(1), person.number())
            .forEach(id -> entities.find(PeopleImport.class, id).forgetFile());
    }
}
