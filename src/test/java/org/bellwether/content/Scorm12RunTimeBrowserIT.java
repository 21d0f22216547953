package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.bellwether.support.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run-time of SCORM 1.2, call by call: Run-Time Environment 1.2, chapter 3. */
class Scorm12RunTimeBrowserIT extends InBrowser {

    private static final String BEGIN = "LMSInitialize | | true | 0\n";

    @BeforeEach
    void standOnTheContentOrigin() { page.navigate(application().contentUrl() + "/_shim/player.css"); }

    private Conversation content() { return Conversation.of("1.2", page, application().contentUrl()); }

    private Conversation.Outcome says(String lines) {
        var outcome = content().says(lines).take();
        assertThat(outcome.wrong()).isEmpty();
        return outcome;
    }

    @Test
    void nothing_is_answered_before_it_began_or_after_it_ended() {
        var outcome = says("""
            LMSGetLastError | 0 | 0
            LMSGetValue | cmi.core.lesson_status | | 301
            LMSSetValue | cmi.core.lesson_status | passed | false | 301
            LMSCommit | | false | 301
            LMSFinish | | false | 301
            LMSInitialize | now | false | 201
            LMSInitialize | | true | 0
            LMSInitialize | | false | 101
            LMSCommit | now | false | 201
            LMSFinish | now | false | 201
            LMSCommit | | true | 0
            LMSFinish | | true | 0
            LMSFinish | | false | 301
            LMSInitialize | | false | 101
            LMSGetValue | cmi.core.lesson_status | | 301
            LMSSetValue | cmi.core.lesson_status | passed | false | 301
            LMSCommit | | false | 301
            """);
        assertThat(outcome.heard()).containsExactly("started", "committed", "finished  undefined");
    }

    @Test
    void errors_have_names_and_asking_for_them_changes_nothing() {
        says(BEGIN + """
            LMSGetValue | cmi.core.exit | | 404
            LMSGetLastError | 404 | 404
            LMSGetErrorString | 404 | Element is write only | 404
            LMSGetErrorString | 301 | Not initialized | 404
            LMSGetErrorString | 0 | No error | 404
            LMSGetErrorString | 999 | | 404
            LMSGetErrorString | 101 | General exception | 404
            LMSGetErrorString | 201 | Invalid argument error | 404
            LMSGetErrorString | 202 | Element cannot have children | 404
            LMSGetErrorString | 203 | Element not an array. Cannot have count | 404
            LMSGetErrorString | 401 | Not implemented error | 404
            LMSGetErrorString | 402 | Invalid set value, element is a keyword | 404
            LMSGetErrorString | 403 | Element is read only | 404
            LMSGetErrorString | 405 | Incorrect data type | 404
            LMSGetDiagnostic | | Element is write only | 404
            LMSGetDiagnostic | 403 | Element is read only | 404
            LMSGetLastError | 404 | 404
            LMSGetValue | cmi.core.lesson_status | not attempted | 0
            LMSGetLastError | 0 | 0
            """);
    }

    @Test
    void the_lists_of_what_there_is() {
        says(BEGIN + """
            LMSGetValue | cmi._version | 3.4 | 0
            LMSGetValue | cmi.core._children | student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time | 0
            LMSGetValue | cmi.core.score._children | raw,min,max | 0
            LMSGetValue | cmi.objectives._children | id,score,status | 0
            LMSGetValue | cmi.student_data._children | mastery_score,max_time_allowed,time_limit_action | 0
            LMSGetValue | cmi.student_preference._children | audio,language,speed,text | 0
            LMSGetValue | cmi.interactions._children | id,objectives,time,type,correct_responses,weighting,student_response,result,latency | 0
            LMSGetValue | cmi.objectives._count | 0 | 0
            LMSGetValue | cmi.interactions._count | 0 | 0
            LMSGetValue | cmi.core.lesson_status._children | | 202
            LMSGetValue | cmi.core.lesson_status._count | | 203
            LMSGetValue | cmi.core._count | | 203
            LMSGetValue | cmi.objectives.0.score._children | | 201
            LMSSetValue | cmi.objectives.0.id | first | true | 0
            LMSGetValue | cmi.objectives.0.score._children | raw,min,max | 0
            LMSGetValue | cmi.nothing._children | | 201
            LMSGetValue | cmi.nothing._count | | 201
            LMSSetValue | cmi._version | 4 | false | 402
            LMSSetValue | cmi.core._children | x | false | 402
            LMSSetValue | cmi.objectives._count | 5 | false | 402
            """);
    }

