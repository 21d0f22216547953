package org.bellwether.ldap.page;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.bellwether.ldap.LdapDetails;
import org.bellwether.ldap.LdapKind;
import org.bellwether.ldap.LdapMapping;
import org.bellwether.ldap.LdapSearch;
import org.bellwether.ldap.LdapSecurity;
import org.bellwether.ldap.LdapServer;
import org.bellwether.ldap.LdapSource;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedRules;

/** A directory as it is typed: texts, numbers and switches by name, as the page sends them. */
public class LdapForm implements Serializable {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    /** Field → attribute. */
    private final Map<String, String> attributes = new HashMap<>();
    private LdapKind kind = LdapKind.ACTIVE_DIRECTORY;
    private LdapSecurity security = LdapSecurity.LDAPS;
    private FeedRules.Missing missing = FeedRules.Missing.SUSPEND;
    private OrgUnitId unit;

    LdapForm() {
        texts.putAll(Map.of("port", String.valueOf(security.usualPort()), "connect", "5", "answer", "10", "page", "500", "most", "10"));
        flags.putAll(Map.of("subtree", true, "create", true, "update", true));
        usual();
    }

    LdapForm(LdapDetails details) {
        kind = details.kind();
        texts.put("name", details.name());
        texts.put("help", details.passwordHelp());
        take(details.server());
        texts.put("base", details.search().base());
        texts.put("filter", details.search().filter());
        texts.put("page", String.valueOf(details.search().pageSize()));
        flags.put("subtree", details.search().subtree());
        take(details.mapping());
        take(details.source());
        flags.put("signIn", details.signIn());
        flags.put("administrators", details.administrators());
    }

    private void take(LdapServer server) {
        security = server.security();
        texts.put("hosts", server.hosts());
        texts.put("port", String.valueOf(server.port()));
        texts.put("certificate", server.certificate());
        texts.put("bind", server.bindDn());
        texts.put("connect", String.valueOf(server.connectSeconds()));
        texts.put("answer", String.valueOf(server.answerSeconds()));
        flags.put("plain", server.plain());
    }

    private void take(LdapSource source) {
        missing = source.missing();
        unit = source.unit();
        texts.put("most", String.valueOf(source.most()));
        texts.put("position", source.position());
        texts.put("site", source.site());
        flags.put("nightly", source.nightly());
        flags.put("create", source.create());
        flags.put("update", source.update());
    }

    private void take(LdapMapping mapping) {
        texts.put("stable", mapping.stable());
        LdapMapping.FIELDS.forEach(field -> attributes.put(field.name(), mapping.of(field)));
    }

    /** Fills in what is usual in a directory of that kind. */
    void usual() {
        texts.put("filter", kind.filter());
        take(kind.mapping());
    }

    LdapDetails details() {
        var server = new LdapServer(security, texts.get("hosts"), number("port"), flag("plain"), texts.get("certificate"), texts.get("bind"), texts.get("password"), number("connect"), number("answer"));
        var fields = new EnumMap<FeedField, String>(FeedField.class);
        LdapMapping.FIELDS.forEach(field -> fields.put(field, attributes.get(field.name())));
        return new LdapDetails(texts.get("name"), kind, server, new LdapSearch(texts.get("base"), flag("subtree"), texts.get("filter"), number("page")), new LdapMapping(texts.get("stable"), fields),
            new LdapSource(flag("nightly"), flag("create"), flag("update"), missing, number("most"), unit, texts.get("position"), texts.get("site")), flag("signIn"), flag("administrators"), texts.get("help"));
    }

    private boolean flag(String name) { return Boolean.TRUE.equals(flags.get(name)); }

    /** What is no number is one that every rule refuses. */
    private int number(String name) {
        try {
            return Integer.parseInt(String.valueOf(texts.get(name)).strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    public Map<String, String> getTexts() { return texts; }
    public Map<String, Boolean> getFlags() { return flags; }
    public Map<String, String> getAttributes() { return attributes; }
    public LdapKind getKind() { return kind; }
    public void setKind(LdapKind kind) { this.kind = kind; }
    public LdapSecurity getSecurity() { return security; }
    public void setSecurity(LdapSecurity security) { this.security = security; }
    public FeedRules.Missing getMissing() { return missing; }
    public void setMissing(FeedRules.Missing missing) { this.missing = missing; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
}
