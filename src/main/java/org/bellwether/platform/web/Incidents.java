package org.bellwether.platform.web;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Ties what a person is told of a failure to what the log says of it: by a number that both carry. The person is told
 * nothing of the failure itself.
 */
public final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are taken for each other when they are read out. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private Incidents() { }

    /** Logs in one line how a request was answered that could not be carried out; the number under which it is found. */
    public static String refused(HttpServletRequest request, String answer) { return record(Level.INFO, request, answer, null); }

    /** Logs that a request failed, with the reason as far as it is known; the number under which it is found. */
    public static String failed(HttpServletRequest request, Throwable reason) { return record(Level.SEVERE, request, "failed", reason); }

    private static String record(Level level, HttpServletRequest request, String answer, Throwable reason) {
        var reference = reference();
        LOG.log(level, "Reference " + reference + ": " + request.getMethod() + " " + path(request) + ": " + answer, reason);
        return reference;
    }

    /** The path alone, for what follows it may be somebody's secret; and without the pass that opens uploaded content. */
    private static String path(HttpServletRequest request) {
        var asked = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return (asked instanceof String path ? path : request.getRequestURI()).replaceAll("^/c/[^/]+", "/c/-").replaceAll("[\\p{Cntrl}]", "?");
    }

    private static String reference() {
        var signs = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(at -> signs.append(SIGNS.charAt(at)));
        return signs.insert(LENGTH / 2, '-').toString();
    }
}
