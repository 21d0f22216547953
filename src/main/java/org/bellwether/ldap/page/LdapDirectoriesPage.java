package org.bellwether.ldap.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.ldap.LdapDirectories;
import org.bellwether.ldap.LdapDirectoryRow;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The directories that are read by LDAP. */
@PageBean
public class LdapDirectoriesPage implements Serializable {

    @Inject LdapDirectories directories;

    private List<LdapDirectoryRow> all;

    public void load() { all = directories.list(); }

    public String chip(LdapDirectoryRow row) {
        if (row.ranTo() == null) return "muted";
        return switch (row.ranTo()) {
            case READING, TRIED -> "info";
            case DONE -> "ok";
            case ASKS -> "warn";
            case FAILED -> "bad";
        };
    }

    public List<LdapDirectoryRow> getAll() { return all; }
}
