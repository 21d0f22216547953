package org.bellwether.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages of our own making, honest and other. */
public final class Zips {

    /** The least that content of SCORM 1.2 says to the run-time. */
    public static final String TALKING = "<!doctype html><title>x</title><script>parent.API.LMSInitialize('')</script>";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A SCORM 1.2 package of one unit whose page has that body. */
    public static Zips scorm12(String title, String mastery, String page) {
        var score = mastery == null ? "" : "<adlcp:masteryscore>" + mastery + "</adlcp:masteryscore>";
        return new Zips().with("imsmanifest.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>%s</title><item identifier="i1" identifierref="r1"><title>%s</title>%s</item></organization></organizations>
              <resources><resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="index.html"/></resources>
            </manifest>
            """.formatted(title, title, score)).with("index.html", page);
    }

    /** A SCORM 2004 package of two units that share a page; the page reads from its address which one it is. */
    public static Zips scorm2004(String title, String page) {
        return new Zips().with("imsmanifest.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>%s</title>
                <item identifier="one" identifierref="r1" parameters="?unit=1"><title>First half</title></item>
                <item identifier="two" identifierref="r1" parameters="?unit=2"><title>Second half</title></item></organization></organizations>
              <resources><resource identifier="r1" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>
            </manifest>
            """.formatted(title)).with("index.html", page);
    }

    public Zips with(String name, String text) { return with(name, text.getBytes(StandardCharsets.UTF_8)); }

    public Zips with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public Zips without(String name) {
        files.remove(name);
        return this;
    }

    void each(BiConsumer<String, byte[]> taker) { files.forEach(taker); }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
