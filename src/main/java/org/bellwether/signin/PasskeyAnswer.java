package org.bellwether.signin;

/**
 * A browser's answer: an authenticator has signed. Binary values in base64 for addresses, without padding.
 *
 * @param token      as it came with the question
 * @param id         what the authenticator calls the key
 * @param userHandle under which the authenticator knows the person; null or empty if it says nothing
 */
public record PasskeyAnswer(String token, String id, String clientData, String authenticatorData, String signature, String userHandle) { }
