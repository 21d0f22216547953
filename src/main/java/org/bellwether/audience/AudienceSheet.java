package org.bellwether.audience;

import java.io.Serializable;
import java.util.List;

/** Everything about an audience but its members. */
public record AudienceSheet(AudienceRow row, AudienceRule rule, List<AudienceUse> uses) implements Serializable { }
