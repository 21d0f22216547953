package org.bellwether.certification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import org.bellwether.people.Caller;
import org.bellwether.people.Persons;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.storage.StoredFile;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The certificates: issued with their words frozen, printed once, read by their holder, verified by anyone who knows the code. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Certificates {

    @PersistenceContext EntityManager entities;
    @Inject CertificateIssuer issuer;
    @Inject FileStore files;
    @Inject Persons persons;
    @Inject CertificationReaders readers;
    @Inject Settings settings;
    @Inject Caller caller;
    @Inject EnterpriseDay days;

    /** The certificate of the newest cycle of an award that the caller holds, or may see because of their office. */
    public CertificateFile file(AwardId id) {
        var award = id == null ? null : entities.find(Award.class, id.value());
        if (award == null) throw new NotFound("certification.award.unknown", id);
        if (!award.holder().equals(caller.person())) readers.requireReader(award.certification());
        var certificate = of(id, award.lastNumber()).orElseGet(() -> late(award));
        return new CertificateFile(printed(certificate), name(certificate.sheet()));
    }

    private static String name(CertificateSheet sheet) {
        var words = (sheet.title().in(sheet.language()) + " " + sheet.holder()).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (words.length() > 90 ? words.substring(0, 90) : words) + ".pdf";
    }

    private Optional<Certificate> of(AwardId award, int number) {
        return entities.createQuery("select c from Certificate c where c.award = :award and c.number = :number", Certificate.class)
            .setParameter("award", award).setParameter("number", number).getResultStream().findFirst();
    }

    /** It could not be issued when it was earned; the name may be another one now. */
    private Certificate late(Award award) {
        var missing = CertificateFonts.missing(persons.card(award.holder()).name());
        if (!missing.isEmpty()) throw new RuleViolation("certification.certificate.glyphs", missing);
        entities.lock(award, LockModeType.PESSIMISTIC_WRITE);
        var cycle = entities.createQuery("select c from AwardCycle c where c.award = :award and c.number = :number", AwardCycle.class)
            .setParameter("award", award.id()).setParameter("number", award.lastNumber()).getSingleResult();
        issuer.issue(entities.find(Certification.class, award.certification().value()), award.holder(), cycle);
        return of(award.id(), award.lastNumber()).orElseThrow();
    }

    /** Printed when it is first asked for, and never again. */
    private StoredFile printed(Certificate certificate) {
        if (certificate.pdf() == null) {
            entities.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
            if (certificate.pdf() == null) certificate.printed(keep(CertificatePdf.render(certificate.sheet(), settings.baseUrl())));
        }
        return certificate.pdf();
    }

    private StoredFile keep(byte[] pdf) {
        try {
            return files.put(new ByteArrayInputStream(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a certificate that {@link #file} named. The caller closes them. */
    @PermitAll
    public InputStream open(CertificateFile file) throws IOException { return files.open(file.file().sha256()); }

    /** What anyone who knows the code may know: what is on the certificate, and whether it still holds. */
    @PermitAll
    public Verification verify(String typed) {
        return VerificationCode.read(typed).flatMap(this::known).map(row -> judged((Certificate) row[0], (AwardCycle) row[1], (Integer) row[2]))
            .orElse(Verification.UNKNOWN);
    }

    /** Whether the file with that SHA-256 is the one that was issued under the code. */
    @PermitAll
    public boolean issued(String typed, String sha256) {
        return sha256 != null && VerificationCode.read(typed).flatMap(this::known).map(row -> ((Certificate) row[0]).pdf())
            .filter(Objects::nonNull).filter(pdf -> pdf.sha256().equals(sha256)).isPresent();
    }

    /** The code under which the file with that SHA-256 was issued; empty where no issued file has it. */
    @PermitAll
    public Optional<String> codeOf(String sha256) {
        if (sha256 == null) return Optional.empty();
        return entities.createQuery("select c.code from Certificate c where c.pdfSha256 = :sha256", String.class)
            .setParameter("sha256", sha256).getResultStream().findFirst();
    }

    private Optional<Object[]> known(VerificationCode code) {
        return entities.createQuery("""
            select c, y, a.lastNumber from Certificate c join AwardCycle y on y.award = c.award join Award a on a.id = c.award
            where y.number = c.number and c.code = :code""", Object[].class).setParameter("code", code.text()).getResultStream().findFirst();
    }

    private Verification judged(Certificate certificate, AwardCycle cycle, int newest) {
        return Verification.of(certificate.sheet(), cycle.fact(), newest, days.today());
    }
}
