package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;

import org.bellwether.course.CourseChapter;
import org.bellwether.course.DemoCourses;
import org.bellwether.learning.DemoEnrolments;
import org.bellwether.learning.LearningChapter;
import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.Persons;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The figures of the demo organisation's quizzes, held against what its learning tells. */
class QuizReportsIT {

    @RegisterExtension final Database database = new Database();
    private Services services;
    private QuizReports reports;

    @BeforeEach
    void demo() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        database.inTransaction(services.get(CourseChapter.class)::write);
        database.inTransaction(services.get(LearningChapter.class)::write);
        database.inTransaction(services.get(AssessmentChapter.class)::write);
        var trainer = services.get(Persons.class).card(services.get(DemoCast.class).known("trainer").id());
        services.as(Caller.of(trainer, Role.EMPLOYEE, Role.TRAINER, Role.ADMINISTRATOR));
        reports = services.get(QuizReports.class);
    }

    @Test
    void the_best_attempts_are_those_that_learning_tells_of() {
        var told = services.get(DemoEnrolments.class).all().stream().filter(enrolment -> enrolment.quizAttempts() > 0).toList();

        assertThat(told).hasSizeGreaterThan(200);
        assertThat(database.number("select count(*) from quiz_attempt")).isEqualTo(told.stream().mapToLong(one -> one.quizAttempts()).sum());
        assertThat(database.number("""
            select count(*) from (select enrolment_id, max(score) as best from quiz_attempt group by enrolment_id) a
            join lesson_result r on r.enrolment_id = a.enrolment_id and r.scaled is not null where abs(r.scaled - a.best) > 0.0001""")).isZero();
        assertThat(database.number("select count(*) from quiz_attempt where submitted_at < started_at")).isZero();
    }

    @Test
    void every_question_is_counted_once_per_learner_at_the_first_attempt() {
        var report = reports.report(DemoCourses.ERP_1_QUIZ, null);

        assertThat(report.questions()).hasSize(10).allSatisfy(question -> assertThat(question.facility().n()).isEqualTo(report.learners()));
        assertThat(report.questions().stream().mapToDouble(question -> question.facility().share()).average().orElseThrow()).isCloseTo(report.mean(), within(1e-6));
        assertThat(report.questions()).allSatisfy(question -> assertThat(question.facility().low()).isLessThan(question.facility().share()));
        assertThat(report.questions()).allSatisfy(question -> assertThat(question.discrimination()).isBetween(-1.0, 1.0));
        assertThat(report.passed().share()).isGreaterThan(report.passedFirst().share());
    }

    @Test
    void discrimination_is_the_correlation_with_the_rest_of_the_quiz() {
        var report = reports.report(DemoCourses.ERP_1_QUIZ, null);
        var question = report.questions().get(0);
        var rows = database.entities().createNativeQuery("""
            select a.fraction, t.earned - a.fraction from quiz_answer a join quiz_attempt t on t.id = a.attempt_id join quiz_question q on q.id = a.question_id
            where t.number = 1 and q.origin_id = ?""").setParameter(1, question.id().value()).getResultList();
        var xs = new double[rows.size()];
        var ys = new double[rows.size()];
        for (var at = 0; at < rows.size(); at++) {
            xs[at] = ((Number) ((Object[]) rows.get(at))[0]).doubleValue();
            ys[at] = ((Number) ((Object[]) rows.get(at))[1]).doubleValue();
        }

        assertThat(question.discrimination()).isCloseTo(correlation(xs, ys), within(1e-6));
    }

    @Test
    void a_figure_opens_to_as_many_rows_as_it_counts_the_worst_first() {
        var hardest = reports.report(DemoCourses.ERP_2_QUIZ, null).hardest();
        var rows = reports.rows(DemoCourses.ERP_2_QUIZ, 1, hardest.id(), Window.first(500));

        assertThat(rows).hasSize((int) hardest.facility().n()).hasSize((int) reports.count(DemoCourses.ERP_2_QUIZ, 1, hardest.id()));
        assertThat(rows.stream().map(AnswerRow::fraction).collect(Collectors.toList())).isSorted();
    }

    @Test
    void sales_scores_above_the_others_as_the_story_has_it() {
        var mean = "select round(1000 * avg(t.score)) from quiz_attempt t join person p on p.id = t.learner_id join org_unit u on u.id = p.unit_id join org_unit d on d.id = u.department_id where t.number = 1 and d.code %s 'SAL'";

        assertThat(database.number(mean.formatted("="))).isGreaterThan(database.number(mean.formatted("<>")) + 50);
    }

    @Test
    void a_report_takes_the_same_few_statements_for_any_number_of_people() {
        assertThat(database.statementsOf(() -> reports.report(DemoCourses.ERP_1_QUIZ, null))).isLessThanOrEqualTo(11);
        assertThat(database.statementsOf(() -> reports.stuck(DemoCourses.ERP_1_QUIZ))).isLessThanOrEqualTo(6);
    }

    private static double correlation(double[] xs, double[] ys) {
        var meanX = java.util.Arrays.stream(xs).average().orElseThrow();
        var meanY = java.util.Arrays.stream(ys).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (var at = 0; at < xs.length; at++) {
            xy += (xs[at] - meanX) * (ys[at] - meanY);
            xx += (xs[at] - meanX) * (xs[at] - meanX);
            yy += (ys[at] - meanY) * (ys[at] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
