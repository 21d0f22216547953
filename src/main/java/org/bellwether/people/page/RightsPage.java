package org.bellwether.people.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.RightsTable;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Rights;
import org.bellwether.platform.security.Rights.Right;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Who may do what: the table that the tests hold the program to. */
@PageBean
public class RightsPage implements Serializable {

    @Inject RightsTable table;

    private List<Right> pages;
    private List<Right> services;
    private List<Right> paths;

    @PostConstruct
    void load() {
        var rights = table.read();
        pages = rights.pages();
        services = rights.services().stream().filter(right -> !right.roles().contains(Rights.ANYONE)).toList();
        paths = rights.paths();
    }

    public List<Right> getPages() { return pages; }
    public List<Right> getServices() { return services; }
    public List<Right> getPaths() { return paths; }
}
