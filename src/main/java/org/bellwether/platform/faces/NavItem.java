package org.bellwether.platform.faces;

import java.io.Serializable;
import java.util.List;

/**
 * One place in the main navigation.
 *
 * @param order where it stands: 100 employee, 200 manager, 300 trainer, 400 CIO, 500 administrator, and between
 * @param key   message key of its word
 * @param icon  PrimeIcons name without prefix, such as {@code book}
 * @param path  from the context root, such as {@code /learning/my.xhtml}
 * @param below pages that belong to it, where these are not all of its feature
 * @param roles any of these may see it; being listed here grants nothing, the service decides
 */
public record NavItem(int order, String key, String icon, String path, List<String> below, String... roles) implements Serializable {

    public NavItem(int order, String key, String icon, String path, String... roles) { this(order, key, icon, path, List.of(), roles); }
}
