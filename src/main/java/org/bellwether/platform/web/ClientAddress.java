package org.bellwether.platform.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

import org.bellwether.platform.config.Network;
import org.bellwether.platform.config.Values;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The network address of whoever sent a request. Behind a reverse proxy that is not the peer of the connection: the proxies
 * named in the settings are asked for it ({@code X-Forwarded-For}). Anyone else may write into that header what they like,
 * and is not believed.
 */
public final class ClientAddress {

    private static final Logger LOG = Logger.getLogger(ClientAddress.class.getName());
    private static final AtomicBoolean WARNED = new AtomicBoolean();
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String ATTRIBUTE = ClientAddress.class.getName();

    private ClientAddress() { }

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) return known;
        var forwardedFor = Collections.list(request.getHeaders(FORWARDED_FOR));
        if (!forwardedFor.isEmpty() && Values.current().proxies().isEmpty()) warn(request.getRemoteAddr());
        var address = of(request.getRemoteAddr(), forwardedFor, Values.current().proxies());
        request.setAttribute(ATTRIBUTE, address);
        return address;
    }

    /**
     * Who is counted as one: an IPv4 address, or the first half of one of IPv6, for whoever has one of these has all that
     * begin alike (a /64, RFC 6177).
     *
     * @param address as {@link #of}; a text that is none stands for itself
     */
    public static String counted(String address) {
        var known = parsed(address).map(InetAddress::getAddress);
        if (known.isEmpty() || known.get().length == 4) return address;
        return HexFormat.of().formatHex(known.get(), 0, 8) + "/64";
    }

    /**
     * Walks from the peer towards the client for as long as the one that names the next is a trusted proxy: what stands
     * further to the left than the right-most stranger was written by that stranger.
     */
    static String of(String peer, List<String> forwardedFor, List<Network> proxies) {
        var address = peer;
        var hops = new ArrayList<>(List.of(String.join(",", forwardedFor).split(",")));
        Collections.reverse(hops);
        for (var hop : hops) {
            var next = parsed(hop);
            if (next.isEmpty() || !trusted(address, proxies)) return address;
            address = next.get().getHostAddress();
        }
        return address;
    }

    /** Once: anyone can send the header. */
    private static void warn(String peer) {
        if (WARNED.compareAndSet(false, true)) LOG.warning("A request of " + peer + " says that it was forwarded, but no proxy is trusted, so it counts as sent by "
            + peer + ". If that is your reverse proxy, name it in BELLWETHER_PROXY; otherwise all its visitors share one allowance of wrong passwords.");
    }

    private static boolean trusted(String address, List<Network> proxies) {
        return parsed(address).filter(known -> proxies.stream().anyMatch(proxy -> proxy.contains(known))).isPresent();
    }

    /** Some proxies write the client's port behind its address, and an IPv6 address may come in brackets or with its interface. */
    private static Optional<InetAddress> parsed(String hop) {
        return Network.address(hop.strip().replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1").replaceFirst("%.*$", ""));
    }
}
