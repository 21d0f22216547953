package org.bellwether.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

import javax.net.ssl.SSLSocketFactory;

import org.bellwether.platform.config.Network;

/** Looks at whom a connection has reached before a word is said on it, and then speaks TLS. */
final class CheckedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private final List<Network> besides;

    CheckedSockets(List<Network> besides) { this.besides = besides; }

    @Override
    public Socket createSocket(Socket reached, String host, int port, boolean close) throws IOException {
        if (!OutboundAddresses.allowed(reached.getInetAddress(), besides)) {
            reached.close();
            throw new IOException("this address may not be asked");
        }
        return tls.createSocket(reached, host, port, close);
    }

    @Override public String[] getDefaultCipherSuites() { return tls.getDefaultCipherSuites(); }
    @Override public String[] getSupportedCipherSuites() { return tls.getSupportedCipherSuites(); }

    // Java asks for these only where it is not content with the one above; they would not look.
    @Override public Socket createSocket(String host, int port) throws IOException { throw unlooked(); }
    @Override public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException { throw unlooked(); }
    @Override public Socket createSocket(InetAddress host, int port) throws IOException { throw unlooked(); }
    @Override public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException { throw unlooked(); }

    private static IOException unlooked() { return new IOException("a connection is looked at before it is used"); }
}
