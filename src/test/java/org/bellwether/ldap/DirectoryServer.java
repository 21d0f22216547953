package org.bellwether.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.bellwether.support.Certificate;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;

/** A directory on free ports of the loopback interface, with a certificate that was made for it. It notes who introduced themselves. */
final class DirectoryServer implements AutoCloseable {

    static final String BASE = "dc=example,dc=com";
    static final String PEOPLE = "ou=people," + BASE;
    static final String READER = "cn=reader," + BASE;
    static final String READS = "reads and no more";

    /** With which DN and password. */
    record Bind(String dn, String password) { }

    private static Certificate made;

    private final InMemoryDirectoryServer server;
    private final String pem;
    final List<Bind> binds = new ArrayList<>();
    final AtomicInteger searches = new AtomicInteger();

    private DirectoryServer(InMemoryDirectoryServer server, String pem) {
        this.server = server;
        this.pem = pem;
    }

    static DirectoryServer start() { return start(0); }

    /** @param mostEntries of one answer; 0 for any number */
    static DirectoryServer start(int mostEntries) {
        try {
            var certificate = certificate();
            var tls = certificate.server();
            var here = InetAddress.getByName("127.0.0.1");
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.setMaxSizeLimit(mostEntries);
            config.addAdditionalBindCredentials(READER, READS);
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain", here, 0, tls.getSocketFactory()), InMemoryListenerConfig.createLDAPSConfig("tls", here, 0, tls.getServerSocketFactory(), tls.getSocketFactory()));
            var noted = new Noted();
            config.addInMemoryOperationInterceptor(noted);
            var server = new DirectoryServer(new InMemoryDirectoryServer(config), Files.readString(certificate.pem()));
            noted.by = server;
            server.server.add(new Entry(BASE, new Attribute("objectClass", "domain"), new Attribute("dc", "example")));
            server.server.add(new Entry(PEOPLE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "people")));
            server.server.startListening();
            return server;
        } catch (LDAPException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One for all: to make it takes a second. */
    private static synchronized Certificate certificate() throws IOException, GeneralSecurityException, InterruptedException {
        if (made == null) made = Certificate.fresh();
        return made;
    }

    private static final class Noted extends InMemoryOperationInterceptor {
        private DirectoryServer by;

        @Override public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            var bind = request.getRequest();
            by.binds.add(new Bind(bind.getBindDN(), bind.getPassword().stringValue()));
        }
        @Override public void processSearchRequest(InMemoryInterceptedSearchRequest request) { by.searches.incrementAndGet(); }
    }

    int port() { return server.getListenPort("plain"); }
    int securePort() { return server.getListenPort("tls"); }
    String pem() { return pem; }

    /** Whoever has a line for it: uid, number, name, then what else is said as {@code attribute: value}. */
    String person(String uid, String number, String name, String... more) {
        var dn = "uid=" + uid + "," + PEOPLE;
        var entry = new Entry(dn, new Attribute("objectClass", "inetOrgPerson"), new Attribute("uid", uid), new Attribute("cn", name), new Attribute("userPassword", "secret of " + uid));
        if (number != null) entry.addAttribute("employeeNumber", number);
        for (var one : more) entry.addAttribute(one.substring(0, one.indexOf(": ")), one.substring(one.indexOf(": ") + 2));
        add(entry);
        return dn;
    }

    void add(Entry entry) { doing(() -> server.add(entry)); }
    void remove(String dn) { doing(() -> server.delete(dn)); }
    void modify(String... ldif) { doing(() -> server.modify(ldif)); }
    void rename(String dn, String rdn) { doing(() -> server.modifyDN(dn, rdn, true)); }

    /** Ends it, and comes back on the same ports by {@link #again}. */
    void pause() { server.shutDown(true); }
    void again() { doing(server::startListening); }

    private interface Doing { void it() throws LDAPException, com.unboundid.ldif.LDIFException; }

    private static void doing(Doing what) {
        try {
            what.it();
        } catch (LDAPException | com.unboundid.ldif.LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    LdapServer at(LdapSecurity security) { return new LdapServer(security, "127.0.0.1", security == LdapSecurity.LDAPS ? securePort() : port(), false, security == LdapSecurity.PLAIN ? null : pem, READER, READS, 2, 5); }

    @Override
    public void close() { server.shutDown(true); }
}
