package org.bellwether.certification;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;

/**
 * Which people of a certification are wanted.
 *
 * @param status     null for any
 * @param text       part of a name or login; null or blank for any
 * @param department null for any
 */
public record HolderFilter(CertificationId certification, Status status, String text, OrgUnitId department) implements Serializable { }
