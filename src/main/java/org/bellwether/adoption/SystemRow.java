package org.bellwether.adoption;

import java.io.Serializable;
import java.math.BigDecimal;

import org.bellwether.platform.text.Localized;

/**
 * A business system.
 *
 * @param licencePrice per licence and month, in the enterprise's currency; null where it is not known
 */
public record SystemRow(BusinessSystemId id, String code, Localized name, int licences, BigDecimal licencePrice) implements Serializable { }
