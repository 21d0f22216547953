package org.bellwether.assessment.page;

import java.io.Serializable;

import org.bellwether.assessment.QuestionKind;
import org.bellwether.assessment.QuestionRow;
import org.bellwether.assessment.QuizEditor;
import org.bellwether.assessment.Quizzes;
import org.bellwether.assessment.Reveal;
import org.bellwether.course.CourseCard;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Where a trainer writes a quiz. */
@PageBean
public class QuizEditPage implements Serializable {

    @Inject Quizzes quizzes;
    @Inject Courses courses;
    @Inject Notices notices;

    private LessonId lesson;
    private QuizEditor editor;
    private CourseCard course;
    private RulesForm rules;
    private QuestionForm form;
    private QuestionRow removed;

    public void load() {
        refresh();
        course = courses.card(editor.lesson().course());
        rules = new RulesForm(editor.settings());
        if (editor.questions().isEmpty()) form = QuestionForm.fresh();
    }

    private void refresh() { editor = quizzes.open(lesson); }

    public void add() { form = QuestionForm.fresh(); }

    public void edit(QuestionRow row) { form = QuestionForm.of(row); }

    public void cancel() { form = null; }

    /** The question is kept; the form closes. */
    public void save() {
        keep();
        form = null;
    }

    /** The question is kept, and the form is empty for another one. */
    public void saveAndAdd() {
        keep();
        form = QuestionForm.fresh();
    }

    private void keep() {
        if (form.isFresh()) quizzes.add(lesson, form.draft());
        else quizzes.change(lesson, form.getId(), form.draft());
        removed = null;
        refresh();
        notices.info("assessment.edit.saved");
    }

    public void copy(QuestionRow row) {
        quizzes.copy(lesson, row.id());
        refresh();
    }

    public void move(QuestionRow row, int places) {
        quizzes.move(lesson, row.id(), places);
        refresh();
    }

    public void remove(QuestionRow row) {
        quizzes.remove(lesson, row.id());
        removed = row;
        if (form != null && row.id().equals(form.getId())) form = null;
        refresh();
    }

    public void undo() {
        quizzes.restore(lesson, removed);
        removed = null;
        refresh();
    }

    public void rule() {
        quizzes.rule(lesson, rules.settings());
        refresh();
        notices.info("assessment.edit.rules-saved");
    }

    public void release() {
        quizzes.release(lesson);
        refresh();
        notices.info("assessment.edit.released", editor.number());
    }

    public void discard() {
        quizzes.discard(lesson);
        form = null;
        removed = null;
        refresh();
        rules = new RulesForm(editor.settings());
        notices.info("assessment.edit.discarded", editor.number());
    }

    public void addOption() { form.addOption(); }

    public void removeOption(OptionForm option) { form.removeOption(option); }

    public void moveOption(OptionForm option, int places) { form.move(option, places); }

    /** Where the question stands that is being changed. */
    public int getFormPosition() {
        return editor.questions().stream().filter(row -> row.id().equals(form.getId())).findFirst().map(QuestionRow::position).orElse(0);
    }

    public QuestionKind[] getKinds() { return QuestionKind.values(); }
    public Reveal[] getReveals() { return Reveal.values(); }
    public QuizEditor getEditor() { return editor; }
    public CourseCard getCourse() { return course; }
    public RulesForm getRules() { return rules; }
    public QuestionForm getForm() { return form; }
    public QuestionRow getRemoved() { return removed; }

    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
}
