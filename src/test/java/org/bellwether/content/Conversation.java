package org.bellwether.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/** What content says to the run-time of the player and what it is answered, call by call, in the browser that runs it. */
final class Conversation {

    private static final String TALK = """
        async ({ standard, unit, calls, where }) => {
          const { Scorm12 } = await import(where + '/_shim/scorm12.js');
          const { Scorm2004 } = await import(where + '/_shim/scorm2004.js');
          const heard = [];
          const runtime = new (standard === '1.2' ? Scorm12 : Scorm2004)({ learnerId: 'L-1', learnerName: 'Liu, Yang', mode: 'normal', entry: 'ab-initio', totalTime: standard === '1.2' ? '0000:00:00.00' : 'PT0H0M0S', values: {}, ...unit }, {
            started: () => heard.push('started'), changed: () => heard.push('changed'), committed: () => heard.push('committed'),
            finished: (exit, request) => heard.push('finished ' + exit + ' ' + request), possible: (direction, target) => direction === 'continue' || target === 'two' ? 'true' : 'false',
          });
          const last = runtime.api.LMSGetLastError ?? runtime.api.GetLastError;
          const wrong = [];
          for (const [method, given, value, error] of calls) {
            const got = runtime.api[method](...given);
            const code = last();
            const sorted = list => list.split(',').sort().join();
            const right = Array.isArray(value) ? sorted(got) === value.slice().sort().join() : typeof value === 'number' ? got.length <= value : value?.real ? Number(got) === Number(value.real) : value == null || got === value;
            if (!right || code !== error) wrong.push(`${method}(${given.map(each => String(each).slice(0, 80))}) answers "${String(got).slice(0, 80)}" and error ${code} instead of "${String(value).slice(0, 80)}" and ${error}`);
          }
          return { wrong, heard, values: runtime.values() };
        }
        """;

    private final Page page;
    private final String where;
    private final String standard;
    private final Map<String, Object> unit = new HashMap<>();
    private final List<Object> calls = new ArrayList<>();

    private Conversation(Page page, String where, String standard) {
        this.page = page;
        this.where = where;
        this.standard = standard;
    }

    /**
     * What came of it.
     *
     * @param wrong  the answers that were not the expected ones
     * @param heard  what the player was told, in order
     * @param values what is kept
     */
    record Outcome(List<String> wrong, List<String> heard, Map<String, String> values) { }

    /** @param where the content origin, which the page stands on */
    static Conversation of(String standard, Page page, String where) { return new Conversation(page, where, standard); }

    /** What the unit brings along: from its manifest, or from an earlier visit. */
    Conversation with(String name, Object value) {
        unit.put(name, value);
        return this;
    }

    /**
     * Lines {@code Method | argument | … | answer | error}; empty lines are left out. An answer {@code *} may be anything.
     */
    Conversation says(String lines) {
        for (var line : lines.split("\n")) {
            if (line.isBlank()) continue;
            var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            var answer = parts.get(parts.size() - 2);
            call(parts.get(0), parts.subList(1, parts.size() - 2), answer.equals("*") ? null : answer, parts.get(parts.size() - 1));
        }
        return this;
    }

    /** @param answer a text; a list, whose order is free; a number, which is the most that it may be long; {@code {real: …}} for a number however written; or null for anything */
    Conversation call(String method, List<String> given, Object answer, String error) {
        calls.add(Arrays.asList(method, given, answer, error));
        return this;
    }

    int length() { return calls.size(); }

    @SuppressWarnings("unchecked")
    Outcome take() {
        var said = new HashMap<String, Object>(Map.of("standard", standard, "unit", unit, "calls", calls, "where", where));
        var outcome = (Map<String, Object>) page.evaluate(TALK, said);
        return new Outcome((List<String>) outcome.get("wrong"), (List<String>) outcome.get("heard"), (Map<String, String>) outcome.get("values"));
    }
}
