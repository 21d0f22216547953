package org.bellwether.platform.audit;

import java.util.Map;

import org.bellwether.platform.audit.Verdict.Fault;

/** Follows a chain link by link, from its beginning, until one does not hold. */
final class ChainCheck {

    private final Map<Long, String> roots;
    private Link last = Link.NONE;
    private Fault fault;

    /** @param roots hashes that were kept elsewhere, by the number of the link */
    ChainCheck(Map<Long, String> roots) { this.roots = roots; }

    /**
     * The next link.
     *
     * @param entry what it seals; null if that is gone
     * @return whether to go on
     */
    boolean follow(Link link, AuditEntry entry) {
        if (link.seq() != last.seq() + 1) fault = Fault.GAP;
        else if (entry == null) fault = Fault.REMOVED;
        else if (!last.then(entry).equals(link)) fault = Fault.CHANGED;
        else if (!roots.getOrDefault(link.seq(), link.hash()).equals(link.hash())) fault = Fault.REWRITTEN;
        else last = link;
        return fault == null;
    }

    long followed() { return last.seq(); }

    /**
     * There are no more.
     *
     * @param latest the highest number of any seal, also behind the head
     * @param open   how many entries are not sealed yet
     * @param late   how many of them should long have been
     */
    Verdict end(Link head, long latest, long open, long late) {
        if (fault == null && (!head.equals(last) || latest > last.seq())) fault = Fault.CUT;
        if (fault == null && roots.keySet().stream().anyMatch(seq -> seq > last.seq())) fault = Fault.CUT;
        if (fault == null && late > 0) fault = Fault.UNSEALED;
        return new Verdict(last.seq(), fault, open);
    }
}
