package org.bellwether.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.course.CoursePublished;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonRow;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Trainers write quizzes. What nobody has begun yet is changed where it stands; otherwise the first change makes a draft,
 * which learners get when it is released, while all results stay with the version that they were earned in.
 */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class Quizzes {

    private static final int MOST_QUESTIONS = 500;

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Enrolments enrolments;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The newest version: the draft if there is one, else what learners get. */
    public QuizEditor open(LessonId id) {
        var lesson = authored(id);
        var quiz = book().quiz(id).orElseGet(() -> create(id));
        var version = book().version(quiz.newest());
        var questions = book().questions(version.id()).stream().map(Question::row).toList();
        return new QuizEditor(lesson, version.number(), book().version(quiz.current()).number(), book().attempts(quiz.current()), version.settings(),
            version.changedAt(), questions);
    }

    public void rule(LessonId id, QuizSettings settings) {
        var version = editable(id);
        version.rule(settings);
    }

    /** A new last question. */
    public QuestionId add(LessonId id, QuestionDraft draft) {
        var version = editable(id);
        var count = (int) book().questionCount(version.id());
        if (count >= MOST_QUESTIONS) throw new RuleViolation("assessment.quiz.full", MOST_QUESTIONS);
        var question = new Question(QuestionId.fresh(), version.id(), count, draft);
        book().add(List.of(question));
        return question.origin();
    }

    public void change(LessonId id, QuestionId question, QuestionDraft draft) { book().write(find(editable(id), question), draft); }

    /** A question like that one, right behind it. */
    public QuestionId copy(LessonId id, QuestionId question) {
        var version = editable(id);
        var copied = find(version, question);
        var added = add(id, copied.draft());
        move(id, added, copied.ordinal() + 1 - (int) (book().questionCount(version.id()) - 1));
        return added;
    }

    /** Moves the question that many places down, or up where negative; it stops at either end. */
    public void move(LessonId id, QuestionId question, int places) {
        var version = editable(id);
        var questions = new ArrayList<>(book().questions(version.id()));
        var moved = find(version, question);
        var from = questions.indexOf(moved);
        questions.remove(from);
        questions.add(Math.min(questions.size(), Math.max(0, from + places)), moved);
        place(questions);
    }

    /** Takes the question out; answers that were given to it stay on record. */
    public void remove(LessonId id, QuestionId question) {
        var version = editable(id);
        var removed = find(version, question);
        book().remove(List.of(removed));
        place(book().questions(version.id()));
    }

    /** Puts a question back that was taken out a moment ago. */
    public void restore(LessonId id, QuestionRow removed) {
        var version = editable(id);
        var questions = new ArrayList<>(book().questions(version.id()));
        if (questions.stream().anyMatch(question -> question.origin().equals(removed.id()))) return;
        var question = new Question(QuestionId.fresh(), removed.id(), version.id(), removed.position(), removed.draft());
        book().add(List.of(question));
        questions.add(Math.min(removed.position(), questions.size()), question);
        place(questions);
    }

    /** Learners who begin from now on get what was changed. */
    public void release(LessonId id) {
        authored(id);
        var quiz = book().locked(id).orElseThrow(() -> new NotFound("assessment.quiz.unknown", id));
        if (quiz.draft().isPresent() && book().questionCount(quiz.draft().get()) == 0) throw new RuleViolation("assessment.quiz.empty");
        quiz.release();
    }

    /** Forgets what was changed since the version in use. */
    public void discard(LessonId id) {
        authored(id);
        var quiz = book().locked(id).orElseThrow(() -> new NotFound("assessment.quiz.unknown", id));
        var draft = quiz.discard();
        entities.flush();
        book().remove(book().questions(draft));
        entities.remove(book().version(draft));
    }

    /** Lets one learner try once more, beyond what the quiz allows everybody. */
    public void allowAnother(EnrolmentId enrolment, LessonId id) {
        var lesson = authored(id);
        if (!enrolments.card(enrolment).course().equals(lesson.course())) throw new NotFound("assessment.quiz.unknown", id);
        var allowance = entities.find(Allowance.class, new Allowance.Key(enrolment, id));
        if (allowance == null) {
            allowance = new Allowance(enrolment, id);
            entities.persist(allowance);
        }
        allowance.grant(caller.person(), clock.instant());
    }

    /** A course is not published while a quiz of it asks nothing. */
    @PermitAll
    public void requireQuestions(@Observes CoursePublished published) {
        var empty = courses.lessons(published.course()).stream().filter(lesson -> lesson.kind() == LessonKind.QUIZ && questions(lesson.id()) == 0).findFirst();
        if (empty.isPresent()) throw new RuleViolation("assessment.quiz.publish-empty", empty.get().title());
    }

    private long questions(LessonId lesson) {
        return book().quiz(lesson).filter(quiz -> quiz.current() != null).map(quiz -> book().questionCount(quiz.current())).orElse(0L);
    }

    /** The version that may be changed: the draft; the one in use, as long as nobody has begun it; else a new draft. */
    private QuizVersion editable(LessonId id) {
        authored(id);
        var quiz = book().locked(id).orElseGet(() -> create(id));
        var version = quiz.draft().map(book()::version).orElseGet(() -> book().attempts(quiz.current()) == 0 ? book().version(quiz.current()) : draft(quiz));
        version.touch(caller.person(), clock.instant());
        return version;
    }

    private Quiz create(LessonId id) {
        var quiz = new Quiz(id);
        entities.persist(quiz);
        entities.flush();
        var first = persisted(new QuizVersion(QuizVersionId.fresh(), id, 1, QuizSettings.USUAL));
        quiz.use(first.id());
        entities.flush();
        return quiz;
    }

    private QuizVersion draft(Quiz quiz) {
        var used = book().version(quiz.current());
        var highest = entities.createQuery("select max(v.number) from QuizVersion v where v.lesson = :lesson", Integer.class).setParameter("lesson", quiz.lesson()).getSingleResult();
        var draft = persisted(new QuizVersion(QuizVersionId.fresh(), quiz.lesson(), highest + 1, used.settings()));
        book().add(book().questions(used.id()).stream().map(question -> question.copyFor(draft.id())).toList());
        quiz.prepare(draft.id());
        entities.flush();
        return draft;
    }

    private QuizVersion persisted(QuizVersion version) {
        version.touch(caller.person(), clock.instant());
        entities.persist(version);
        entities.flush();
        return version;
    }

    private Question find(QuizVersion version, QuestionId id) {
        return book().questions(version.id()).stream().filter(question -> question.origin().equals(id)).findFirst()
            .orElseThrow(() -> new NotFound("assessment.question.unknown", id));
    }

    private static void place(List<Question> questions) {
        for (var place = 0; place < questions.size(); place++) questions.get(place).place(place);
    }

    private LessonRow authored(LessonId id) {
        var lesson = courses.lesson(id);
        CourseId course = lesson.course();
        courses.requireAuthor(course);
        if (lesson.kind() != LessonKind.QUIZ) throw new NotFound("assessment.quiz.unknown", id);
        return lesson;
    }

    private QuizBook book() { return new QuizBook(entities); }
}
