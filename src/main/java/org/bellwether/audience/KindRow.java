package org.bellwether.audience;

import java.io.Serializable;
import java.util.List;

/** A kind of condition as whoever writes a rule sees it; see {@link CriterionKind}. */
public record KindRow(String code, String key, CriterionKind.Shape shape, List<String> modes) implements Serializable { }
