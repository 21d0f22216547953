package org.bellwether.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.bellwether.people.PersonId;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.KeptFile;
import org.bellwether.platform.privacy.Reference;
import org.bellwether.platform.storage.FileStore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What people are certified for. A law asks for it, so it outlives them here, under the name that is printed on it. */
@ApplicationScoped
class CertificationKept implements KeptData {

    @PersistenceContext EntityManager entities;
    @Inject FileStore store;
    @Inject Settings settings;

    @Override public int order() { return 200; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.CERTIFICATES, "certificate", "award_id in (select a.id from award a where a.holder_id {who})").shows("holder_name", "title_en", "certified_on", "valid_until", "issued_at", "code").kept()
                .old("award_id not in (select y.award_id from (select distinct k.award_id from award_cycle k where k.valid_until is null or k.valid_until >= {before}) y)"),
            Holding.of(DataKind.CERTIFICATES, "award_cycle", "award_id in (select a.id from award a where a.holder_id {who})").shows("number", "kind", "certified_on", "valid_until", "evidence", "revoked_on", "revoke_reason").kept()
                .old("award_id not in (select y.award_id from (select distinct k.award_id from award_cycle k where k.valid_until is null or k.valid_until >= {before}) y)"),
            Holding.of(DataKind.CERTIFICATES, "award", "holder_id {who}").names("certification_id", "certification").kept().old("id not in (select k.award_id from award_cycle k)"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("certification", "certification", "name_en", "name_zh"));
    }

    @Override public List<String> signatures() { return List.of("award_cycle.confirmed_by", "award_cycle.revoked_by"); }

    /** Each certificate as it was printed, or as it would be. */
    @Override
    public List<KeptFile> files(long person) {
        return entities.createQuery("select c from Certificate c join Award a on a.id = c.award where a.holder = :holder order by c.id", Certificate.class)
            .setParameter("holder", new PersonId(person)).getResultStream().map(one -> new KeptFile(one.sheet().code() + ".pdf", bytes(one))).toList();
    }

    private byte[] bytes(Certificate certificate) {
        if (certificate.pdf() == null) return CertificatePdf.render(certificate.sheet(), settings.baseUrl());
        try (var file = store.open(certificate.pdf().sha256())) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public Map<String, String> evidence() { return Map.of("enrolment", "select k.enrolment_id from award_cycle k where k.enrolment_id is not null"); }
}
