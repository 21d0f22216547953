package org.bellwether.ldap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.bellwether.people.feed.FeedField;
import org.bellwether.platform.text.Messages;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;

/** Reads entries of a directory as people. Of an attribute with several values the first counts. */
final class LdapEntries {

    private static final int GUID_BYTES = 16;
    private static final int LONGEST_STABLE = 64;

    private LdapEntries() { }

    static LdapPerson read(Entry entry, LdapDetails details) {
        var values = new EnumMap<FeedField, String>(FeedField.class);
        details.mapping().attributes().forEach((field, attribute) -> {
            var value = entry.getAttributeValue(attribute);
            var text = value == null ? "" : plain(field, value.strip());
            if (!text.isEmpty()) values.put(field, text);
        });
        return new LdapPerson(stable(entry, details.mapping().stable()), comparable(entry.getDN()), values, details.kind().disabled(entry));
    }

    private static String plain(FeedField field, String text) {
        return switch (field) {
            case LOGIN -> text.toLowerCase(Locale.ROOT);
            case LANGUAGE -> language(text);
            case MANAGER -> text.indexOf('=') > 0 && DN.isValidDN(text) ? comparable(text) : text;
            default -> text;
        };
    }

    /** The tag of the first of our languages that is preferred, by a list as in RFC 2798, 2.7; empty for none. */
    private static String language(String preferred) {
        try {
            var ranges = Locale.LanguageRange.parse(preferred.replace('_', '-'));
            return ranges.stream().map(range -> range.getRange().split("-")[0]).flatMap(wanted -> Messages.LOCALES.stream().filter(one -> one.getLanguage().equals(wanted))).findFirst().map(Locale::toLanguageTag).orElse("");
        } catch (IllegalArgumentException noLanguages) {
            return "";
        }
    }

    /**
     * Sixteen bytes of an {@code objectGUID} are read as its text is written: the first three groups have their bytes in
     * reverse (MS-DTYP, 2.3.4.2).
     */
    static String stable(Entry entry, String attribute) {
        var bytes = entry.getAttributeValueBytes(attribute);
        if (bytes == null || bytes.length == 0) return null;
        if ("objectGUID".equalsIgnoreCase(attribute) && bytes.length == GUID_BYTES) return guid(bytes);
        var text = entry.getAttributeValue(attribute).strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() || text.length() > LONGEST_STABLE ? null : text;
    }

    private static String guid(byte[] bytes) {
        var front = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var high = (front.getInt() & 0xFFFFFFFFL) << 32 | (front.getShort() & 0xFFFFL) << 16 | front.getShort() & 0xFFFFL;
        return new UUID(high, front.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
    }

    static String comparable(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException noDn) {
            return dn;
        }
    }

    /** What an entry must have and has not. */
    static List<FeedField> missing(LdapPerson person) {
        return LdapMapping.NEEDED.stream().filter(field -> person.text(field).isEmpty()).toList();
    }
}
