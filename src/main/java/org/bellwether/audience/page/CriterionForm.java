package org.bellwether.audience.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.audience.AudiencePreviews;
import org.bellwether.audience.Choice;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.CriterionKind.Shape;
import org.bellwether.audience.KindRow;

/** A condition as it is written. */
public class CriterionForm implements Serializable {

    /** Before the mode where the condition must not hold; also in the keys of its words. */
    static final String NOT = "NOT_";

    private final KindRow kind;
    private String mode;
    private String number = "";
    private String people = "";
    private String search = "";
    private List<Choice> chosen = new ArrayList<>();
    private List<Choice> found = List.of();

    /** A new one. */
    CriterionForm(KindRow kind) {
        this.kind = kind;
        mode = kind.modes().get(0);
    }

    /** One that there is. */
    CriterionForm(KindRow kind, Criterion criterion, AudiencePreviews previews) {
        this.kind = kind;
        mode = (criterion.negated() ? NOT : "") + criterion.mode();
        switch (kind.shape()) {
            case NONE -> { }
            case NUMBER -> number = criterion.values().get(0);
            case PEOPLE -> people = String.join("\n", previews.logins(criterion.values()));
            case CHOICES -> previews.names(criterion).forEach((value, name) -> chosen.add(new Choice(value, name)));
        }
    }

    /** What is written, as a condition of a rule; names of people are looked up. */
    Criterion criterion(AudiencePreviews previews) {
        var values = switch (kind.shape()) {
            case NONE -> List.<String>of();
            case NUMBER -> List.of(number == null ? "" : number.strip());
            case PEOPLE -> previews.people(people);
            case CHOICES -> chosen.stream().map(Choice::value).toList();
        };
        return new Criterion(kind.code(), mode.startsWith(NOT) ? mode.substring(NOT.length()) : mode, mode.startsWith(NOT), values);
    }

    /** Looks for what can be chosen besides what is. */
    void find(AudiencePreviews previews) { found = previews.choices(kind.code(), search).stream().filter(choice -> !chosen.contains(choice)).toList(); }

    void choose(Choice choice) {
        if (!chosen.contains(choice)) chosen.add(choice);
        search = "";
        found = List.of();
    }

    void drop(Choice choice) { chosen.remove(choice); }

    /** Each way in which it can be meant, and that it must not be. */
    public List<String> getModes() { return kind.modes().stream().flatMap(one -> java.util.stream.Stream.of(one, NOT + one)).toList(); }

    public KindRow getKind() { return kind; }
    public boolean isNumbered() { return kind.shape() == Shape.NUMBER; }
    public boolean isListed() { return kind.shape() == Shape.PEOPLE; }
    public boolean isChosen() { return kind.shape() == Shape.CHOICES; }
    public String getMode() { return mode; }
    public void setMode(String mode) { this.mode = mode; }
    public String getNumber() { return number; }
    public void setNumber(String number) { this.number = number; }
    public String getPeople() { return people; }
    public void setPeople(String people) { this.people = people; }
    public String getSearch() { return search; }
    public void setSearch(String search) { this.search = search; }
    public List<Choice> getChoices() { return chosen; }
    public List<Choice> getFound() { return found; }
}
