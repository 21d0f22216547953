package org.bellwether.signin;

/** What came back from a provider is not to be believed, or did not come. The reason is for our log, never for whoever tried. */
public class Untrusted extends Exception {

    Untrusted(String reason) { super(reason); }

    Untrusted(String reason, Throwable cause) { super(reason, cause); }
}
