package org.bellwether.platform.demo;

import java.util.HashSet;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes a chapter and the fact that it is written, or neither. */
@Stateless
@PermitAll
public class ChapterWriter {

    @PersistenceContext EntityManager entities;

    /** The orders of the chapters that are in the database. */
    @SuppressWarnings("unchecked")
    public Set<Integer> written() {
        var written = new HashSet<Integer>();
        entities.createNativeQuery("select ordinal from demo_chapter").getResultList().forEach(row -> written.add(((Number) row).intValue()));
        return written;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(DemoChapter chapter) {
        chapter.write();
        entities.flush();
        entities.createNativeQuery("insert into demo_chapter (ordinal) values (?)").setParameter(1, chapter.order()).executeUpdate();
    }
}
