package org.bellwether.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.bellwether.support.Application;
import org.bellwether.support.Visitor;

/**
 * Somebody who is signed in, and what their own pages lead to.
 *
 * @param courses      paths of their course pages
 * @param certificates paths of their certificates
 */
record Learner(Visitor visitor, List<String> courses, List<String> certificates) {

    private static final Pattern COURSE = Pattern.compile("/learning/course\\.xhtml\\?enrolment=[0-9A-Z]{13}");
    private static final Pattern CERTIFICATE = Pattern.compile("/api/v1/awards/[0-9A-Z]{13}/certificate\\.pdf");

    static Learner signIn(Application application, String login) {
        var visitor = new Visitor(application);
        visitor.submit("/sign-in.xhtml", visitor.signInForm(login, Facts.PASSWORD));
        return new Learner(visitor, paths(COURSE, visitor.page("/learning/my.xhtml")), paths(CERTIFICATE, visitor.page("/certification/my.xhtml")));
    }

    private static List<String> paths(Pattern pattern, String page) {
        var found = new LinkedHashSet<String>();
        var matcher = pattern.matcher(page);
        while (matcher.find()) found.add(matcher.group());
        return new ArrayList<>(found);
    }
}
