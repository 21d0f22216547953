package org.bellwether.platform.demo;

import java.util.List;
import java.util.logging.Logger;

import org.bellwether.platform.audit.UseCase;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes all chapters and the fact that they are written, or nothing. */
@Stateless
@PermitAll
public class ChapterWriter {

    private static final Logger LOG = Logger.getLogger(ChapterWriter.class.getName());

    @PersistenceContext EntityManager entities;

    /** Whether the demo organisation is in the database. */
    public boolean written() { return ((Number) entities.createNativeQuery("select count(*) from demo_chapter").getSingleResult()).longValue() > 0; }

    /** @param chapters in their order */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(List<DemoChapter> chapters) { UseCase.silently(() -> writeAll(chapters)); }

    private Void writeAll(List<DemoChapter> chapters) {
        for (var chapter : chapters) {
            var from = System.nanoTime();
            chapter.write();
            entities.flush();
            entities.clear();
            entities.createNativeQuery("insert into demo_chapter (ordinal) values (?)").setParameter(1, chapter.order()).executeUpdate();
            LOG.fine(() -> "demo chapter " + chapter.order() + " in " + (System.nanoTime() - from) / 1_000_000 + " ms");
        }
        return null;
    }
}
