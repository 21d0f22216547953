package org.bellwether.people;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The people of the demo organisation under the identifiers that they have in this database. */
@Dependent
public class DemoCast {

    @Inject Persons persons;

    /** Everyone, department by department. Empty where the demo organisation was not loaded. */
    public List<DemoPerson> people() {
        var roster = DemoRoster.people();
        var ids = persons.byLogins(roster.stream().map(DemoPerson::login).toList());
        return roster.stream().filter(person -> ids.containsKey(person.login())).map(person -> person.with(ids.get(person.login()))).toList();
    }

    /** Whom the story knows under that login, such as {@code cio}. */
    public DemoPerson known(String login) {
        return people().stream().filter(person -> person.login().equals(login)).findFirst().orElseThrow();
    }
}
