package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads in a language of the product. */
@ApplicationScoped
class LanguageCriterion implements CriterionKind {

    @PersistenceContext EntityManager entities;

    @Override public String code() { return "language"; }
    @Override public String key() { return "audience.criterion.language"; }
    @Override public int order() { return 50; }
    @Override public Shape shape() { return Shape.CHOICES; }
    @Override public List<String> modes() { return List.of("READS"); }

    /** By the language alone: who reads zh reads what is written in zh-CN. */
    @Override
    public PersonSet matching(Criterion criterion, LocalDate today, Collection<PersonId> among) {
        return criterion.values().stream().map(tag -> new PeopleQuery(entities, among).matching("", "p.language = :tag or p.language like concat(:tag, '-%')", Map.of("tag", tag))).reduce(PersonSet.NOBODY, PersonSet::or);
    }

    @Override
    public Map<String, Localized> names(Collection<String> values) {
        return choices("", Integer.MAX_VALUE).stream().filter(choice -> values.contains(choice.value())).collect(Collectors.toMap(Choice::value, Choice::name));
    }

    @Override
    public List<Choice> choices(String text, int most) {
        return Messages.LOCALES.stream().map(locale -> new Choice(locale.getLanguage(), new Localized(locale.getDisplayLanguage(Locale.ENGLISH), locale.getDisplayLanguage(Locale.SIMPLIFIED_CHINESE))))
            .filter(choice -> (choice.name().en() + choice.name().zh()).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))).limit(most).toList();
    }
}
