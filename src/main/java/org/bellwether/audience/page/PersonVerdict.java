package org.bellwether.audience.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.audience.Join;

/** Why somebody belongs to an audience or does not, in words. */
public record PersonVerdict(String name, boolean in, Join join, List<RuleLines> groups) implements Serializable { }
