package org.bellwether.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedRules.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;

class LdapEntriesTest {

    private static LdapDetails of(LdapKind kind) {
        return new LdapDetails("House", kind, new LdapServer(LdapSecurity.LDAPS, "ldap.example.com", 636, false, null, "cn=reader,dc=example,dc=com", "word", 5, 10), new LdapSearch("dc=example,dc=com", true, kind.filter(), 500), kind.mapping(),
            new LdapSource(true, true, true, Missing.SUSPEND, 10, new OrgUnitId(1), "Employee", "Suzhou"), true, false, null);
    }

    @Test
    void an_entry_of_open_ldap_is_read_as_it_is_usual_there() {
        var entry = new Entry("UID=Li.Na, OU=People,DC=example,DC=com", new Attribute("uid", "Li.Na"), new Attribute("employeeNumber", " 0042 "), new Attribute("cn", "Li Na", "李娜"), new Attribute("mail", "li.na@example.com", "na@example.com"),
            new Attribute("departmentNumber", "FIN"), new Attribute("title", "会计"), new Attribute("l", "Suzhou"), new Attribute("manager", "uid=Mo , ou=People,dc=example,dc=com"), new Attribute("preferredLanguage", "fr, zh-CN;q=0.8"),
            new Attribute("entryUUID", "B2FAFB9C-1A2B-103C-9D4E-000000000042"));
        var person = LdapEntries.read(entry, of(LdapKind.OPEN_LDAP));
        assertThat(person.text(FeedField.LOGIN)).isEqualTo("li.na");
        assertThat(person.text(FeedField.NUMBER)).isEqualTo("0042");
        assertThat(person.text(FeedField.NAME)).as("of several the first").isEqualTo("Li Na");
        assertThat(person.text(FeedField.EMAIL)).isEqualTo("li.na@example.com");
        assertThat(person.text(FeedField.LANGUAGE)).isEqualTo("zh-CN");
        assertThat(person.text(FeedField.MANAGER)).isEqualTo("uid=mo,ou=people,dc=example,dc=com");
        assertThat(person.dn()).isEqualTo("uid=li.na,ou=people,dc=example,dc=com");
        assertThat(person.stable()).isEqualTo("b2fafb9c-1a2b-103c-9d4e-000000000042");
        assertThat(person.disabled()).isFalse();
        assertThat(LdapEntries.missing(person)).isEmpty();
    }

    @Test
    void a_guid_is_written_as_active_directory_writes_it() {
        var bytes = HexFormat.of().parseHex("33221100554477668899aabbccddeeff");
        var entry = new Entry("cn=x,dc=example,dc=com", new Attribute("objectGUID", bytes));
        assertThat(LdapEntries.stable(entry, "objectGUID")).isEqualTo("00112233-4455-6677-8899-aabbccddeeff");
        assertThat(LdapEntries.stable(new Entry("cn=x,dc=example,dc=com", new Attribute("objectGUID", HexFormat.of().parseHex("ffffffffffffffffffffffffffffffff"))), "objectguid")).isEqualTo("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    @ParameterizedTest
    @CsvSource({"512, false", "514, true", "66048, false", "66050, true", "'', false", "no number, false"})
    void a_bit_says_that_an_account_is_disabled(String control, boolean disabled) {
        var entry = new Entry("cn=x,dc=example,dc=com", new Attribute("userAccountControl", control));
        assertThat(LdapKind.ACTIVE_DIRECTORY.disabled(entry)).isEqualTo(disabled);
        assertThat(LdapKind.OPEN_LDAP.disabled(entry)).isFalse();
    }

    @Test
    void what_is_not_there_is_not_said() {
        var person = LdapEntries.read(new Entry("cn=x,dc=example,dc=com", new Attribute("mail", " "), new Attribute("preferredLanguage", ";;;"), new Attribute("manager", "12=")), of(LdapKind.ACTIVE_DIRECTORY));
        assertThat(person.stable()).isNull();
        assertThat(person.values()).doesNotContainKeys(FeedField.EMAIL, FeedField.LANGUAGE, FeedField.NAME);
        assertThat(LdapEntries.missing(person)).containsExactly(FeedField.LOGIN, FeedField.NUMBER, FeedField.NAME);
        assertThat(LdapEntries.stable(new Entry("cn=x", new Attribute("entryUUID", "x".repeat(65))), "entryUUID")).isNull();
    }

    @Test
    void a_name_in_a_filter_is_escaped() {
        var search = new LdapSearch("dc=example,dc=com", true, "(objectClass=person)", 100);
        assertThat(search.people("uid", "*)(uid=*").toString()).isEqualTo("(&(objectClass=person)(uid=\\2a\\29\\28uid=\\2a))");
        assertThat(search.people("uid", "a\\b\u0000").toString()).isEqualTo("(&(objectClass=person)(uid=a\\5cb\\00))");
        assertThat(search.people("uid", "李娜").getComponents()[1].getAssertionValue()).isEqualTo("李娜");
    }

    @Test
    void a_mapping_is_read_as_it_was_written() {
        for (var kind : LdapKind.values()) assertThat(LdapMapping.parse(kind.mapping().toString())).isEqualTo(kind.mapping());
    }
}
