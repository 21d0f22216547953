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
 * Writes the demo organisation into an empty database. Each chapter is recorded in its own transaction, so that a start
 * that was killed half-way goes on where it stopped.
 */
@Singleton(name = "DemoLoader")
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    @Inject Settings settings;
    @Inject @Any Instance<DemoChapter> chapters;
    @Inject ChapterWriter writer;

    @PostConstruct
    void load() {
        if (!settings.demo()) return;
        var written = writer.written();
        var sorted = chapters.stream().sorted(Comparator.comparingInt(DemoChapter::order)).toList();
        if (written.isEmpty() && !sorted.stream().allMatch(DemoChapter::blank)) return;
        for (var chapter : sorted) {
            if (written.contains(chapter.order())) continue;
            var from = System.nanoTime();
            writer.write(chapter);
            LOG.fine(() -> "demo chapter " + chapter.order() + " in " + (System.nanoTime() - from) / 1_000_000 + " ms");
        }
    }
}
