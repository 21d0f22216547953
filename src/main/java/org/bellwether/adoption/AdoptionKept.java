package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.bellwether.platform.paging.Like;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.ErasedPerson;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** On which days people used a system. What a department did in a week is kept apart from it, and stays. */
@ApplicationScoped
class AdoptionKept implements KeptData {

    @PersistenceContext EntityManager entities;

    @Override public int order() { return 120; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.USAGE, "usage_line", "person_id {who}").names("system_id", "system").names("feature_id", "feature").shows("used_on", "use_count").unnamed().old("used_on < {before}"),
            Holding.of(DataKind.USAGE, "adoption_member", "person_id {who}").names("system_id", "system").names("unit_id", "unit").shows("week_on", "active", "habitual").unnamed().old("week_on < {before}"),
            Holding.of(DataKind.FILES, "refused_line", Holding.NOBODY).old("import_id in (select i.id from usage_import i where i.finished_at < {before})"),
            Holding.of(DataKind.FILES, "usage_import", Holding.NOBODY).blanked("sha256 <> '' and finished_at < {before}", "sha256 = ''"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("system", "business_system", "name_en", "name_zh"), new Reference("feature", "business_feature", "name_en", "name_zh"));
    }

    @Override public List<String> signatures() { return List.of("usage_import.imported_by"); }

    /** Files are not needed once their lines are loaded; lines that were refused stand in no other table. */
    @Override
    public void erase(ErasedPerson person) {
        Sql.list(entities, "select distinct i.id from usage_import i join usage_line l on l.import_id = i.id where i.finished_at is not null and i.sha256 <> '' and l.person_id = ?", row -> row.getLong(1), person.id())
            .forEach(id -> entities.find(UsageImport.class, id).forgetFile());
        var lines = Sql.list(entities, "select id, original from refused_line where lower(original) like ? escape '!'", row -> new Refused(row.getLong(1), row.getString(2)), Like.containing(person.login()));
        for (var line : lines) if (line.names(person.login())) Sql.run(entities, "delete from refused_line where id = ?", line.id());
    }

    private record Refused(long id, String original) {
        /** Whether one of its cells is that name: another name may have it inside. */
        boolean names(String login) { return Arrays.stream(original.split("[,;\t\"]")).anyMatch(cell -> cell.strip().equalsIgnoreCase(login)); }
    }

    /** What is gone cannot be worked out again: nothing older may come in any more. */
    @Override
    public void gone(DataKind kind, LocalDate before) {
        if (kind == DataKind.USAGE) entities.createQuery("select s from BusinessSystem s", BusinessSystem.class).getResultList().forEach(system -> system.keptFrom(before));
    }
}
