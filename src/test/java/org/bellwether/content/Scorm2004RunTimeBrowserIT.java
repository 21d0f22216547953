package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run-time of SCORM 2004, call by call: Run-Time Environment 4th Edition, chapters 3 and 4. */
class Scorm2004RunTimeBrowserIT extends InBrowser {

    private static final String BEGIN = "Initialize | | true | 0\n";

    @BeforeEach
    void standOnTheContentOrigin() { page.navigate(application().contentUrl() + "/_shim/player.css"); }

    private Conversation content() { return Conversation.of("2004", page, application().contentUrl()); }

    private Conversation.Outcome says(String lines) {
        var outcome = content().says(lines).take();
        assertThat(outcome.wrong()).isEmpty();
        return outcome;
    }

    @Test
    void each_call_has_its_own_error_before_it_began_and_after_it_ended() {
        var outcome = says("""
            GetLastError | 0 | 0
            GetValue | cmi.location | | 122
            SetValue | cmi.location | 1 | false | 132
            Commit | | false | 142
            Terminate | | false | 112
            Initialize | now | false | 201
            Initialize | | true | 0
            Initialize | | false | 103
            Commit | now | false | 201
            Terminate | now | false | 201
            Commit | | true | 0
            Terminate | | true | 0
            Terminate | | false | 113
            Initialize | | false | 104
            GetValue | cmi.location | | 123
            SetValue | cmi.location | 1 | false | 133
            Commit | | false | 143
            """);
        assertThat(outcome.heard()).containsExactly("started", "committed", "finished  null");
    }

    @Test
    void errors_have_names_and_asking_for_them_changes_nothing() {
        says(BEGIN + """
            GetValue | cmi.exit | | 405
            GetErrorString | 405 | Data Model Element Is Write Only | 405
            GetErrorString | 0 | No Error | 405
            GetErrorString | 001 | | 405
            GetErrorString | 1444 | | 405
            GetErrorString | | | 405
            GetDiagnostic | | Data Model Element Is Write Only | 405
            GetLastError | 405 | 405
            GetValue | cmi.completion_status | unknown | 0
            """);
    }

    @Test
    void what_was_never_set_is_told_from_what_does_not_exist() {
        says(BEGIN + """
            GetValue | | | 301
            GetValue | cmi | | 401
            GetValue | cmi.nothing | | 401
            GetValue | cmi.core.lesson_status | | 401
            GetValue | __proto__ | | 401
            GetValue | cmi.location | | 403
            GetValue | cmi.suspend_data | | 403
            GetValue | cmi.score.scaled | | 403
            GetValue | cmi.progress_measure | | 403
            GetValue | cmi.launch_data | | 403
            GetValue | cmi.completion_threshold | | 403
            GetValue | cmi.scaled_passing_score | | 403
            GetValue | cmi.max_time_allowed | | 403
            GetValue | cmi.success_status | unknown | 0
            GetValue | cmi.time_limit_action | continue,no message | 0
            GetValue | cmi.learner_preference.audio_level | 1 | 0
            GetValue | cmi.learner_preference.language | | 0
            SetValue | | x | false | 351
            SetValue | cmi | x | false | 401
            SetValue | cmi.objectives | x | false | 401
            SetValue | cmi.interactions | x | false | 401
            SetValue | constructor | x | false | 401
            GetValue | constructor._children | | 401
            GetValue | __proto__._count | | 401
            GetErrorString | constructor | | 401
            GetDiagnostic | toString | | 401
            """);
    }

