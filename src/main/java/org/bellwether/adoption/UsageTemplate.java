package org.bellwether.adoption;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The usage file that one starts from. */
public final class UsageTemplate {

    static final String HEADER = "login,date,feature,count\r\n";

    private UsageTemplate() { }

    /** @param today the date that stands in the example lines */
    public static byte[] bytes(LocalDate today) {
        return ("\uFEFF" + HEADER + "jane.doe," + today + ",purchase-order,12\r\njane.doe," + today + ",report,3\r\nwang.wei," + today + ",goods-receipt,41\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
