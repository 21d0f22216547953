package org.bellwether.adoption;

import java.io.Serializable;

/**
 * The answer to an uploaded usage file.
 *
 * @param again whether exactly this file is loaded already, so that nothing is done
 */
public record ImportReceipt(UsageImportId id, boolean again) implements Serializable { }
