package org.bellwether.platform.search;

import java.util.Comparator;
import java.util.List;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** One search over everything that the caller may open. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Search {

    static final int LONGEST = 100;
    /** As many of one kind as are shown. */
    static final int MOST = 6;

    @Inject @Any Instance<SearchSource> sources;

    /** Things that have the text in their name, kind by kind; kinds of which nothing was found are left out. */
    public List<SearchGroup> things(String text) { return find(text, false); }

    /** People who have the text in their name, for whoever has people to look after. */
    @RolesAllowed({Role.HR, Role.ADMINISTRATOR, Role.CIO, Role.MANAGER})
    @ReadsPersonalData("search")
    public List<SearchGroup> people(String text) { return find(text, true); }

    private List<SearchGroup> find(String text, boolean people) {
        var wanted = text == null ? "" : text.strip();
        if (wanted.length() > LONGEST) throw new RuleViolation("platform.search.long", LONGEST);
        if (tooShort(wanted)) return List.of();
        return sources.stream().filter(source -> source.findsPeople() == people).sorted(Comparator.comparingInt(SearchSource::order))
            .map(source -> new SearchGroup(source.key(), source.find(wanted, MOST))).filter(group -> !group.hits().isEmpty()).toList();
    }

    /** One letter finds everything, and so nothing; one Chinese character is a word. */
    private static boolean tooShort(String text) { return text.codePoints().count() < 2 && text.codePoints().noneMatch(Character::isIdeographic); }
}
