package org.bellwether.programme;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds issues. */
@ApplicationScoped
class IssueSearch extends TitleSearch {

    @Override public String key() { return "programme.search.issues"; }
    @Override public int order() { return 80; }
    @Override String page() { return "/programme/issue.xhtml?issue="; }

    @Override
    String query() {
        return """
            select x.id, x.code, x.titleEn, x.titleZh from Issue x
            where lower(x.titleEn) like :text escape '!' or x.titleZh like :text escape '!' or lower(x.code) like :text escape '!' order by x.raisedOn desc, x.id desc""";
    }
}
