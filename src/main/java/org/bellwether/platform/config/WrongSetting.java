package org.bellwether.platform.config;

import java.util.Locale;

/** A setting says something impossible. The message is the sentence for the operator: setting, value, what is expected. */
public class WrongSetting extends RuntimeException {

    public WrongSetting(String name, String value, String expected) {
        super(environmentName(name) + " is \"" + shown(name, value) + "\". Expected: " + expected + ".");
    }

    /** As it is written in the environment. */
    public static String environmentName(String name) { return name.replace('.', '_').toUpperCase(Locale.ROOT); }

    private static String shown(String name, String value) { return name.contains("password") ? "…" : withoutPassword(value); }

    /** A database address may carry a password among its options. */
    public static String withoutPassword(String address) { return address.replaceAll("(?i)(password=)[^&;]*", "$1…"); }
}
