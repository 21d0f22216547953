package org.bellwether.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.bellwether.support.Application;
import org.bellwether.support.Visitor;

/** What people do all day, each client as people of its own; and the yardsticks. */
final class Journeys {

    static final String PAGE = "a trivial page (/ping.xhtml)";
    static final String REST = "a trivial REST answer (/api/v1/ping)";
    static final String INSERT = "a single durable insert";

    private static final int LEARNERS_EACH = 12;

    private final Application application;
    private final Facts facts;
    private final int clients;
    private final Queue<String> logins = new ArrayDeque<>();

    Journeys(Application application, Facts facts, int clients) {
        this.application = application;
        this.facts = facts;
        this.clients = clients;
        logins.addAll(facts.logins());
    }

    /** All of them, in the order of the report. */
    List<Scenario> scenarios(SingleInsert insert) {
        var learners = each(client -> IntStream.range(0, LEARNERS_EACH).mapToObj(n -> Learner.signIn(application, login())).toList());
        var scenarios = new ArrayList<Scenario>();
        scenarios.add(page(PAGE, each(client -> List.of(Place.of(new Visitor(application), "/ping.xhtml")))));
        scenarios.add(page(REST, each(client -> List.of(Place.of(new Visitor(application), "/api/v1/ping")))));
        scenarios.add(Scenario.timed(INSERT, 1, client -> insert.once()));
        scenarios.add(new Scenario("sign-in", clients, client -> signIn()));
        scenarios.add(page("My learning", places(learners, learner -> List.of("/learning/my.xhtml"))));
        scenarios.add(page("a course page", places(learners, Learner::courses)));
        scenarios.add(commits());
        scenarios.add(page("Today", each(client -> List.of(Place.of(Visitor.as(application, "cio"), "/desk/today.xhtml")))));
        scenarios.add(page("the organisation", each(client -> List.of(Place.of(Visitor.as(application, "hr"), "/people/organisation.xhtml")))));
        scenarios.add(page("the people", each(client -> List.of(Place.of(Visitor.as(application, "hr"), "/people/people.xhtml")))));
        scenarios.add(page("a unit", each(client -> units(Visitor.as(application, "hr")))));
        scenarios.add(page("the team of a head of department", each(client -> List.of(Place.of(Visitor.as(application, "manager"), "/desk/team.xhtml")))));
        scenarios.add(page("the team of a team leader", each(client -> List.of(Place.of(Learner.signIn(application, facts.leader()).visitor(), "/desk/team.xhtml")))));
        scenarios.add(printing());
        scenarios.add(page("a certificate, once more", places(learners, Learner::certificates)));
        return scenarios;
    }

    private List<Place> units(Visitor visitor) { return facts.units().stream().map(unit -> Place.of(visitor, "/people/unit.xhtml?unit=" + unit)).toList(); }

    private String login() {
        var login = logins.remove();
        logins.add(login);
        return login;
    }

    private <T> List<List<T>> each(Function<Integer, List<T>> of) { return IntStream.range(0, clients).mapToObj(of::apply).toList(); }

    /** A path as somebody asks for it. */
    private record Place(Visitor visitor, String path) {
        static Place of(Visitor visitor, String path) { return new Place(visitor, path); }
    }

    private static List<List<Place>> places(List<List<Learner>> learners, Function<Learner, List<String>> paths) {
        return learners.stream().map(own -> own.stream().flatMap(learner -> paths.apply(learner).stream().map(path -> Place.of(learner.visitor(), path))).toList()).toList();
    }

    private Scenario page(String name, List<List<Place>> places) {
        var rounds = places.stream().map(Round::new).toList();
        return Scenario.timed(name, clients, client -> {
            var place = rounds.get(client).next();
            place.visitor().page(place.path());
        });
    }

    /** Goes round in a list; one client's own. */
    private static final class Round<T> {
        private final List<T> list;
        private int at;

        Round(List<T> list) {
            if (list.isEmpty()) throw new IllegalStateException("the data has nothing to ask for");
            this.list = list;
        }

        T next() { return list.get(at++ % list.size()); }
    }

    /** The form alone: hashing and comparing the password, a new session, its cookies. The page before it is another page. */
    private long signIn() {
        String login;
        synchronized (logins) {
            login = login();
        }
        var visitor = new Visitor(application);
        var form = visitor.signInForm(login, Facts.PASSWORD);
        return timed(() -> {
            visitor.submit("/sign-in.xhtml", form);
            return visitor;
        });
    }

    private static long timed(Supplier<?> work) {
        var from = System.nanoTime();
        work.get();
        return System.nanoTime() - from;
    }

    private Scenario commits() {
        if (facts.seats().size() < clients) throw new IllegalStateException("too few learners are in the middle of a package");
        var players = each(client -> List.of(new Player(application, facts.seats().get(client))));
        return Scenario.timed("a SCORM commit", clients, client -> players.get(client).get(0).commit());
    }

    /** Each certificate can be printed for the first time only once. */
    private Scenario printing() {
        var queue = new ConcurrentLinkedQueue<>(facts.unprinted());
        var readers = each(client -> List.of(Visitor.as(application, "cio")));
        return new Scenario("a certificate, first printed", clients, client -> {
            var award = queue.poll();
            return award == null ? Scenario.NOTHING_LEFT : timed(() -> readers.get(client).get(0).page("/api/v1/awards/" + award + "/certificate.pdf"));
        });
    }
}
