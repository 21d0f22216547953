package org.bellwether.privacy;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.privacy.DataKind;

/**
 * What is kept of a person for one purpose.
 *
 * @param days how long; null where it is kept as long as what it belongs to
 */
public record KeptKind(DataKind kind, Integer days, List<KeptTable> tables) implements Serializable {
    public long rows() { return tables.stream().mapToLong(KeptTable::rows).sum(); }
    public long going() { return tables.stream().mapToLong(KeptTable::going).sum(); }
    public long unnamed() { return tables.stream().mapToLong(KeptTable::unnamed).sum(); }
    public long kept() { return tables.stream().mapToLong(KeptTable::kept).sum(); }
}
