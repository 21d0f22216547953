package org.bellwether.certification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.bellwether.platform.text.Localized;

/**
 * Everything that stands on a certificate, and nothing else.
 *
 * @param lastDay  the last day that is covered; null where it never expires
 * @param language the one that comes first; both are on it
 */
public record CertificateSheet(VerificationCode code, String holder, Localized title, Localized issuer, LocalDate certifiedOn, LocalDate lastDay,
                               Instant issuedAt, Locale language) implements Serializable { }
