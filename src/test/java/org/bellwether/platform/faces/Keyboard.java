package org.bellwether.platform.faces;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/** Goes through a page with the keyboard alone, and tells what is wrong with the way. */
final class Keyboard {

    /** How many stops are gone through from the beginning; of a longer page the last ones besides. */
    private static final int MOST = 48;
    private static final int LAST = 12;
    /** Stops that are not counted beforehand: those within a frame, and the page itself. */
    private static final int MORE = 40;

    /** Notes each stop whose place cannot be seen, and whether the way has come round; the ring may be drawn by a box that stands for the control. */
    private static final String WATCH = """
        () => {
          const ring = one => getComputedStyle(one).outlineStyle !== 'none';
          const seen = at => {
            for (let box = at, up = 0; box && box !== document.body && up < 3; box = box.parentElement, up++) {
              if (ring(box)) return true;
              const within = box.getElementsByTagName('*');
              if (within.length < 30 && [...within].some(ring)) return true;
            }
            return false;
          };
          window.bwWay = { hidden: [], stops: 0, round: false };
          document.addEventListener('focusin', event => {
            const at = event.target, way = window.bwWay;
            if (at === document.body || at.tagName === 'IFRAME' || at.id === 'main') return;
            if (at.classList.contains('bw-skip') && way.stops > 1) way.round = true;
            way.stops++;
            if (!seen(at)) way.hidden.push(at.outerHTML.slice(0, 200));
          });
        }""";
    private static final String STOPS = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]')]
          .filter(one => !one.disabled && one.tabIndex >= 0 && one.checkVisibility())""";

    private Keyboard() { }

    /** The first stop leads past the frame, each next one can be seen, and from the last one leads the way out: nothing holds the focus. */
    @SuppressWarnings("unchecked")
    static void goThrough(Page page, String address, List<String> problems) {
        page.evaluate(WATCH);
        page.keyboard().press("Tab");
        if (!(Boolean) page.evaluate("document.activeElement.classList.contains('bw-skip')")) problems.add(address + ": the first stop is not the skip link");
        page.keyboard().press("Enter");
        if (!"main".equals(page.evaluate("document.activeElement.id"))) problems.add(address + ": the skip link does not lead to the content");
        var stops = ((Number) page.evaluate("(" + STOPS + ")().length")).intValue();
        if (stops > MOST + LAST) {
            press(page, MOST);
            page.evaluate("(" + STOPS + ")().at(-" + LAST + ").focus()");
            stops = LAST;
        }
        for (var pressed = 0; pressed < stops + MORE && !round(page); pressed += LAST) press(page, LAST);
        var way = (Map<String, Object>) page.evaluate("window.bwWay");
        ((List<String>) way.get("hidden")).stream().distinct().forEach(hidden -> problems.add(address + ": the focus cannot be seen on " + hidden));
        if (!(Boolean) way.get("round")) problems.add(address + ": the focus does not come out again; it is held at " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)"); // The skip link lies over what is at the page's top.
    }

    private static boolean round(Page page) { return (Boolean) page.evaluate("window.bwWay.round"); }

    private static void press(Page page, int times) {
        for (var time = 0; time < times; time++) page.keyboard().press("Tab");
    }
}
