package org.bellwether.signin;

/** What an authenticator said besides, when it signed: its count, and whether the key lies on other devices as well. */
record UsedKey(long count, boolean backedUp) { }
