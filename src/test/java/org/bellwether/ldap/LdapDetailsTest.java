package org.bellwether.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.bellwether.people.feed.FeedField;
import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdapDetailsTest {

    private static LdapServer server(LdapSecurity security, String hosts, boolean plain) { return new LdapServer(security, hosts, 636, plain, null, "cn=reader,dc=example,dc=com", "word", 5, 10); }

    private static void refused(Runnable what, String key) { assertThatThrownBy(what::run).isInstanceOf(RuleViolation.class).hasMessage(key); }

    @Test
    void without_encryption_only_this_machine_is_asked_unless_somebody_takes_it_upon_themselves() {
        refused(() -> server(LdapSecurity.PLAIN, "ldap.example.com", false).check(), "ldap.server.plain");
        refused(() -> server(LdapSecurity.PLAIN, "localhost, ldap.example.com", false).check(), "ldap.server.plain");
        assertThatCode(() -> server(LdapSecurity.PLAIN, "localhost 127.0.0.1,::1", false).check()).doesNotThrowAnyException();
        assertThatCode(() -> server(LdapSecurity.PLAIN, "ldap.example.com", true).check()).doesNotThrowAnyException();
        assertThatCode(() -> server(LdapSecurity.STARTTLS, "ldap.example.com", false).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "ldap://ldap.example.com", "ldap.example.com/x", "a b c d e f", "user@host"})
    void what_is_no_host_is_refused(String hosts) { refused(() -> server(LdapSecurity.LDAPS, hosts, false).check(), "ldap.server.no-host"); }

    @Test
    void what_is_no_certificate_dn_filter_or_attribute_is_refused() {
        refused(() -> new LdapServer(LdapSecurity.LDAPS, "h", 636, false, "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----", "cn=reader", "word", 5, 10).check(), "ldap.server.no-certificate");
        refused(() -> new LdapServer(LdapSecurity.LDAPS, "h", 636, false, "certificate", "cn=reader", "word", 5, 10).check(), "ldap.server.no-certificate");
        refused(() -> new LdapServer(LdapSecurity.LDAPS, "h", 636, false, null, "reader", "word", 5, 10).check(), "ldap.server.no-bind");
        assertThatCode(() -> new LdapServer(LdapSecurity.LDAPS, "h", 636, false, null, "reader@example.com", "word", 5, 10).check()).doesNotThrowAnyException();
        assertThatCode(() -> new LdapServer(LdapSecurity.LDAPS, "h", 636, false, null, "HOUSE\\reader", "word", 5, 10).check()).doesNotThrowAnyException();
        refused(() -> new LdapServer(LdapSecurity.LDAPS, "h", 0, false, null, "cn=reader", "word", 5, 10).check(), "ldap.server.no-port");
        refused(() -> new LdapServer(LdapSecurity.LDAPS, "h", 636, false, null, "cn=reader", "word", 0, 10).check(), "ldap.server.no-wait");
        refused(() -> new LdapSearch("example.com", true, "(a=b)", 100).check(), "ldap.search.no-base");
        refused(() -> new LdapSearch("dc=example", true, "(a=b", 100).check(), "ldap.search.no-filter");
        refused(() -> new LdapSearch("dc=example", true, "(a=b)", 5_000).check(), "ldap.search.no-page");
        refused(() -> new LdapMapping("entryUUID", Map.of(FeedField.LOGIN, "uid", FeedField.NAME, "cn")).check(), "ldap.mapping.needed");
        refused(() -> new LdapMapping("entryUUID", Map.of(FeedField.LOGIN, "uid=1", FeedField.NAME, "cn", FeedField.NUMBER, "n")).check(), "ldap.mapping.no-attribute");
        refused(() -> new LdapMapping(" ", LdapKind.OPEN_LDAP.usual()).check(), "ldap.mapping.no-stable");
    }

    @Test
    void a_password_is_for_one_server_reached_in_one_way() {
        var one = server(LdapSecurity.LDAPS, "ldap.example.com", false);
        assertThat(one.sameAs(new LdapServer(LdapSecurity.LDAPS, " ldap.example.com ", 636, true, "", "cn=reader,dc=example,dc=com", null, 9, 9))).isTrue();
        assertThat(one.sameAs(server(LdapSecurity.LDAPS, "evil.example.com", false))).isFalse();
        assertThat(one.sameAs(server(LdapSecurity.PLAIN, "ldap.example.com", true))).isFalse();
        assertThat(one.sameAs(new LdapServer(LdapSecurity.LDAPS, "ldap.example.com", 636, false, "another", "cn=reader,dc=example,dc=com", null, 5, 10))).isFalse();
    }
}
