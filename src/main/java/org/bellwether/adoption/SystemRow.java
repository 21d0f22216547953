package org.bellwether.adoption;

import java.io.Serializable;
import java.math.BigDecimal;

import org.bellwether.audience.AudienceId;
import org.bellwether.platform.text.Localized;

/**
 * A business system.
 *
 * @param audience     who is meant to use it; null for everyone in the departments that it is planned for
 * @param licencePrice per licence and month, in the enterprise's currency; null where it is not known
 */
public record SystemRow(BusinessSystemId id, String code, Localized name, int licences, BigDecimal licencePrice, AudienceId audience) implements Serializable { }
