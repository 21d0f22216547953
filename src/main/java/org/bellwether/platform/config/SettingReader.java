package org.bellwether.platform.config;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads single settings and says in one sentence what is wrong with one. */
final class SettingReader {

    private static final String IPV4 = "(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}";

    private final Function<String, Optional<String>> given;

    SettingReader(Function<String, Optional<String>> given) { this.given = given; }

    String text(String name, String otherwise) {
        return given.apply(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(otherwise);
    }

    int whole(String name, int otherwise, int least, int most) {
        var text = text(name, String.valueOf(otherwise));
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException noNumber) {
            throw new WrongSetting(name, text, range(least, most));
        }
        throw new WrongSetting(name, text, range(least, most));
    }

    /** A text of that shape. */
    String shape(String name, String otherwise, String shape, String expected) {
        var text = text(name, otherwise);
        if (text != null && !text.matches(shape)) throw new WrongSetting(name, text, expected);
        return text;
    }

    boolean yesNo(String name, boolean otherwise) {
        var text = text(name, String.valueOf(otherwise)).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongSetting(name, text, "true or false");
        };
    }

    /** A folder that exists or can be made, and can be written to. */
    Path folder(String name, String otherwise) {
        var text = text(name, otherwise);
        try {
            var folder = Path.of(text).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) throw new WrongSetting(name, text, "a folder that this process may write to");
            return folder;
        } catch (InvalidPathException | IOException e) {
            throw new WrongSetting(name, text, "a folder that exists or can be made");
        }
    }

    /** A file that can be written, whether it is there yet or not. */
    Path file(String name, Path otherwise) {
        var text = text(name, otherwise.toString());
        try {
            var file = Path.of(text).toAbsolutePath().normalize();
            Files.createDirectories(file.getParent());
            if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : file.getParent())) throw new WrongSetting(name, text, "a file that this process may write");
            return file;
        } catch (InvalidPathException | IOException e) {
            throw new WrongSetting(name, text, "a file in a folder that exists or can be made");
        }
    }

    /** A file that is there and can be read; null where none is named. */
    Path existing(String name) {
        var text = text(name, null);
        if (text == null) return null;
        try {
            var file = Path.of(text).toAbsolutePath().normalize();
            if (Files.isRegularFile(file) && Files.isReadable(file)) return file;
        } catch (InvalidPathException noPath) {
            throw new WrongSetting(name, text, "a file that this process may read");
        }
        throw new WrongSetting(name, text, "a file that this process may read");
    }

    /** Network addresses and blocks of them, separated by commas; none where nothing is said. */
    List<Network> networks(String name) {
        return Arrays.stream(text(name, "").split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(one -> Network.of(one)
            .orElseThrow(() -> new WrongSetting(name, one, "IP addresses or networks in numbers, such as 127.0.0.1 or 10.0.0.0/8, separated by commas"))).toList();
    }

    /**
     * An address to listen on: one of this machine, or the one that stands for all. Checked, because a server that cannot
     * read its address listens on all of them. Names are not looked up: they may lead elsewhere tomorrow.
     */
    String address(String name, String otherwise) {
        var text = text(name, otherwise);
        var numeric = text.matches(IPV4) || text.contains(":") && text.matches("[0-9A-Fa-f:.]+");
        if (!"localhost".equals(text) && !(numeric && ofThisMachine(text)))
            throw new WrongSetting(name, text, "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them");
        return text;
    }

    private static boolean ofThisMachine(String text) {
        try {
            var address = InetAddress.getByName(text);
            return address.isAnyLocalAddress() || address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** An http or https origin: scheme, host and port, nothing behind. */
    URI origin(String name, String otherwise) {
        var text = text(name, otherwise);
        try {
            var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                || uri.getPath() != null && !uri.getPath().isEmpty() || uri.getQuery() != null || uri.getUserInfo() != null)
                throw new WrongSetting(name, text, "an origin such as https://learn.example.com, with nothing behind the host and port");
            var host = IDN.toASCII(uri.getHost().toLowerCase(Locale.ROOT));
            return URI.create(uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException noUri) {
            throw new WrongSetting(name, text, "an origin such as https://learn.example.com");
        }
    }

    /** A time zone by the name of a place, so that summer time is known; or UTC. */
    ZoneId zone(String name, String otherwise) {
        var text = text(name, otherwise);
        if (!ZoneId.getAvailableZoneIds().contains(text)) throw new WrongSetting(name, text, "a time zone such as Asia/Shanghai or Europe/Berlin");
        return ZoneId.of(text);
    }

    private static String range(int least, int most) { return "a whole number from " + least + " to " + most; }
}
