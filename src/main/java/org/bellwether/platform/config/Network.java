package org.bellwether.platform.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of network addresses as {@code 10.0.0.0/8} or {@code fd00::/8}, or a single one. Always by numbers: no name is
 * looked up, for what a name leads to is decided by somebody else.
 *
 * @param bits how many bits at the beginning the addresses have in common
 */
public record Network(InetAddress start, int bits) {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern NUMBERS = Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    /** The block that the text names; empty where it names none. */
    public static Optional<Network> of(String text) {
        var parts = text.strip().split("/", -1);
        var start = address(parts[0]);
        if (start.isEmpty() || parts.length > 2) return Optional.empty();
        var width = start.get().getAddress().length * Byte.SIZE;
        if (parts.length == 1) return Optional.of(new Network(start.get(), width));
        if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > width) return Optional.empty();
        return Optional.of(new Network(start.get(), Integer.parseInt(parts[1])));
    }

    /** The address that the text writes in numbers; empty where it is anything else, such as a host's name. */
    public static Optional<InetAddress> address(String text) {
        try {
            return NUMBERS.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether the address is one of the block; an IPv4 address is never in a block of IPv6. */
    public boolean contains(InetAddress address) {
        var mine = start.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) return false;
        for (var bit = 0; bit < bits; bit++) {
            if (bit(mine, bit) != bit(other, bit)) return false;
        }
        return true;
    }

    private static int bit(byte[] address, int index) { return address[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1; }
}
