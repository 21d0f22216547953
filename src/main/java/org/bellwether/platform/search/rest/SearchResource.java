package org.bellwether.platform.search.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bellwether.platform.faces.Look;
import org.bellwether.platform.faces.Navigation;
import org.bellwether.platform.search.Search;
import org.bellwether.platform.search.SearchGroup;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The search box, as it is typed into. */
@Path("search")
@RequestScoped
public class SearchResource {

    private static final String[] LOOK_AFTER_PEOPLE = {Role.HR, Role.ADMINISTRATOR, Role.CIO, Role.MANAGER};

    /** What was found of one kind, in words of the reader's language. */
    public record Group(String label, List<Hit> hits) { }

    /** @param note null where there is none */
    public record Hit(String title, String note, String href) { }

    @Inject Search search;
    @Inject Navigation navigation;
    @Inject HttpServletRequest request;
    @Inject Look look;

    @GET
    public List<Group> find(@QueryParam("q") String text) {
        var locale = look.getLocale();
        var groups = new ArrayList<Group>();
        pages(text, locale, groups);
        if (Stream.of(LOOK_AFTER_PEOPLE).anyMatch(request::isUserInRole)) search.people(text).forEach(group -> groups.add(worded(group, locale)));
        search.things(text).forEach(group -> groups.add(worded(group, locale)));
        return groups;
    }

    /** The places of the caller's own navigation. */
    private void pages(String text, Locale locale, List<Group> groups) {
        var wanted = text == null ? "" : text.strip().toLowerCase(locale);
        if (wanted.isEmpty()) return;
        var hits = navigation.getPlaces().stream().filter(place -> place.label().toLowerCase(locale).contains(wanted)).map(place -> new Hit(place.label(), null, place.path())).toList();
        if (!hits.isEmpty()) groups.add(new Group(Messages.text(locale, "platform.search.pages"), hits));
    }

    private static Group worded(SearchGroup group, Locale locale) {
        return new Group(Messages.text(locale, group.key()), group.hits().stream().map(hit -> new Hit(hit.title().in(locale), in(hit.note(), locale), hit.href())).toList());
    }

    private static String in(Localized words, Locale locale) { return words == null ? null : words.in(locale); }
}
