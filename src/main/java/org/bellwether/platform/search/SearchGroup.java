package org.bellwether.platform.search;

import java.util.List;

/** What was found of one kind. */
public record SearchGroup(String key, List<SearchHit> hits) { }
