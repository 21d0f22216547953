package org.bellwether.ldap;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A directory of the enterprise that is read by LDAP, and that may check passwords. */
@Audited
@Entity @Table(name = "ldap_directory")
class LdapDirectory {

    @Id private long id;
    @Version private int version;
    private String name;
    @Enumerated(STRING) private LdapKind kind;
    @Enumerated(STRING) private LdapSecurity security;
    private String hosts;
    private int port;
    private boolean plain;
    private String certificate;
    @Column(name = "bind_dn") private String bindDn;
    @Concealed @Column(name = "bind_password") private String bindPassword;
    @Column(name = "connect_seconds") private int connectSeconds;
    @Column(name = "answer_seconds") private int answerSeconds;
    @Column(name = "base_dn") private String base;
    private boolean subtree;
    @Column(name = "people_filter") private String filter;
    @Column(name = "page_size") private int pageSize;
    private String mapping;
    private boolean nightly;
    @Column(name = "may_create") private boolean create;
    @Column(name = "may_update") private boolean update;
    @Enumerated(STRING) private FeedRules.Missing missing;
    @Column(name = "most_percent") private int most;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "job_title") private String position;
    private String site;
    @Column(name = "sign_in") private boolean signIn;
    private boolean administrators;
    @Column(name = "password_help") private String passwordHelp;
    @Column(name = "settled_by") private PersonId settledBy;
    @Column(name = "settled_at") private Instant settledAt;
    @Column(name = "ended_at") private Instant endedAt;

    protected LdapDirectory() { }

    LdapDirectory(LdapDirectoryId id, LdapDetails details, String sealedPassword, PersonId by, Instant at) {
        this.id = id.value();
        become(details, sealedPassword, by, at);
    }

    /**
     * It is described in another way from now on.
     *
     * @param sealedPassword null to keep the one that is known
     * @param by             who answers for what it does at night
     * @throws RuleViolation if a detail is wrong, or the directory is given up
     */
    void become(LdapDetails details, String sealedPassword, PersonId by, Instant at) {
        requireGoing();
        details.check();
        if (sealedPassword == null && (bindPassword == null || !details.server().sameAs(details().server()))) throw new RuleViolation("ldap.server.password-again");
        if (sealedPassword != null) bindPassword = sealedPassword;
        name = details.name().strip();
        kind = details.kind();
        take(details.server());
        base = details.search().base().strip();
        subtree = details.search().subtree();
        filter = details.search().filter().strip();
        pageSize = details.search().pageSize();
        mapping = details.mapping().toString();
        take(details.source());
        signIn = details.signIn();
        administrators = details.administrators();
        passwordHelp = blank(details.passwordHelp()) ? null : details.passwordHelp().strip();
        settledBy = by;
        settledAt = at;
    }

    private void take(LdapServer server) {
        security = server.security();
        hosts = String.join(", ", server.each());
        port = server.port();
        plain = server.plain();
        certificate = blank(server.certificate()) ? null : server.certificate().strip();
        bindDn = server.bindDn().strip();
        connectSeconds = server.connectSeconds();
        answerSeconds = server.answerSeconds();
    }

    private void take(LdapSource source) {
        nightly = source.nightly();
        create = source.create();
        update = source.update();
        missing = source.missing();
        most = source.most();
        unit = source.unit();
        position = source.position().strip();
        site = source.site().strip();
    }

    /** It is asked no more, and its password is forgotten; whom it told of stay as they are. */
    void end(Instant at) {
        requireGoing();
        endedAt = at;
        bindPassword = null;
        nightly = false;
        signIn = false;
    }

    void requireGoing() { if (endedAt != null) throw new RuleViolation("ldap.directory.ended"); }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    /** Without the password. */
    LdapDetails details() {
        return new LdapDetails(name, kind, new LdapServer(security, hosts, port, plain, certificate, bindDn, null, connectSeconds, answerSeconds), new LdapSearch(base, subtree, filter, pageSize), LdapMapping.parse(mapping),
            new LdapSource(nightly, create, update, missing, most, unit, position, site), signIn, administrators, passwordHelp);
    }

    LdapDirectoryId id() { return new LdapDirectoryId(id); }
    String name() { return name; }
    String sealedPassword() { return bindPassword; }
    PersonId settledBy() { return settledBy; }
    boolean going() { return endedAt == null; }
}
