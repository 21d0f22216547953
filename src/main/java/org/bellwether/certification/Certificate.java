package org.bellwether.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;
import org.bellwether.platform.audit.Personal;
import org.bellwether.platform.storage.StoredFile;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What stands on the certificate of one cycle, frozen when it was issued, whatever people and courses are called later. */
@Audited
@Entity @Table(name = "certificate")
class Certificate {

    @Id private long id;
    @Version private int version;
    @Column(name = "award_id") private AwardId award;
    @Column(name = "number") private int number;
    @Concealed @Column(name = "code") private String code;
    @Column(name = "template") private int template;
    @Column(name = "language") private String language;
    @Personal @Column(name = "holder_name") private String holderName;
    @Column(name = "title_en") private String titleEn;
    @Column(name = "title_zh") private String titleZh;
    @Column(name = "issuer_en") private String issuerEn;
    @Column(name = "issuer_zh") private String issuerZh;
    @Column(name = "certified_on") private LocalDate certifiedOn;
    @Column(name = "valid_until") private LocalDate validUntil;
    @Column(name = "issued_at") private Instant issuedAt;
    @Column(name = "pdf_sha256") private String pdfSha256;
    @Column(name = "pdf_size") private Long pdfSize;

    protected Certificate() { }

    Certificate(AwardCycle cycle, VerificationCode code, String holderName, Localized title, Localized issuer, Locale language, Instant at) {
        this.id = CertificateId.fresh().value();
        this.award = cycle.award();
        this.number = cycle.number();
        this.code = code.text();
        this.template = CertificatePdf.TEMPLATE;
        this.language = language.toLanguageTag();
        this.holderName = holderName;
        this.titleEn = title.en();
        this.titleZh = title.zh();
        this.issuerEn = issuer.en();
        this.issuerZh = issuer.zh();
        this.certifiedOn = cycle.certifiedOn();
        this.validUntil = cycle.validUntil();
        this.issuedAt = at;
    }

    /** The one PDF of this certificate, for ever. */
    void printed(StoredFile file) {
        if (pdfSha256 != null) throw new IllegalStateException("a certificate is printed once");
        pdfSha256 = file.sha256();
        pdfSize = file.size();
    }

    CertificateSheet sheet() {
        return new CertificateSheet(new VerificationCode(code), holderName, new Localized(titleEn, titleZh), new Localized(issuerEn, issuerZh),
            certifiedOn, validUntil == null ? null : validUntil.minusDays(1), issuedAt, Messages.locale(language));
    }

    CertificateId id() { return new CertificateId(id); }
    AwardId award() { return award; }
    int number() { return number; }
    StoredFile pdf() { return pdfSha256 == null ? null : new StoredFile(pdfSha256, pdfSize); }
}
