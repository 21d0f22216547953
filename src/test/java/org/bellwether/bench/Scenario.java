package org.bellwether.bench;

/**
 * Something that is measured.
 *
 * @param clients how many do it at the same time, each again as soon as it is done
 * @param work    does it once and throws if the answer is not what it has to be
 */
record Scenario(String name, int clients, Work work) {

    /** Done once. */
    interface Work {
        /**
         * @param client which of the clients, from 0
         * @return nanoseconds that it took, without what had to be got ready for it; {@link #NOTHING_LEFT} if it cannot be done again
         */
        long once(int client) throws Exception;
    }

    /** The work is used up: what can be done only once for each thing has been done for all. */
    static final long NOTHING_LEFT = -1;

    /** Something that needs nothing to be got ready. */
    interface Plain {
        void once(int client) throws Exception;
    }

    static Scenario timed(String name, int clients, Plain plain) {
        return new Scenario(name, clients, client -> {
            var from = System.nanoTime();
            plain.once(client);
            return System.nanoTime() - from;
        });
    }
}
