package org.bellwether.programme;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds decisions. */
@ApplicationScoped
class DecisionSearch extends TitleSearch {

    @Override public String key() { return "programme.search.decisions"; }
    @Override public int order() { return 70; }
    @Override String page() { return "/programme/decision.xhtml?decision="; }

    @Override
    String query() {
        return """
            select x.id, x.code, x.titleEn, x.titleZh from Decision x
            where lower(x.titleEn) like :text escape '!' or x.titleZh like :text escape '!' or lower(x.code) like :text escape '!' order by x.raisedOn desc, x.id desc""";
    }
}
