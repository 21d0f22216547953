package org.bellwether.platform.mail;

/** Where a mail is: still to be sent, taken by the server, or given up. */
public enum MailState { WAITING, SENT, GIVEN_UP }
