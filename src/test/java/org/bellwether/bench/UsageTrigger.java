package org.bellwether.bench;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.Raw;
import org.bellwether.support.Visitor;

/** Loads one line of usage from the time of the first go-live, as a CIO would, so that the application works out every week since then anew. */
public final class UsageTrigger {

    private static final Pattern ADDRESS = Pattern.compile("/api/v1/usage-imports\\?system=[0-9A-Z]{13}");

    private UsageTrigger() { }

    /** Returns when the figures are there. */
    public static void rebuild(Application application) {
        var cio = Visitor.as(application, "cio");
        var address = ADDRESS.matcher(cio.page("/adoption/imports.xhtml"));
        if (!address.find()) throw new IllegalStateException("the page of the imports does not say where files go");
        var day = LocalDate.now().minusDays(200);
        cio.post(address.group() + "&name=trigger.csv", "text/csv", "login,date,feature,count\r\ncio," + day + ",purchase-order,1\r\n");
        Raw.eventually(() -> cio.page("/adoption/dashboard.xhtml").contains("id=\"departments\""));
    }
}
