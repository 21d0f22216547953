package org.bellwether.course.page;

import java.util.List;

import org.bellwether.platform.faces.NavItem;
import org.bellwether.platform.faces.NavSource;
import org.bellwether.platform.security.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** Where those go who make courses. */
@ApplicationScoped
public class CourseNav implements NavSource {

    @Override
    public List<NavItem> items() { return List.of(new NavItem(300, "course.nav.courses", "book", "/course/courses.xhtml", Role.TRAINER, Role.ADMINISTRATOR)); }
}
