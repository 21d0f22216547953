package org.bellwether.people.page;

import java.io.Serializable;

import org.bellwether.people.PersonDetails;

/** The fields of a person as they are typed. */
public class PersonForm implements Serializable {

    private String name;
    private String email;
    private String language;
    private String timeZone;

    PersonForm(String language, String timeZone) {
        this.language = language;
        this.timeZone = timeZone;
    }

    PersonForm(PersonDetails details) {
        name = details.name();
        email = details.email();
        language = details.language();
        timeZone = details.timeZone();
    }

    PersonDetails details() { return new PersonDetails(name, email, language, timeZone); }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public String getLanguage() { return language; }
    public void setLanguage(String language) { this.language = language; }
    public String getTimeZone() { return timeZone; }
    public void setTimeZone(String timeZone) { this.timeZone = timeZone; }
}
