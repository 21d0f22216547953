package org.bellwether.platform.web;

import java.util.regex.Pattern;

/** Where somebody is sent on to, as a request says it: a page of ours, whatever was made of the link. */
public final class LocalPath {

    private static final Pattern OURS = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._-]*(\\?[A-Za-z0-9=&._%+:,~*-]*)?");

    private LocalPath() { }

    /** That path with its query; home where it is none of ours. */
    public static String of(String path) { return path != null && OURS.matcher(path).matches() ? path : "/"; }
}
