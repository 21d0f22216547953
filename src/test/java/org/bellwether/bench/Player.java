package org.bellwether.bench;

import java.util.UUID;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.Visitor;

/** A learner's player, as far as the server sees it: opens the package, then keeps telling where the learner is. */
final class Player {

    private static final Pattern LAUNCH = Pattern.compile("\"launch\":\"([0-9A-Z]{13})\"");
    private static final Pattern UNIT = Pattern.compile("\"id\":\"([0-9A-Z]{13})\"");
    private static final String NOTES = "page 4 of 12; answers a,c,,b; ".repeat(12);

    private final Visitor visitor;
    private final String launch;
    private final String unit;
    private int seq;

    Player(Application application, Facts.Seat seat) {
        visitor = Learner.signIn(application, seat.login()).visitor();
        var sheet = visitor.post("/api/v1/launches?enrolment=" + seat.enrolment() + "&lesson=" + seat.lesson(), null);
        launch = first(LAUNCH, sheet);
        unit = first(UNIT, sheet);
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("no " + pattern + " in " + text);
        return matcher.group(1);
    }

    /** One commit of the content: its place, its notes, its time. */
    void commit() {
        seq++;
        var data = "{\"cmi.core.lesson_status\":\"incomplete\",\"cmi.core.lesson_location\":\"" + seq + "\",\"cmi.core.exit\":\"suspend\",\"cmi.suspend_data\":\"" + NOTES + seq + "\"}";
        var answer = visitor.post("/api/v1/launches/" + launch + "/changes", "{\"changes\":[{\"seq\":" + seq + ",\"op\":\"" + UUID.randomUUID() + "\",\"unit\":\"" + unit
            + "\",\"visit\":1,\"seconds\":" + seq + ",\"finished\":false,\"data\":" + data + "}]}");
        if (!answer.contains("[" + seq + "]")) throw new IllegalStateException("change " + seq + " is not acknowledged: " + answer);
    }
}
