package org.bellwether.signin;

import java.util.List;

/**
 * What a browser needs to have an authenticator sign, or make a key.
 *
 * @param token      to be sent back with the answer
 * @param party      for which host
 * @param known      keys to choose from; none means any that the authenticator has. For a new one: those it must not have yet
 * @param millis     for how long the browser may wait
 * @param user       who gets a new key; null where one signs
 * @param algorithms by which a new key may sign (COSE), the best first; null where one signs
 */
public record PasskeyQuestion(String token, String challenge, String party, List<Known> known, long millis, User user, List<Long> algorithms) {

    /** A key that is there already. */
    public record Known(String id, List<String> transports) { }

    /** @param handle opaque, in base64 for addresses */
    public record User(String handle, String login, String name) { }
}
