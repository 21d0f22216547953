package org.bellwether.people;

import java.time.ZoneId;

import org.bellwether.platform.faces.ReaderZone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The zone of whoever is signed in. */
@Dependent
public class ZoneOfCaller implements ReaderZone {

    @Inject Caller caller;

    @Override
    public ZoneId get() { return caller.zone(); }
}
