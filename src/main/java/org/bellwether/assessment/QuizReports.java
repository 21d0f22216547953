package org.bellwether.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonRow;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where learners struggle: figures of questions, the answers behind them, and who cannot go on. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class QuizReports {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;

    /** @param number which version; null for the newest that somebody has taken */
    public QuizReport report(LessonId id, Integer number) {
        var lesson = authored(id);
        var taken = entities.createQuery("""
            select v from QuizVersion v where v.lesson = :lesson and exists (select t from Attempt t where t.quiz = v.id and t.status = :submitted)
            order by v.number desc""", QuizVersion.class).setParameter("lesson", id).setParameter("submitted", AttemptStatus.SUBMITTED).getResultList();
        var numbers = taken.stream().map(QuizVersion::number).toList();
        if (taken.isEmpty()) return new QuizReport(lesson, numbers, 0, null, 0, new Share(0, 0), new Share(0, 0), List.of());
        var version = taken.stream().filter(one -> number == null || one.number() == number).findFirst().orElseThrow(() -> new NotFound("assessment.quiz.unknown", id));
        return figures(lesson, numbers, version);
    }

    private QuizReport figures(LessonRow lesson, List<Integer> numbers, QuizVersion version) {
        var first = entities.createQuery("select count(t), avg(t.score) from Attempt t where t.quiz = :version and t.status = :submitted and t.number = 1", Object[].class)
            .setParameter("version", version.id()).setParameter("submitted", AttemptStatus.SUBMITTED).getSingleResult();
        var people = entities.createQuery("select count(distinct t.learner) from Attempt t where t.quiz = :version and t.status = :submitted", Long.class)
            .setParameter("version", version.id()).setParameter("submitted", AttemptStatus.SUBMITTED).getSingleResult();
        var last = entities.createQuery("select t.submittedAt from Attempt t where t.quiz = :version and t.status = :submitted order by t.submittedAt desc", Instant.class)
            .setParameter("version", version.id()).setParameter("submitted", AttemptStatus.SUBMITTED).setMaxResults(1).getSingleResult();
        var questions = book().questions(version.id());
        var tallies = tallies(version.id(), questions);
        return new QuizReport(lesson, numbers, version.number(), last, number(first[1]), share(passed(version, 1), first[0]),
            share(passed(version, Integer.MAX_VALUE), people),
            questions.stream().map(question -> figures(question, tallies.get(question.id()))).toList());
    }

    /** How many people passed with one of their first so many attempts. */
    private long passed(QuizVersion version, int attempts) {
        return entities.createQuery("select count(distinct t.learner) from Attempt t where t.quiz = :version and t.passed = true and t.number <= :attempts", Long.class)
            .setParameter("version", version.id()).setParameter("attempts", attempts).getSingleResult();
    }

    /** One query, whatever the number of people: they are added up by the database in groups that gave the same answer. */
    private Map<Long, ItemTally> tallies(QuizVersionId version, List<Question> questions) {
        var tallies = new HashMap<Long, ItemTally>();
        questions.forEach(question -> tallies.put(question.id(), new ItemTally(question.points())));
        entities.createQuery("""
            select a.question, a.given, count(a), sum(a.fraction), sum(a.fraction * a.fraction), sum(t.earned), sum(t.earned * t.earned), sum(t.earned * a.fraction)
            from Answer a join Attempt t on t.id = a.attempt
            where t.quiz = :version and t.status = :submitted and t.number = 1 group by a.question, a.given""", Object[].class)
            .setParameter("version", version).setParameter("submitted", AttemptStatus.SUBMITTED).getResultList()
            .forEach(row -> tallies.get((Long) row[0]).add((String) row[1], ((Number) row[2]).longValue(), number(row[3]), number(row[4]), number(row[5]), number(row[6]), number(row[7])));
        return tallies;
    }

    private static QuestionFigures figures(Question question, ItemTally tally) {
        var discrimination = tally.n() < QuestionFigures.FEW ? Double.NaN : tally.discrimination();
        return new QuestionFigures(question.origin(), question.ordinal(), question.kind(), question.text(), tally.facility(),
            Double.isNaN(discrimination) ? null : discrimination, new AnswerWords(question).counts(tally));
    }

    /** How many people answered the question at the first attempt. */
    public long count(LessonId id, int number, QuestionId question) {
        authored(id);
        return entities.createQuery("select count(a) from Answer a join Attempt t on t.id = a.attempt where t.number = 1 and t.status = :submitted and a.question = :question", Long.class)
            .setParameter("submitted", AttemptStatus.SUBMITTED).setParameter("question", find(id, number, question).id()).getSingleResult();
    }

    /** What people answered at the first attempt, the worst answers first. */
    @ReadsPersonalData("answers")
    public List<AnswerRow> rows(LessonId id, int number, QuestionId question, Window window) {
        authored(id);
        var asked = find(id, number, question);
        var words = new AnswerWords(asked);
        return entities.createQuery("""
            select p.id, p.fullName, u.nameEn, u.nameZh, a.given, a.fraction, t.score, t.submittedAt
            from Answer a join Attempt t on t.id = a.attempt join Person p on p.id = t.learner join OrgUnit u on u.id = p.unit
            where t.number = 1 and t.status = :submitted and a.question = :question order by a.fraction, p.fullName, p.id""", Object[].class)
            .setParameter("submitted", AttemptStatus.SUBMITTED).setParameter("question", asked.id())
            .setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream()
            .map(row -> new AnswerRow(new PersonId((Long) row[0]), (String) row[1], new Localized((String) row[2], (String) row[3]), words.of((String) row[4]),
                (BigDecimal) row[5], (BigDecimal) row[6], (Instant) row[7])).toList();
    }

    /** Those who have used all their attempts and have not passed, the latest first. */
    @ReadsPersonalData("stuck")
    public List<StuckRow> stuck(LessonId id) {
        authored(id);
        var quiz = book().quiz(id).filter(written -> written.current() != null).orElse(null);
        var allowed = quiz == null ? null : book().version(quiz.current()).settings().attemptsAllowed();
        if (allowed == null) return List.of();
        var extras = new HashMap<EnrolmentId, Integer>();
        entities.createQuery("select a from Allowance a where a.lesson = :lesson", Allowance.class).setParameter("lesson", id.value()).getResultList()
            .forEach(extra -> extras.put(extra.enrolment(), extra.extra()));
        var rows = new ArrayList<StuckRow>();
        entities.createQuery("""
            select t.enrolment, p.id, p.fullName, u.nameEn, u.nameZh, t.number, (select max(b.score) from Attempt b where b.enrolment = t.enrolment and b.lesson = t.lesson), t.submittedAt
            from Attempt t join Person p on p.id = t.learner join OrgUnit u on u.id = p.unit
            where t.lesson = :lesson and t.status = :submitted and t.number >= :allowed
              and not exists (select x from Attempt x where x.enrolment = t.enrolment and x.lesson = t.lesson and (x.passed = true or x.number > t.number))""", Object[].class)
            .setParameter("lesson", id).setParameter("submitted", AttemptStatus.SUBMITTED).setParameter("allowed", allowed).getResultList()
            .forEach(row -> rows.add(new StuckRow((EnrolmentId) row[0], new PersonId((Long) row[1]), (String) row[2], new Localized((String) row[3], (String) row[4]),
                ((Number) row[5]).longValue(), (BigDecimal) row[6], (Instant) row[7])));
        rows.removeIf(row -> row.attempts() < allowed + extras.getOrDefault(row.enrolment(), 0));
        rows.sort(Comparator.comparing(StuckRow::lastAt).reversed());
        return rows;
    }

    private Question find(LessonId id, int number, QuestionId origin) {
        var version = entities.createQuery("select v from QuizVersion v where v.lesson = :lesson and v.number = :number", QuizVersion.class)
            .setParameter("lesson", id).setParameter("number", number).getResultStream().findFirst();
        return version.stream().flatMap(one -> book().questions(one.id()).stream()).filter(question -> question.origin().equals(origin)).findFirst()
            .orElseThrow(() -> new NotFound("assessment.question.unknown", origin));
    }

    private LessonRow authored(LessonId id) {
        var lesson = courses.lesson(id);
        courses.requireAuthor(lesson.course());
        if (lesson.kind() != LessonKind.QUIZ) throw new NotFound("assessment.quiz.unknown", id);
        return lesson;
    }

    private static Share share(Object part, Object whole) {
        var n = ((Number) whole).longValue();
        return new Share(n == 0 ? 0 : number(part) / n, n);
    }

    private static double number(Object value) { return value == null ? 0 : ((Number) value).doubleValue(); }

    private QuizBook book() { return new QuizBook(entities); }
}
