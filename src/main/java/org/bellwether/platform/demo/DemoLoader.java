package org.bellwether.platform.demo;

import java.util.Comparator;
import java.util.logging.Logger;

import org.bellwether.platform.config.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Writes the demo organisation into an empty database, in one transaction: its chapters tell one story from one day
 * backwards, so that a start that was killed half-way must not be gone on with on another day. It finds nothing and begins anew.
 */
@Singleton(name = "DemoLoader")
@Startup
@DependsOn({"Migrator", "Command"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    @Inject Settings settings;
    @Inject @Any Instance<DemoChapter> chapters;
    @Inject ChapterWriter writer;

    @PostConstruct
    void load() {
        if (!settings.demo() || writer.written()) return;
        var sorted = chapters.stream().sorted(Comparator.comparingInt(DemoChapter::order)).toList();
        if (!sorted.stream().allMatch(DemoChapter::blank)) return;
        LOG.info("writing the demo organisation into the empty database; this happens once and takes a moment");
        writer.write(sorted);
    }
}
