package org.bellwether.certification;

/** Why a cycle was opened: for the first award, to renew one in time, or to come back after it lapsed or was revoked. */
public enum CycleKind { INITIAL, RENEWAL, REINSTATE }
