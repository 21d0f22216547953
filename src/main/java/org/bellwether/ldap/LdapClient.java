package org.bellwether.ldap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.net.SocketFactory;

import org.bellwether.platform.web.OutboundHosts;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.NameResolver;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks directories (RFC 4511). Whom a name leads to is looked at before anything is said, certificates are held against the
 * name, referrals lead nowhere, nothing is waited for longer than the administrator says, and each connection is closed by
 * whoever opened it: none serves two askers.
 */
@ApplicationScoped
public class LdapClient {

    /** Of entries that one reading takes in. */
    static final int MOST_ENTRIES = 200_000;
    private static final int LARGEST_MESSAGE = 20 * 1_048_576;

    @Inject OutboundHosts hosts;

    /**
     * A connection that is secured as it should be, on which nobody has said who they are.
     *
     * @throws LdapAway if there is none to be had
     */
    LDAPConnection open(LdapServer server) throws LdapAway {
        var connection = connect(server);
        try {
            secure(connection, server);
            return connection;
        } catch (LdapAway | RuntimeException insecure) {
            connection.close();
            throw insecure;
        }
    }

    /**
     * A connection on which the directory may be searched.
     *
     * @throws LdapAway if there is none to be had
     */
    LDAPConnection asServant(LdapServer server) throws LdapAway {
        var connection = open(server);
        try {
            introduce(connection, server);
            return connection;
        } catch (LdapAway | RuntimeException unwelcome) {
            connection.close();
            throw unwelcome;
        }
    }

    /** With TLS from the first byte that is shaken hands on here. */
    LDAPConnection connect(LdapServer server) throws LdapAway {
        LdapAway last = null;
        for (var host : server.each()) {
            try {
                return new LDAPConnection(server.security() == LdapSecurity.LDAPS ? sockets(server) : SocketFactory.getDefault(), options(server), host, server.port());
            } catch (LDAPException failed) {
                last = new LdapAway(LdapAway.Step.CONNECT, host + ": " + failed.getMessage(), failed);
            }
        }
        throw last == null ? new LdapAway(LdapAway.Step.CONNECT, "no host", null) : last;
    }

    private static LdapSockets sockets(LdapServer server) { return new LdapSockets(server.sockets(), (int) TimeUnit.SECONDS.toMillis(server.connectSeconds())); }

