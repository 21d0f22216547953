package org.bellwether.certification;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.time.Period;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Something that people can be certified in, and how long that holds. A change of it touches no award that was made. */
@Audited
@Entity @Table(name = "certification")
class Certification {

    private static final int LONGEST_NAME = 200;

    @Id private long id;
    @Version private int version;
    @Column(name = "name_en") private String nameEn;
    @Column(name = "name_zh") private String nameZh;
    @Column(name = "validity") private String validity;
    @Column(name = "renewal") private String renewal;
    @Column(name = "grace") private String grace;
    @Enumerated(STRING) @Column(name = "basis") private Basis basis;
    @Column(name = "min_validity") private String minValidity;
    @Column(name = "made_at") private Instant madeAt;

    protected Certification() { }

    Certification(CertificationId id, Localized name, ValidityRule rule, Instant at) {
        this.id = id.value();
        this.madeAt = at;
        define(name, rule);
    }

    /** From now on awards are made under this name and rule. */
    final void define(Localized name, ValidityRule rule) {
        if (name.en() == null || name.en().isBlank()) throw new RuleViolation("certification.name.missing");
        nameEn = cut(name.en());
        nameZh = name.zh() == null || name.zh().isBlank() ? null : cut(name.zh());
        validity = rule.validity() == null ? null : rule.validity().toString();
        renewal = rule.window().toString();
        grace = rule.grace().toString();
        basis = rule.basis();
        minValidity = rule.minValidity().toString();
    }

    private static String cut(String name) { return name.strip().length() > LONGEST_NAME ? name.strip().substring(0, LONGEST_NAME) : name.strip(); }

    ValidityRule rule() {
        return new ValidityRule(validity == null ? null : Period.parse(validity), Period.parse(renewal), Period.parse(grace), basis, Period.parse(minValidity));
    }

    CertificationId id() { return new CertificationId(id); }
    Localized name() { return new Localized(nameEn, nameZh); }
}
