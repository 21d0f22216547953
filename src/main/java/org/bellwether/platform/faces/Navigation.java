package org.bellwether.platform.faces;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;

/** The main navigation of whoever is signed in. */
@Named("nav")
@RequestScoped
public class Navigation {

    /** A place as the page shows it. */
    public record Place(String label, String icon, String path, boolean current) { }

    @Inject @Any Instance<NavSource> sources;
    @Inject SecurityContext security;
    @Inject HttpServletRequest request;
    @Inject Look look;

    private List<Place> places;

    public List<Place> getPlaces() {
        if (places == null) {
            places = sources.stream().flatMap(source -> source.items().stream()).filter(this::mayBeSeen)
                .sorted(Comparator.comparingInt(NavItem::order)).map(this::place).toList();
        }
        return places;
    }

    private boolean mayBeSeen(NavItem item) { return Arrays.stream(item.roles()).anyMatch(security::isCallerInRole); }

    private Place place(NavItem item) {
        return new Place(Messages.text(look.getLocale(), item.key()), item.icon(), item.path(), item.path().equals(request.getRequestURI()));
    }
}