    @Test
    void what_is_only_to_be_read_or_only_to_be_written() {
        var outcome = content().with("launchData", "level=2").with("passing", "0.8").with("threshold", "0.5").with("maxTime", "PT30M").with("timeLimitAction", "exit,message").says(BEGIN + """
            GetValue | cmi._version | 1.0 | 0
            GetValue | cmi.learner_id | L-1 | 0
            GetValue | cmi.learner_name | Liu, Yang | 0
            GetValue | cmi.credit | credit | 0
            GetValue | cmi.mode | normal | 0
            GetValue | cmi.entry | ab-initio | 0
            GetValue | cmi.total_time | PT0H0M0S | 0
            GetValue | cmi.launch_data | level=2 | 0
            GetValue | cmi.scaled_passing_score | 0.8 | 0
            GetValue | cmi.completion_threshold | 0.5 | 0
            GetValue | cmi.max_time_allowed | PT30M | 0
            GetValue | cmi.time_limit_action | exit,message | 0
            SetValue | cmi._version | 2 | false | 404
            SetValue | cmi.learner_id | x | false | 404
            SetValue | cmi.learner_name | x | false | 404
            SetValue | cmi.credit | credit | false | 404
            SetValue | cmi.mode | review | false | 404
            SetValue | cmi.entry | resume | false | 404
            SetValue | cmi.total_time | PT1H | false | 404
            SetValue | cmi.launch_data | x | false | 404
            SetValue | cmi.scaled_passing_score | 0 | false | 404
            SetValue | cmi.completion_threshold | 0 | false | 404
            SetValue | cmi.objectives._count | 3 | false | 404
            SetValue | cmi.score._children | x | false | 404
            SetValue | cmi.comments_from_lms.0.comment | x | false | 404
            SetValue | cmi.exit | suspend | true | 0
            GetValue | cmi.exit | | 405
            SetValue | cmi.session_time | PT5M | true | 0
            GetValue | cmi.session_time | | 405
            """).take();
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.values()).containsOnlyKeys("cmi.exit", "cmi.session_time");
    }

    @Test
    void the_lists_of_what_there_is() {
        says(BEGIN + """
            GetValue | cmi.score._children | scaled,raw,min,max | 0
            GetValue | cmi.objectives._children | id,score,success_status,completion_status,progress_measure,description | 0
            GetValue | cmi.interactions._children | id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description | 0
            GetValue | cmi.learner_preference._children | audio_level,language,delivery_speed,audio_captioning | 0
            GetValue | cmi.comments_from_learner._children | comment,location,timestamp | 0
            GetValue | cmi.comments_from_lms._children | comment,location,timestamp | 0
            GetValue | cmi.objectives._count | 0 | 0
            GetValue | cmi.interactions._count | 0 | 0
            GetValue | cmi.comments_from_learner._count | 0 | 0
            GetValue | cmi.comments_from_lms._count | 0 | 0
            GetValue | cmi.comments_from_lms.0.comment | | 301
            GetValue | cmi.score._count | | 301
            GetValue | cmi.location._children | | 301
            GetValue | cmi.nothing._children | | 401
            GetValue | cmi.learner_id._version | | 301
            """);
    }

    @Test
    void words_numbers_and_their_ranges() {
        says(BEGIN + """
            SetValue | cmi.completion_status | completed | true | 0
            GetValue | cmi.completion_status | completed | 0
            SetValue | cmi.completion_status | incomplete | true | 0
            SetValue | cmi.completion_status | not attempted | true | 0
            SetValue | cmi.completion_status | passed | false | 406
            SetValue | cmi.success_status | failed | true | 0
            SetValue | cmi.success_status | Passed | false | 406
            SetValue | cmi.exit | normal | true | 0
            SetValue | cmi.exit | later | false | 406
            SetValue | cmi.score.scaled | 1 | true | 0
            SetValue | cmi.score.scaled | -1.0 | true | 0
            SetValue | cmi.score.scaled | .5 | true | 0
            SetValue | cmi.score.scaled | 1.0000001 | false | 407
            SetValue | cmi.score.scaled | -1.5 | false | 407
            SetValue | cmi.score.scaled | half | false | 406
            SetValue | cmi.score.scaled | | false | 406
            SetValue | cmi.score.raw | -12345.5 | true | 0
            SetValue | cmi.score.raw | 1e3 | false | 406
            SetValue | cmi.progress_measure | 0.25 | true | 0
            SetValue | cmi.progress_measure | -0.1 | false | 407
            SetValue | cmi.progress_measure | 1.1 | false | 407
            SetValue | cmi.learner_preference.audio_level | 0 | true | 0
            SetValue | cmi.learner_preference.audio_level | -1 | false | 407
            SetValue | cmi.learner_preference.audio_captioning | -1 | true | 0
            SetValue | cmi.learner_preference.audio_captioning | 2 | false | 406
            SetValue | cmi.learner_preference.language | zh-CN | true | 0
            SetValue | cmi.learner_preference.language | | true | 0
            SetValue | cmi.learner_preference.language | 中文 | false | 406
            """);
    }

    @Test
    void times_and_spans_of_time() {
        says(BEGIN + """
            SetValue | cmi.session_time | PT1H2M3.45S | true | 0
            SetValue | cmi.session_time | P1Y2M3DT4H | true | 0
            SetValue | cmi.session_time | P | false | 406
            SetValue | cmi.session_time | PT | false | 406
            SetValue | cmi.session_time | P1DT | false | 406
            SetValue | cmi.session_time | PT1.234S | false | 406
            SetValue | cmi.session_time | 00:01:00 | false | 406
            SetValue | cmi.interactions.0.id | urn:question:1 | true | 0
            SetValue | cmi.interactions.0.timestamp | 2004 | true | 0
            SetValue | cmi.interactions.0.timestamp | 2004-02-29 | true | 0
            SetValue | cmi.interactions.0.timestamp | 2004-02-29T12:30:45.5+01:00 | true | 0
            SetValue | cmi.interactions.0.timestamp | 2005-02-29 | false | 406
            SetValue | cmi.interactions.0.timestamp | 1969-12-31 | false | 406
            SetValue | cmi.interactions.0.timestamp | 2039 | false | 406
            SetValue | cmi.interactions.0.timestamp | 2004-02-29T24 | false | 406
            SetValue | cmi.interactions.0.latency | PT5S | true | 0
            SetValue | cmi.interactions.0.latency | 5 | false | 406
            """);
    }

    @Test
    void members_come_one_after_the_other_and_first_of_all_get_their_identifier() {
        says(BEGIN + """
            GetValue | cmi.objectives.0.id | | 301
            SetValue | cmi.objectives.1.id | two | false | 351
            SetValue | cmi.objectives.0.success_status | passed | false | 408
            SetValue | cmi.objectives.0.id | one | true | 0
            SetValue | cmi.objectives.0.id | other | false | 351
            SetValue | cmi.objectives.0.id | one | true | 0
            SetValue | cmi.objectives.1.id | one | false | 351
            SetValue | cmi.objectives.1.id | | false | 406
            SetValue | cmi.objectives.1.id | urn:x | false | 406
            SetValue | cmi.objectives.1.id | two | true | 0
            SetValue | cmi.objectives.0.success_status | passed | true | 0
            SetValue | cmi.objectives.0.score.scaled | 0.9 | true | 0
            SetValue | cmi.objectives.0.progress_measure | 2 | false | 407
            SetValue | cmi.objectives.0.description | {lang=de}Pumpen | true | 0
            SetValue | cmi.objectives.0.description | {lang=中}x | false | 406
            GetValue | cmi.objectives.0.success_status | passed | 0
            GetValue | cmi.objectives.1.success_status | unknown | 0
            GetValue | cmi.objectives.1.score.scaled | | 403
            GetValue | cmi.objectives.0.score._children | scaled,raw,min,max | 0
            GetValue | cmi.objectives.2.score._children | | 301
            GetValue | cmi.objectives._count | 2 | 0
            GetValue | cmi.objectives.01.id | | 301
            SetValue | cmi.comments_from_learner.0.comment | good | true | 0
            SetValue | cmi.comments_from_learner.0.location | page 3 | true | 0
            GetValue | cmi.comments_from_learner._count | 1 | 0
            SetValue | cmi.comments_from_learner.2.comment | skipped | false | 351
            """);
    }

    @Test
    void answers_are_judged_by_the_kind_of_their_question() {
        says(BEGIN + """
            SetValue | cmi.interactions.0.type | choice | false | 408
            SetValue | cmi.interactions.0.id | q0 | true | 0
            SetValue | cmi.interactions.0.learner_response | a | false | 408
            SetValue | cmi.interactions.0.correct_responses.0.pattern | a | false | 408
            SetValue | cmi.interactions.0.type | choice | true | 0
            SetValue | cmi.interactions.0.learner_response | a[,]b | true | 0
            SetValue | cmi.interactions.0.learner_response | a[,]a | false | 406
            SetValue | cmi.interactions.0.correct_responses.0.pattern | a[,]b | true | 0
            SetValue | cmi.interactions.0.correct_responses.1.pattern | a[,]b | false | 351
            SetValue | cmi.interactions.0.correct_responses.1.pattern | c | true | 0
            GetValue | cmi.interactions.0.correct_responses._count | 2 | 0
            SetValue | cmi.interactions.0.result | incorrect | true | 0
            SetValue | cmi.interactions.0.result | wrong | false | 406
            SetValue | cmi.interactions.0.objectives.0.id | one | true | 0
            SetValue | cmi.interactions.0.objectives.1.id | one | false | 351
            SetValue | cmi.interactions.1.id | q1 | true | 0
            SetValue | cmi.interactions.1.type | true-false | true | 0
            SetValue | cmi.interactions.1.learner_response | true | true | 0
            SetValue | cmi.interactions.1.learner_response | yes | false | 406
            SetValue | cmi.interactions.1.correct_responses.0.pattern | false | true | 0
            SetValue | cmi.interactions.1.correct_responses.1.pattern | true | false | 351
            SetValue | cmi.interactions.2.id | q2 | true | 0
            SetValue | cmi.interactions.2.type | numeric | true | 0
            SetValue | cmi.interactions.2.learner_response | 3.5 | true | 0
            SetValue | cmi.interactions.2.learner_response | three | false | 406
            SetValue | cmi.interactions.2.correct_responses.0.pattern | 3[:]4 | true | 0
            SetValue | cmi.interactions.2.correct_responses.0.pattern | 4[:]3 | false | 406
            SetValue | cmi.interactions.3.id | q3 | true | 0
            SetValue | cmi.interactions.3.type | matching | true | 0
            SetValue | cmi.interactions.3.learner_response | a[.]1[,]b[.]2 | true | 0
            SetValue | cmi.interactions.3.learner_response | a | false | 406
            GetValue | cmi.interactions.3.type | matching | 0
            SetValue | cmi.interactions.4.id | q4 | true | 0
            SetValue | cmi.interactions.4.type | fill-in | true | 0
            SetValue | cmi.interactions.4.correct_responses.0.pattern | {case_matters=false}{lang=de}Pumpe | true | 0
            SetValue | cmi.interactions.4.correct_responses.1.pattern | {case_matters=perhaps}Pumpe | false | 406
            SetValue | cmi.interactions.4.correct_responses.1.pattern | {lang=exg}Pumpe | false | 406
            SetValue | cmi.interactions.5.id | q5 | true | 0
            SetValue | cmi.interactions.5.type | performance | true | 0
            SetValue | cmi.interactions.5.correct_responses.0.pattern | {order_matters=true}valve[.]shut[,]pump[.]2[:]3 | true | 0
            SetValue | cmi.interactions.5.correct_responses.1.pattern | valve[.]shut[.]twice | false | 406
            GetValue | cmi.interactions._count | 6 | 0
            """);
    }

    @Test
    void where_the_manifest_sets_a_mark_the_measure_decides() {
        assertThat(content().with("passing", "0.8").with("threshold", "0.5").says(BEGIN + """
            SetValue | cmi.success_status | passed | true | 0
            GetValue | cmi.success_status | unknown | 0
            SetValue | cmi.score.scaled | 0.79 | true | 0
            GetValue | cmi.success_status | failed | 0
            SetValue | cmi.score.scaled | 0.8 | true | 0
            GetValue | cmi.success_status | passed | 0
            SetValue | cmi.completion_status | completed | true | 0
            SetValue | cmi.progress_measure | 0.4 | true | 0
            GetValue | cmi.completion_status | incomplete | 0
            SetValue | cmi.progress_measure | 0.5 | true | 0
            GetValue | cmi.completion_status | completed | 0
            """).take().wrong()).isEmpty();
    }

    @Test
    void wishes_where_to_go_are_heard_when_the_visit_ends() {
        var outcome = says(BEGIN + """
            GetValue | adl.nav.request | _none_ | 0
            GetValue | adl.nav.request_valid.continue | true | 0
            GetValue | adl.nav.request_valid.previous | false | 0
            GetValue | adl.nav.request_valid.choice.{target=two} | true | 0
            GetValue | adl.nav.request_valid.choice.{target=none} | false | 0
            SetValue | adl.nav.request_valid.continue | true | false | 404
            SetValue | adl.nav.request | forward | false | 406
            SetValue | adl.nav.nothing | x | false | 401
            SetValue | adl.nav.request | {target=two}choice | true | 0
            SetValue | adl.nav.request | continue | true | 0
            GetValue | adl.nav.request | continue | 0
            SetValue | cmi.exit | suspend | true | 0
            Terminate | | true | 0
            """);
        assertThat(outcome.heard()).endsWith("finished suspend continue");
    }

    @Test
    void what_was_kept_is_there_at_the_next_visit_and_what_was_said_of_the_last_one_is_not() {
        var kept = Map.of("cmi.location", "7", "cmi.suspend_data", "第七页", "cmi.completion_status", "incomplete", "cmi.exit", "suspend", "cmi.session_time", "PT5M", "cmi.objectives.0.id", "one");
        var outcome = content().with("values", kept).with("entry", "resume").with("totalTime", "PT0H5M0S").says(BEGIN + """
            GetValue | cmi.entry | resume | 0
            GetValue | cmi.location | 7 | 0
            GetValue | cmi.suspend_data | 第七页 | 0
            GetValue | cmi.completion_status | incomplete | 0
            GetValue | cmi.total_time | PT0H5M0S | 0
            GetValue | cmi.objectives._count | 1 | 0
            Terminate | | true | 0
            """).take();
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.values()).doesNotContainKeys("cmi.exit", "cmi.session_time").containsEntry("cmi.location", "7");
        assertThat(outcome.heard()).endsWith("finished  null");
    }

    @Test
    void texts_are_kept_to_the_last_character_and_not_beyond_what_the_server_keeps() {
        var much = "页|\\\n" + "x".repeat(65_000);
        assertThat(content().says(BEGIN).call("SetValue", List.of("cmi.suspend_data", much), "true", "0").call("GetValue", List.of("cmi.suspend_data"), much, "0")
            .call("SetValue", List.of("cmi.suspend_data", "x".repeat(65_537)), "false", "406").take().wrong()).isEmpty();
    }
}