    void secure(LDAPConnection connection, LdapServer server) throws LdapAway {
        if (server.security() != LdapSecurity.STARTTLS) return;
        try {
            var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(sockets(server)));
            if (answer.getResultCode() != ResultCode.SUCCESS) throw new LdapAway(LdapAway.Step.SECURE, answer.getResultCode() + " " + answer.getDiagnosticMessage(), null);
        } catch (LDAPException failed) {
            throw new LdapAway(LdapAway.Step.SECURE, failed.getMessage(), failed);
        }
    }

    void introduce(LDAPConnection connection, LdapServer server) throws LdapAway {
        if (!server.hasPassword()) throw new LdapAway(LdapAway.Step.BIND, "there is no password to ask with", null); // With an empty one the server would let anybody in as nobody (RFC 4513, 5.1.2).
        try {
            connection.bind(new SimpleBindRequest(server.bindDn().strip(), server.password()));
        } catch (LDAPException failed) {
            throw new LdapAway(LdapAway.Step.BIND, failed.getResultCode() + " " + failed.getDiagnosticMessage(), failed);
        }
    }

    /**
     * Whether the directory lets that entry in with that password.
     *
     * @throws LdapAway if it does not say
     */
    boolean lets(LdapServer server, String dn, String password) throws LdapAway {
        if (password == null || password.isEmpty()) return false; // RFC 4513, 5.1.2: it would say yes to anybody.
        try (var connection = open(server)) {
            return connection.bind(new SimpleBindRequest(dn, password)).getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException refused) {
            if (said(refused.getResultCode())) return false;
            throw new LdapAway(LdapAway.Step.BIND, refused.getResultCode() + " " + refused.getDiagnosticMessage(), refused);
        }
    }

    /** Whether that is what a directory says of somebody whom it does not let in. */
    private static boolean said(ResultCode code) {
        return code == ResultCode.INVALID_CREDENTIALS || code == ResultCode.NO_SUCH_OBJECT || code == ResultCode.CONSTRAINT_VIOLATION || code == ResultCode.UNWILLING_TO_PERFORM
            || code == ResultCode.INAPPROPRIATE_AUTHENTICATION || code == ResultCode.INSUFFICIENT_ACCESS_RIGHTS || code == ResultCode.INVALID_DN_SYNTAX;
    }

    /** So many entries at most, of those that the filter lets through. */
    java.util.List<SearchResultEntry> few(LDAPConnection connection, LdapDetails details, Filter filter, int most) throws LdapAway {
        try {
            return connection.search(request(details, filter, most)).getSearchEntries();
        } catch (LDAPSearchException failed) {
            if (failed.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED && failed.getSearchEntries() != null) return failed.getSearchEntries();
            throw unfound(failed);
        }
    }

    /**
     * Reads all people, page by page.
     *
     * @throws LdapAway if not all of them come: a part is none
     */
    void all(LDAPConnection connection, LdapDetails details, Consumer<SearchResultEntry> each) throws LdapAway {
        var read = 0L;
        ASN1OctetString cookie = null;
        do {
            var request = request(details, details.search().people(), 0);
            request.setControls(new Control[] {new SimplePagedResultsControl(details.search().pageSize(), cookie)});
            var page = page(connection, request);
            page.getSearchEntries().forEach(each);
            read += page.getEntryCount();
            if (read > MOST_ENTRIES) throw new LdapAway(LdapAway.Step.SEARCH, "more than " + MOST_ENTRIES + " entries", null);
            cookie = next(page);
        } while (cookie != null && cookie.getValueLength() > 0);
    }

    private static SearchResult page(LDAPConnection connection, SearchRequest request) throws LdapAway {
        try {
            return connection.search(request);
        } catch (LDAPSearchException failed) {
            throw unfound(failed);
        }
    }

    /** Null where the directory pages nothing: then all came at once. */
    private static ASN1OctetString next(SearchResult page) throws LdapAway {
        try {
            var control = SimplePagedResultsControl.get(page);
            return control == null ? null : control.getCookie();
        } catch (LDAPException unreadable) {
            throw new LdapAway(LdapAway.Step.SEARCH, unreadable.getMessage(), unreadable);
        }
    }

    private static LdapAway unfound(LDAPSearchException failed) { return new LdapAway(LdapAway.Step.SEARCH, failed.getResultCode() + " " + failed.getDiagnosticMessage(), failed); }

    private static SearchRequest request(LdapDetails details, Filter filter, int most) {
        var request = new SearchRequest(details.search().base().strip(), details.search().scope(), filter, details.mapping().asked());
        request.setSizeLimit(most);
        request.setFollowReferrals(false);
        return request;
    }

    private LDAPConnectionOptions options(LdapServer server) {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) TimeUnit.SECONDS.toMillis(server.connectSeconds()));
        options.setResponseTimeoutMillis(TimeUnit.SECONDS.toMillis(server.answerSeconds()));
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setMaxMessageSize(LARGEST_MESSAGE);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        options.setNameResolver(new Allowed(hosts));
        return options;
    }

    /** The connection goes to the address that this answers, and to no other. */
    private static final class Allowed extends NameResolver {
        private final OutboundHosts hosts;

        Allowed(OutboundHosts hosts) { this.hosts = hosts; }

        @Override public InetAddress getByName(String host) throws UnknownHostException { return hosts.of(host).get(0); }
        @Override public InetAddress[] getAllByName(String host) throws UnknownHostException { return hosts.of(host).toArray(InetAddress[]::new); }
        @Override public void toString(StringBuilder buffer) { buffer.append("allowed addresses"); }
    }
}
