package org.bellwether.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLSocketFactory;

/** Sockets on which nobody shakes hands for longer than a connection is waited for: left alone, a server that says nothing would hold a thread for ever. */
final class LdapSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final int millis;

    LdapSockets(SSLSocketFactory tls, int millis) {
        this.tls = tls;
        this.millis = millis;
    }

    private Socket impatient(Socket socket) throws IOException {
        socket.setSoTimeout(millis);
        return socket;
    }

    @Override public Socket createSocket() throws IOException { return impatient(tls.createSocket()); }
    @Override public Socket createSocket(Socket reached, String host, int port, boolean close) throws IOException { return impatient(tls.createSocket(reached, host, port, close)); }
    @Override public Socket createSocket(String host, int port) throws IOException { return impatient(tls.createSocket(host, port)); }
    @Override public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException { return impatient(tls.createSocket(host, port, from, fromPort)); }
    @Override public Socket createSocket(InetAddress host, int port) throws IOException { return impatient(tls.createSocket(host, port)); }
    @Override public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException { return impatient(tls.createSocket(host, port, from, fromPort)); }
    @Override public String[] getDefaultCipherSuites() { return tls.getDefaultCipherSuites(); }
    @Override public String[] getSupportedCipherSuites() { return tls.getSupportedCipherSuites(); }
}
