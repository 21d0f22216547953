package org.bellwether.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Looks up servers that are asked by something other than HTTP: only addresses that {@link OutboundAddresses} allows come out.
 * Whoever asks must connect to what this answers and not look the name up again.
 */
@ApplicationScoped
public class OutboundHosts {

    @Inject Settings settings;

    /** @throws UnknownHostException if there is no such host, or none of its addresses may be asked */
    public List<InetAddress> of(String host) throws UnknownHostException {
        var allowed = Arrays.stream(InetAddress.getAllByName(host)).filter(address -> OutboundAddresses.allowed(address, settings.outboundNetworks())).toList();
        if (allowed.isEmpty()) throw new UnknownHostException("the address of this host may not be asked");
        return allowed;
    }
}
