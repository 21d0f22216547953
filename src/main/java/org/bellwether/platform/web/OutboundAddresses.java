package org.bellwether.platform.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

import org.bellwether.platform.config.Network;

/**
 * Which addresses a request of ours may reach: those of the public internet, and private ones that the operator names. An
 * address that somebody typed must not lead to what only this machine or its network can reach.
 */
final class OutboundAddresses {

    /** Special-purpose blocks (IANA registries, RFC 6890) that Java has no question for; the last three carry IPv4 addresses inside. */
    private static final List<Network> SPECIAL = List.of("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
        "fc00::/7", "2001:db8::/32", "100::/64", "64:ff9b::/96", "2002::/16", "2001::/32").stream().map(text -> Network.of(text).orElseThrow()).toList();

    private OutboundAddresses() { }

    static boolean allowed(InetAddress address, List<Network> besides) {
        return publicly(address) || besides.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean publicly(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) return false;
        if (address instanceof Inet6Address six && six.isIPv4CompatibleAddress()) return false;
        return SPECIAL.stream().noneMatch(network -> network.contains(address));
    }
}