    @Test
    void what_is_only_to_be_read() {
        var outcome = content().with("launchData", "level=2").with("mastery", "80").with("maxTime", "00:30:00").with("timeLimitAction", "exit,message").with("totalTime", "0001:02:03.00").says(BEGIN + """
            LMSGetValue | cmi.core.student_id | L-1 | 0
            LMSGetValue | cmi.core.student_name | Liu, Yang | 0
            LMSGetValue | cmi.core.credit | credit | 0
            LMSGetValue | cmi.core.lesson_mode | normal | 0
            LMSGetValue | cmi.core.entry | ab-initio | 0
            LMSGetValue | cmi.core.total_time | 0001:02:03.00 | 0
            LMSGetValue | cmi.launch_data | level=2 | 0
            LMSGetValue | cmi.comments_from_lms | | 0
            LMSGetValue | cmi.student_data.mastery_score | 80 | 0
            LMSGetValue | cmi.student_data.max_time_allowed | 00:30:00 | 0
            LMSGetValue | cmi.student_data.time_limit_action | exit,message | 0
            LMSSetValue | cmi.core.student_id | other | false | 403
            LMSSetValue | cmi.core.student_name | other | false | 403
            LMSSetValue | cmi.core.credit | no-credit | false | 403
            LMSSetValue | cmi.core.lesson_mode | review | false | 403
            LMSSetValue | cmi.core.entry | resume | false | 403
            LMSSetValue | cmi.core.total_time | 00:00:00 | false | 403
            LMSSetValue | cmi.launch_data | x | false | 403
            LMSSetValue | cmi.comments_from_lms | x | false | 403
            LMSSetValue | cmi.student_data.mastery_score | 1 | false | 403
            LMSSetValue | cmi.student_data.max_time_allowed | 1 | false | 403
            LMSSetValue | cmi.student_data.time_limit_action | exit | false | 403
            """).take();
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.values()).isEmpty();
    }

    @Test
    void what_is_only_to_be_written() {
        var outcome = says(BEGIN + """
            LMSSetValue | cmi.core.exit | suspend | true | 0
            LMSGetValue | cmi.core.exit | | 404
            LMSSetValue | cmi.core.session_time | 00:01:02 | true | 0
            LMSGetValue | cmi.core.session_time | | 404
            LMSSetValue | cmi.interactions.0.id | q1 | true | 0
            LMSGetValue | cmi.interactions.0.id | | 404
            LMSGetValue | cmi.interactions.0.student_response | | 404
            LMSGetValue | cmi.interactions.1.student_response | | 201
            LMSFinish | | true | 0
            """);
        assertThat(outcome.values()).containsEntry("cmi.core.exit", "suspend").containsEntry("cmi.core.session_time", "00:01:02").containsEntry("cmi.interactions.0.id", "q1");
        assertThat(outcome.heard()).endsWith("finished suspend undefined");
    }

    @Test
    void what_nobody_knows() {
        says(BEGIN + """
            LMSGetValue | | | 201
            LMSGetValue | cmi | | 201
            LMSGetValue | cmi.core | | 201
            LMSGetValue | cmi.core.nothing | | 201
            LMSGetValue | CMI.CORE.LESSON_STATUS | | 201
            LMSGetValue | cmi.core.lesson_status.more | | 201
            LMSGetValue | cmi.location | | 201
            LMSGetValue | __proto__ | | 201
            LMSGetValue | constructor | | 201
            LMSSetValue | | x | false | 201
            LMSSetValue | cmi | x | false | 201
            LMSSetValue | cmi.core | x | false | 201
            LMSSetValue | cmi.objectives | x | false | 201
            LMSSetValue | __proto__ | x | false | 201
            LMSSetValue | toString | x | false | 201
            LMSGetValue | constructor._children | | 201
            LMSGetValue | toString._count | | 201
            LMSGetErrorString | constructor | | 201
            LMSGetDiagnostic | __proto__ | | 201
            LMSGetValue | cmi.core.lesson_status | not attempted | 0
            """);
    }

    @Test
    void words_of_the_vocabulary_and_no_others() {
        says(BEGIN + """
            LMSSetValue | cmi.core.lesson_status | passed | true | 0
            LMSGetValue | cmi.core.lesson_status | passed | 0
            LMSSetValue | cmi.core.lesson_status | completed | true | 0
            LMSSetValue | cmi.core.lesson_status | failed | true | 0
            LMSSetValue | cmi.core.lesson_status | incomplete | true | 0
            LMSSetValue | cmi.core.lesson_status | browsed | true | 0
            LMSSetValue | cmi.core.lesson_status | not attempted | false | 405
            LMSSetValue | cmi.core.lesson_status | Passed | false | 405
            LMSSetValue | cmi.core.lesson_status | | false | 405
            LMSGetValue | cmi.core.lesson_status | browsed | 0
            LMSSetValue | cmi.core.exit | time-out | true | 0
            LMSSetValue | cmi.core.exit | logout | true | 0
            LMSSetValue | cmi.core.exit | | true | 0
            LMSSetValue | cmi.core.exit | normal | false | 405
            LMSSetValue | cmi.interactions.0.type | choice | true | 0
            LMSSetValue | cmi.interactions.0.type | long-fill-in | false | 405
            LMSSetValue | cmi.interactions.0.result | wrong | true | 0
            LMSSetValue | cmi.interactions.0.result | 0.5 | true | 0
            LMSSetValue | cmi.interactions.0.result | incorrect | false | 405
            LMSSetValue | cmi.objectives.0.status | not attempted | true | 0
            LMSSetValue | cmi.objectives.0.status | unknown | false | 405
            """);
    }

    @Test
    void numbers_and_their_ranges() {
        says(BEGIN + """
            LMSGetValue | cmi.core.score.raw | | 0
            LMSSetValue | cmi.core.score.raw | 85 | true | 0
            LMSGetValue | cmi.core.score.raw | 85 | 0
            LMSSetValue | cmi.core.score.raw | 85.25 | true | 0
            LMSSetValue | cmi.core.score.raw | 0 | true | 0
            LMSSetValue | cmi.core.score.raw | 100 | true | 0
            LMSSetValue | cmi.core.score.raw | 100.1 | false | 405
            LMSSetValue | cmi.core.score.raw | -1 | false | 405
            LMSSetValue | cmi.core.score.raw | eighty | false | 405
            LMSSetValue | cmi.core.score.raw | 1e2 | false | 405
            LMSSetValue | cmi.core.score.raw | . | false | 405
            LMSSetValue | cmi.core.score.raw | | true | 0
            LMSSetValue | cmi.core.score.min | 0 | true | 0
            LMSSetValue | cmi.core.score.max | 100 | true | 0
            LMSSetValue | cmi.student_preference.audio | -1 | true | 0
            LMSSetValue | cmi.student_preference.audio | 101 | false | 405
            LMSSetValue | cmi.student_preference.speed | -100 | true | 0
            LMSSetValue | cmi.student_preference.speed | -101 | false | 405
            LMSSetValue | cmi.student_preference.text | 1 | true | 0
            LMSSetValue | cmi.student_preference.text | 2 | false | 405
            LMSSetValue | cmi.student_preference.text | 0.5 | false | 405
            LMSGetValue | cmi.student_preference.audio | -1 | 0
            LMSSetValue | cmi.interactions.0.weighting | 2.5 | true | 0
            LMSSetValue | cmi.interactions.0.weighting | heavy | false | 405
            """);
    }

    @Test
    void times_and_spans_of_time() {
        says(BEGIN + """
            LMSSetValue | cmi.core.session_time | 00:00:00 | true | 0
            LMSSetValue | cmi.core.session_time | 0012:34:56.78 | true | 0
            LMSSetValue | cmi.core.session_time | 99:59:59.9 | true | 0
            LMSSetValue | cmi.core.session_time | 1:02:03 | false | 405
            LMSSetValue | cmi.core.session_time | 00:00 | false | 405
            LMSSetValue | cmi.core.session_time | PT1H | false | 405
            LMSSetValue | cmi.core.session_time | 00:00:00.123 | false | 405
            LMSSetValue | cmi.interactions.0.latency | 00:00:10 | true | 0
            LMSSetValue | cmi.interactions.0.latency | ten | false | 405
            LMSSetValue | cmi.interactions.0.time | 23:59:59 | true | 0
            LMSSetValue | cmi.interactions.0.time | 24:00:00 | false | 405
            LMSSetValue | cmi.interactions.0.time | 12:60:00 | false | 405
            """);
    }

    @Test
    void texts_are_kept_to_the_last_character_and_not_beyond_what_the_server_keeps() {
        var suspended = "页|\\\n\t\"&<>" + "x".repeat(65_000);
        var outcome = content().says(BEGIN).call("LMSSetValue", java.util.List.of("cmi.suspend_data", suspended), "true", "0")
            .call("LMSGetValue", java.util.List.of("cmi.suspend_data"), suspended, "0")
            .call("LMSSetValue", java.util.List.of("cmi.suspend_data", "x".repeat(65_537)), "false", "405")
            .call("LMSSetValue", java.util.List.of("cmi.core.lesson_location", "x".repeat(1_000)), "true", "0")
            .call("LMSSetValue", java.util.List.of("cmi.core.lesson_location", "x".repeat(1_001)), "false", "405")
            .call("LMSSetValue", java.util.List.of("cmi.objectives.0.id", "two words"), "false", "405").take();
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.values()).containsEntry("cmi.suspend_data", suspended);
    }

    @Test
    void collections_grow_one_by_one() {
        var outcome = says(BEGIN + """
            LMSGetValue | cmi.objectives.0.id | | 201
            LMSSetValue | cmi.objectives.1.id | second | false | 201
            LMSSetValue | cmi.objectives.0.id | first | true | 0
            LMSSetValue | cmi.objectives.0.score.raw | 50 | true | 0
            LMSSetValue | cmi.objectives.1.id | second | true | 0
            LMSSetValue | cmi.objectives.3.id | fourth | false | 201
            LMSSetValue | cmi.objectives.01.id | odd | false | 201
            LMSSetValue | cmi.objectives.-1.id | odd | false | 201
            LMSGetValue | cmi.objectives._count | 2 | 0
            LMSGetValue | cmi.objectives.0.id | first | 0
            LMSGetValue | cmi.objectives.1.id | second | 0
            LMSGetValue | cmi.objectives.0.score.raw | 50 | 0
            LMSGetValue | cmi.objectives.1.score.raw | | 0
            LMSGetValue | cmi.objectives.2.id | | 201
            LMSSetValue | cmi.interactions.0.id | q1 | true | 0
            LMSGetValue | cmi.interactions.0.objectives._count | 0 | 0
            LMSSetValue | cmi.interactions.0.objectives.0.id | first | true | 0
            LMSGetValue | cmi.interactions.0.objectives._count | 1 | 0
            LMSSetValue | cmi.interactions.0.correct_responses.0.pattern | a | true | 0
            LMSSetValue | cmi.interactions.0.correct_responses.2.pattern | c | false | 201
            LMSGetValue | cmi.interactions.0.correct_responses._count | 1 | 0
            LMSGetValue | cmi.interactions.1.objectives._count | | 201
            LMSGetValue | cmi.interactions._count | 1 | 0
            """);
        assertThat(outcome.values()).containsOnlyKeys("cmi.objectives.0.id", "cmi.objectives.0.score.raw", "cmi.objectives.1.id", "cmi.interactions.0.id", "cmi.interactions.0.objectives.0.id", "cmi.interactions.0.correct_responses.0.pattern");
    }

    @Test
    void what_was_kept_is_there_at_the_next_visit_and_what_was_said_of_the_last_one_is_not() {
        var kept = new HashMap<>(Map.of("cmi.core.lesson_location", "7", "cmi.suspend_data", "a=1", "cmi.core.lesson_status", "incomplete", "cmi.core.exit", "suspend", "cmi.core.session_time", "00:05:00"));
        kept.put("cmi.objectives.0.id", "first");
        var outcome = content().with("values", kept).with("entry", "resume").with("totalTime", "0000:05:00.00").says(BEGIN + """
            LMSGetValue | cmi.core.entry | resume | 0
            LMSGetValue | cmi.core.lesson_location | 7 | 0
            LMSGetValue | cmi.suspend_data | a=1 | 0
            LMSGetValue | cmi.core.lesson_status | incomplete | 0
            LMSGetValue | cmi.core.total_time | 0000:05:00.00 | 0
            LMSGetValue | cmi.objectives._count | 1 | 0
            LMSGetValue | cmi.objectives.0.id | first | 0
            LMSFinish | | true | 0
            """).take();
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.values()).doesNotContainKeys("cmi.core.exit", "cmi.core.session_time").containsEntry("cmi.suspend_data", "a=1");
        assertThat(outcome.heard()).endsWith("finished  undefined");
    }

    @Test
    void a_lesson_that_was_passed_is_only_looked_at_again() {
        assertThat(content().with("mode", "review").says(BEGIN + """
            LMSGetValue | cmi.core.lesson_mode | review | 0
            LMSGetValue | cmi.core.credit | no-credit | 0
            """).take().wrong()).isEmpty();
    }
}
