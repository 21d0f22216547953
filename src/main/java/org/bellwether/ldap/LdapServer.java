package org.bellwether.ldap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.net.ssl.SSLSocketFactory;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Authorities;

import com.unboundid.ldap.sdk.DN;

/**
 * Where a directory answers, and as whom it is asked.
 *
 * @param hosts          names or addresses, the first that answers is asked
 * @param plain          whether the administrator takes it upon themselves that passwords cross the network unencrypted
 * @param certificate    PEM of the authorities that are believed; blank for those that Java knows
 * @param password       of the one who asks; blank to keep the one that is known
 * @param connectSeconds how long a connection is waited for
 * @param answerSeconds  how long an answer is
 */
public record LdapServer(LdapSecurity security, String hosts, int port, boolean plain, String certificate, String bindDn, String password, int connectSeconds, int answerSeconds) implements Serializable {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");
    private static final int MOST_HOSTS = 5;
    private static final int LONGEST_HOSTS = 400;
    private static final int LONGEST_CERTIFICATE = 20_000;
    private static final int LONGEST_DN = 400;
    private static final int LONGEST_PASSWORD = 400;
    private static final int LONGEST_WAIT = 60;

    /** @throws RuleViolation if something of it is wrong */
    void check() {
        if (security == null) throw new RuleViolation("ldap.server.no-security");
        var all = each();
        if (blank(hosts) || hosts.length() > LONGEST_HOSTS || all.isEmpty() || all.size() > MOST_HOSTS || !all.stream().allMatch(host -> HOST.matcher(host).matches())) throw new RuleViolation("ldap.server.no-host", MOST_HOSTS);
        if (port < 1 || port > 65_535) throw new RuleViolation("ldap.server.no-port");
        if (security == LdapSecurity.PLAIN && !plain && !all.stream().allMatch(host -> LOOPBACK.matcher(host).matches())) throw new RuleViolation("ldap.server.plain");
        if (certificate != null && certificate.length() > LONGEST_CERTIFICATE) throw new RuleViolation("ldap.server.no-certificate");
        sockets();
        if (blank(bindDn) || bindDn.length() > LONGEST_DN || !asksAs()) throw new RuleViolation("ldap.server.no-bind");
        if (password != null && password.length() > LONGEST_PASSWORD) throw new RuleViolation("ldap.server.no-password");
        if (connectSeconds < 1 || connectSeconds > LONGEST_WAIT || answerSeconds < 1 || answerSeconds > LONGEST_WAIT) throw new RuleViolation("ldap.server.no-wait", LONGEST_WAIT);
    }

    /** Active Directory takes {@code name@domain} and {@code DOMAIN\name} besides a DN (MS-ADTS, 5.1.1.1.1). */
    private boolean asksAs() { return DN.isValidDN(bindDn) || bindDn.matches("[^\\s@\\\\]+@[^\\s@\\\\]+|[^\\s@\\\\]+\\\\[^\\s@\\\\]+"); }

    List<String> each() { return hosts == null ? List.of() : Arrays.stream(hosts.strip().split("[\\s,]+")).filter(host -> !host.isEmpty()).toList(); }

    /** @throws RuleViolation if what was pasted is no certificate */
    SSLSocketFactory sockets() {
        if (blank(certificate)) return (SSLSocketFactory) SSLSocketFactory.getDefault();
        try {
            return Authorities.sockets(new ByteArrayInputStream(certificate.strip().getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException | GeneralSecurityException noCertificate) {
            throw new RuleViolation("ldap.server.no-certificate");
        }
    }

    /** Whether a password that was meant for the other one reaches the same server by the same way: else whoever changes the address could read it there. */
    boolean sameAs(LdapServer other) {
        return security == other.security && port == other.port && each().equals(other.each()) && Objects.equals(bindDn.strip(), other.bindDn.strip()) && text(certificate).equals(text(other.certificate));
    }

    LdapServer with(String known) { return new LdapServer(security, hosts, port, plain, certificate, bindDn, known, connectSeconds, answerSeconds); }

    boolean hasPassword() { return !blank(password); }

    private static String text(String text) { return text == null ? "" : text.strip(); }

    private static boolean blank(String text) { return text == null || text.isBlank(); }
}
