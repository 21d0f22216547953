package org.bellwether.survey;

/** Whether an invited person has answered. When they did is written down nowhere. */
enum InvitationStatus { INVITED, ANSWERED }
