package org.bellwether.audience.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.audience.AudiencePreviews;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.Explanation;
import org.bellwether.audience.KindRow;
import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

/** Says rules in words. */
final class RuleWords {

    /** As many values as a sentence names. */
    private static final int NAMED = 6;

    private final AudiencePreviews previews;
    private final Map<String, KindRow> kinds;
    private final Locale locale;

    RuleWords(AudiencePreviews previews, Locale locale) {
        this.previews = previews;
        this.locale = locale;
        kinds = previews.kinds().stream().collect(java.util.stream.Collectors.toMap(KindRow::code, kind -> kind));
    }

    List<RuleLines> of(AudienceRule rule) {
        return rule.groups().stream().map(group -> new RuleLines(group.join(), null, group.criteria().stream().map(one -> new RuleLines.Line(sentence(one), null)).toList())).toList();
    }

    List<RuleLines> of(Explanation explanation) {
        return explanation.groups().stream().map(group -> new RuleLines(group.join(), group.holds(), group.lines().stream().map(line -> new RuleLines.Line(sentence(line.criterion()), line.holds())).toList())).toList();
    }

    private String sentence(Criterion criterion) {
        var kind = kinds.get(criterion.kind());
        if (kind == null) return Messages.text(locale, "audience.criterion.gone");
        return Messages.text(locale, kind.key() + "." + (criterion.negated() ? CriterionForm.NOT : "") + criterion.mode(), values(kind, criterion));
    }

    private Object values(KindRow kind, Criterion criterion) {
        return switch (kind.shape()) {
            case NONE -> "";
            case NUMBER -> Integer.valueOf(criterion.values().get(0));
            case CHOICES, PEOPLE -> names(criterion);
        };
    }

    private String names(Criterion criterion) {
        var names = previews.names(criterion);
        var said = new ArrayList<String>();
        for (var value : criterion.values()) if (said.size() < NAMED) said.add(name(names.get(value)));
        var list = String.join(Messages.text(locale, "audience.criterion.or"), said);
        var more = criterion.values().size() - said.size();
        return more == 0 ? list : Messages.text(locale, "audience.criterion.more", list, more);
    }

    private String name(Localized name) { return name == null ? Messages.text(locale, "audience.criterion.unknown-value") : name.in(locale); }
}
