package org.bellwether.people;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.csv.CsvExport;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Chunks;
import org.bellwether.platform.storage.FileStore;
import org.bellwether.platform.storage.Upload;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * People whom another part of the application brings instead of a file of HR: understood, tried, carried out and shown like
 * one. Whoever calls has asked whether it may, and waits until it is done.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleDeliveries {

    @PersistenceContext EntityManager entities;
    @Inject PeopleImportChunks chunks;
    @Inject PeopleImporter importer;
    @Inject FileStore files;

    /**
     * Writes the lines down as a file, which is kept as long as the import.
     *
     * @param name  under which the import is found
     * @param lines cells in the order of the columns; empty where nothing is said
     * @param by    who answers for it, whom it cannot let go
     * @param administrators whether it may change by what those come in who administer the installation
     */
    public PeopleImportId take(String name, List<FeedField> columns, List<List<String>> lines, FeedRules rules, PersonId by, boolean administrators) throws IOException {
        var csv = Files.createTempFile(files.staging(), "delivery-", ".part");
        try {
            try (var out = new CsvExport(Files.newOutputStream(csv))) {
                out.row(columns.stream().map(FeedField::heading).toArray());
                for (var line : lines) out.row(line.toArray());
            }
            try (var parcel = files.parcel(); var whole = Files.newInputStream(csv)) {
                var id = chunks.register(Upload.named(name), parcel.put(whole), columns.stream().map(FeedField::heading).toList(), rules, by, administrators);
                parcel.keep();
                return id;
            }
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    /**
     * Tries it: nothing changes but what is known of its lines.
     *
     * @param job in which the caller works
     * @return how many lines mean what
     */
    public Map<FeedAction, Long> tryOut(PeopleImportId id, PersonId by, JobId job, JobProgress progress) {
        chunks.trying(id, by, job);
        importer.run(id, by, progress);
        return chunks.counts(id);
    }

    /** Carries out what was tried. */
    public Map<FeedAction, Long> apply(PeopleImportId id, String reason, PersonId by, JobId job, JobProgress progress) {
        chunks.applying(id, reason, by, job);
        importer.run(id, by, progress);
        return chunks.counts(id);
    }

    /** Whoever has one of the numbers or one of the sign-in names, which are in lower case. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<KnownPerson> known(Collection<String> numbers, Collection<String> logins) {
        var known = new ArrayList<KnownPerson>();
        for (var some : Chunks.of(numbers)) known.addAll(known("p.number in :some", some));
        for (var some : Chunks.of(logins)) known.addAll(known("p.login in :some", some));
        return known;
    }

    private List<KnownPerson> known(String which, List<String> some) {
        return entities.createQuery("select p.id, p.number, p.login, p.status from Person p where " + which, Object[].class).setParameter("some", some).getResultStream()
            .map(row -> new KnownPerson(new PersonId((Long) row[0]), (String) row[1], (String) row[2], (PersonStatus) row[3])).toList();
    }
}
