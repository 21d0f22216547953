package org.bellwether.content.scorm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.bellwether.platform.RuleViolation;

/** Which elements of the data models are kept, and what they may hold. Whatever a browser sends is checked by this. */
public final class Elements {

    private static final int LONGEST = 65_536;
    private static final int MOST = 20_000;
    private static final int MOST_CHARACTERS = 400_000;
    private static final String N = "\\.\\d{1,4}\\.";

    private static final Pattern KEPT_12 = Pattern.compile("cmi\\.(?:core\\.(?:lesson_location|lesson_status|exit|session_time|score\\.(?:raw|min|max))|suspend_data|comments"
        + "|student_preference\\.(?:audio|language|speed|text)|objectives" + N + "(?:id|status|score\\.(?:raw|min|max))"
        + "|interactions" + N + "(?:id|time|type|weighting|student_response|result|latency|objectives" + N + "id|correct_responses" + N + "pattern))");
    private static final Pattern KEPT_2004 = Pattern.compile("cmi\\.(?:location|suspend_data|completion_status|success_status|progress_measure|exit|session_time"
        + "|score\\.(?:scaled|raw|min|max)|learner_preference\\.(?:audio_level|language|delivery_speed|audio_captioning)"
        + "|comments_from_learner" + N + "(?:comment|location|timestamp)"
        + "|objectives" + N + "(?:id|success_status|completion_status|progress_measure|description|score\\.(?:scaled|raw|min|max))"
        + "|interactions" + N + "(?:id|type|timestamp|weighting|learner_response|result|latency|description|objectives" + N + "id|correct_responses" + N + "pattern))");

    private static final Map<String, Set<String>> WORDS = Map.of(
        "cmi.core.lesson_status", Set.of("passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
        "cmi.core.exit", Set.of("time-out", "suspend", "logout", ""),
        "cmi.completion_status", Set.of("completed", "incomplete", "not attempted", "unknown"),
        "cmi.success_status", Set.of("passed", "failed", "unknown"),
        "cmi.exit", Set.of("time-out", "suspend", "logout", "normal", ""));
    private static final Pattern NUMBER = Pattern.compile("|[+-]?(?:\\d{1,12}(?:\\.\\d{0,20})?|\\.\\d{1,20})");

    private Elements() { }

    /**
     * The values as they may be kept.
     *
     * @throws RuleViolation if one of them is none of the dialect's, or too long
     */
    public static Map<String, String> checked(Standard standard, Map<String, String> sent) {
        if (sent.size() > MOST) throw new RuleViolation("content.commit.large");
        var kept = new LinkedHashMap<String, String>();
        var characters = 0L;
        for (var element : sent.entrySet()) {
            characters += check(standard, element.getKey(), element.getValue());
            kept.put(element.getKey(), element.getValue());
        }
        if (characters > MOST_CHARACTERS) throw new RuleViolation("content.commit.large");
        return kept;
    }

    private static int check(Standard standard, String name, String value) {
        var known = name.length() < 120 && (standard == Standard.SCORM_12 ? KEPT_12 : KEPT_2004).matcher(name).matches();
        if (!known) throw new RuleViolation("content.commit.element", shown(name));
        if (value == null || value.length() > LONGEST) throw new RuleViolation("content.commit.value", shown(name));
        var words = WORDS.get(name);
        if (words != null && !words.contains(value)) throw new RuleViolation("content.commit.value", shown(name));
        if (name.contains(".score.") && !NUMBER.matcher(value).matches()) throw new RuleViolation("content.commit.value", shown(name));
        return name.length() + value.length();
    }

    private static String shown(String name) { return name.replaceAll("[^a-z0-9_.]", "?").substring(0, Math.min(60, name.length())); }
}
