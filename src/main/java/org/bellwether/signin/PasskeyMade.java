package org.bellwether.signin;

import java.util.List;

/**
 * A browser's answer: an authenticator has made a key. Binary values in base64 for addresses, without padding.
 *
 * @param token       as it came with the question
 * @param name        what its person calls it
 * @param clientData  what the browser says it asked for, as JSON
 * @param attestation the authenticator's data, as CBOR
 */
public record PasskeyMade(String token, String name, String clientData, String attestation, List<String> transports) { }
