package org.bellwether.platform.audit;

import java.util.function.Supplier;

/**
 * What the present thread is doing, for whom and why: the circumstances of whatever it leaves in the trail. A transaction
 * is written when the service has already returned, so the last use case stays until the next one begins.
 */
public final class UseCase {

    private static final ThreadLocal<UseCase> CURRENT = ThreadLocal.withInitial(UseCase::new);

    private int depth;
    private boolean request;
    private boolean silent;
    private boolean file;
    private String name;
    private Long actor;
    private String address;
    private String reason;
    private Long behalf;

    private UseCase() { }

    static UseCase current() { return CURRENT.get(); }

    /**
     * A request from that network address begins; what the thread did before is forgotten.
     *
     * @param file whether what is read will leave as a file
     */
    public static void from(String address, boolean file) {
        var fresh = new UseCase();
        fresh.request = true;
        fresh.address = address;
        fresh.file = file;
        CURRENT.set(fresh);
    }

    /** The thread has nothing to do with it any more. */
    public static void over() { CURRENT.remove(); }

    /** From here on that person acts, to the end of the request: where they are only just known, as at sign-in. */
    public static void by(long person) { current().actor = person; }

    /** Why the present use case is done, in the words of whoever does it. */
    public static void because(String reason) { current().reason = reason; }

    /** The present use case is allowed only because whoever does it stands in for that person; null for nobody. */
    public static void onBehalfOf(Long person) { current().behalf = person; }

    /** Does the work without a trace; only for rows that nobody made, such as those of the demo organisation. */
    public static <T> T silently(Supplier<T> work) {
        var before = current().silent;
        current().silent = true;
        try {
            return work.get();
        } finally {
            current().silent = before;
        }
    }

    /**
     * A call of a service begins; the outermost one is the use case. Outside a request the thread may have worked for
     * somebody else before: there nobody acts unless the call says who.
     */
    void enter(String service, Long caller) {
        if (depth++ > 0) return;
        name = service;
        reason = null;
        behalf = null;
        if (caller != null || !request) actor = caller;
    }

    void leave() { depth--; }

    boolean outermost() { return depth == 1; }

    boolean silent() { return silent; }
    boolean file() { return file; }
    String name() { return name; }
    Long actor() { return actor; }
    String address() { return address; }
    String reason() { return reason; }
    Long behalf() { return behalf; }
}
