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

    /**
     * An address as it may be shown: it may carry a password among its options, or a user and a password before the host.
     * Rather too much is hidden than too little, for whoever mistypes an address mistypes its password too.
     */
    public static String withoutPassword(String address) {
        return address.replaceAll("(?i)(password=)[^&;]*", "$1…").replaceAll("(//|^(?!.*//)).*@", "$1…@");
    }
}
