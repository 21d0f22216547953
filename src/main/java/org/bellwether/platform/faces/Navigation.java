package org.bellwether.platform.faces;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The main navigation of whoever is signed in. It stands in groups by what the places are for; whoever leads, teaches or
 * looks after something has that first and the own learning last.
 */
@Named("nav")
@RequestScoped
public class Navigation {

    private static final int GROUP = 100;
    private static final int OWN_LEARNING = 1;

    /**
     * A place as the page shows it.
     *
     * @param current "page" where the reader is there, "true" where they are on a page that belongs to it, else null
     * @param first   whether a group of places begins with it
     */
    public record Place(String label, String icon, String path, String current, boolean first) { }

    @Inject @Any Instance<NavSource> sources;
    @Inject HttpServletRequest request;
    @Inject Look look;

    private List<Place> places;

    public List<Place> getPlaces() {
        if (places == null) {
            var items = sources.stream().flatMap(source -> source.items().stream()).filter(this::mayBeSeen)
                .sorted(Comparator.comparing(Navigation::own).thenComparingInt(NavItem::order)).toList();
            var here = here(items, request.getRequestURI());
            places = IntStream.range(0, items.size()).mapToObj(at -> place(items.get(at), here, at > 0 && group(items.get(at)) != group(items.get(at - 1)))).toList();
        }
        return places;
    }

    private boolean mayBeSeen(NavItem item) { return Arrays.stream(item.roles()).anyMatch(request::isUserInRole); }

    private static int group(NavItem item) { return item.order() / GROUP; }
    private static boolean own(NavItem item) { return group(item) == OWN_LEARNING; }

    /** The place that an address is, or belongs to: the one that names it, else the first one of the same feature. Null where there is none. */
    static String here(List<NavItem> items, String address) {
        var folder = address.substring(0, address.lastIndexOf('/') + 1);
        return first(items, item -> item.path().equals(address)).or(() -> first(items, item -> item.below().contains(address)))
            .or(() -> first(items, item -> folder.length() > 1 && item.path().startsWith(folder))).map(NavItem::path).orElse(null);
    }

    private static Optional<NavItem> first(List<NavItem> items, Predicate<NavItem> which) { return items.stream().filter(which).findFirst(); }

    private Place place(NavItem item, String here, boolean first) {
        var current = !item.path().equals(here) ? null : here.equals(request.getRequestURI()) ? "page" : "true";
        return new Place(Messages.text(look.getLocale(), item.key()), item.icon(), item.path(), current, first);
    }
}
