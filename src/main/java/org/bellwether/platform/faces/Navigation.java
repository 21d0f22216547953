package org.bellwether.platform.faces;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
     * @param first whether a group of places begins with it
     */
    public record Place(String label, String icon, String path, boolean current, boolean first) { }

    @Inject @Any Instance<NavSource> sources;
    @Inject HttpServletRequest request;
    @Inject Look look;

    private List<Place> places;

    public List<Place> getPlaces() {
        if (places == null) {
            var items = sources.stream().flatMap(source -> source.items().stream()).filter(this::mayBeSeen)
                .sorted(Comparator.comparing(Navigation::own).thenComparingInt(NavItem::order)).toList();
            places = IntStream.range(0, items.size()).mapToObj(at -> place(items.get(at), at > 0 && group(items.get(at)) != group(items.get(at - 1)))).toList();
        }
        return places;
    }

    private boolean mayBeSeen(NavItem item) { return Arrays.stream(item.roles()).anyMatch(request::isUserInRole); }

    private static int group(NavItem item) { return item.order() / GROUP; }
    private static boolean own(NavItem item) { return group(item) == OWN_LEARNING; }

    private Place place(NavItem item, boolean first) {
        return new Place(Messages.text(look.getLocale(), item.key()), item.icon(), item.path(), item.path().equals(request.getRequestURI()), first);
    }
}
