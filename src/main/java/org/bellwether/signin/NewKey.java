package org.bellwether.signin;

import java.util.List;

/**
 * The public half of a key that an authenticator has made.
 *
 * @param credential     what the authenticator calls it, in base64 for addresses
 * @param publicKey      COSE_Key (RFC 9052, 7), in base64 for addresses
 * @param transports     by which ways the authenticator is reached ({@code usb}, {@code internal} …)
 * @param count          how often it has signed, if it counts; else 0 for ever
 * @param backupEligible whether it may be copied to other devices
 * @param backedUp       whether it was
 */
record NewKey(String credential, String publicKey, List<String> transports, long count, boolean backupEligible, boolean backedUp) { }
