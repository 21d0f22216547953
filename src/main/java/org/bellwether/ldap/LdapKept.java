package org.bellwether.ldap;

import java.util.List;

import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.ErasedPerson;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whose password an entry of a directory is, and what directories said last. */
@ApplicationScoped
class LdapKept implements KeptData {

    @PersistenceContext EntityManager entities;

    @Override public int order() { return 455; }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of(DataKind.ACCESS, "ldap_link", "person_id {who}").shows("linked_at"),
            Holding.of(DataKind.FILES, "ldap_run", Holding.NOBODY).old("started_at < {before}"));
    }

    @Override public List<String> signatures() { return List.of("ldap_directory.settled_by", "ldap_run.asked_by"); }

    /** What was said last is kept by the number of HR. */
    @Override
    public void erase(ErasedPerson person) {
        if (person.number() != null) Sql.run(entities, "delete from ldap_seen where personnel_number = ?", person.number());
    }
}
