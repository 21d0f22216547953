package org.bellwether.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.bellwether.audience.AudienceId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A system whose adoption is measured. */
@Audited
@Entity @Table(name = "business_system")
class BusinessSystem {

    @Id private long id;
    @Column(name = "code") private String code;
    @Column(name = "name_en") private String nameEn;
    @Column(name = "name_zh") private String nameZh;
    @Column(name = "licences") private int licences;
    @Column(name = "licence_price") private BigDecimal licencePrice;
    @Column(name = "audience_id") private AudienceId audience;
    @Unaudited("each run of the retention is kept by itself") @Column(name = "usage_from") private LocalDate usageFrom;
    @Unaudited("a note of the program to itself") @Column(name = "rebuild_from") private LocalDate rebuildFrom;

    protected BusinessSystem() { }

    /** @param licencePrice per licence and month; null where it is not known */
    BusinessSystem(BusinessSystemId id, String code, Localized name, int licences, BigDecimal licencePrice) {
        this.id = id.value();
        this.code = code;
        this.nameEn = name.en();
        this.nameZh = name.zh();
        this.licences = licences;
        this.licencePrice = licencePrice;
    }

    /** Who is to use it, from the next week that is written; null for everyone in the departments that it is planned for. */
    void isFor(AudienceId audience) { this.audience = audience; }

    /** Usage from before that day has gone; nothing older comes in any more. */
    void keptFrom(LocalDate day) { if (usageFrom == null || usageFrom.isBefore(day)) usageFrom = day; }

    /** From that day on the figures are no longer right. */
    void isStaleFrom(LocalDate day) { if (rebuildFrom == null || rebuildFrom.isAfter(day)) rebuildFrom = day; }

    /** They are right again. @return from which day on they were not; null where they were */
    LocalDate isRebuilt() {
        var from = rebuildFrom;
        rebuildFrom = null;
        return from;
    }

    BusinessSystemId id() { return new BusinessSystemId(id); }

    SystemRow row() { return new SystemRow(id(), code, new Localized(nameEn, nameZh), licences, licencePrice, audience); }
}
