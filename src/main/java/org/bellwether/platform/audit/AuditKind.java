package org.bellwether.platform.audit;

/** What happened, in the trail's words. */
public enum AuditKind { CREATED, CHANGED, DELETED, READ, EXPORTED, SIGNED_IN, SIGN_IN_BEGUN, SIGN_IN_FAILED, SIGNED_OUT, REFUSED }
