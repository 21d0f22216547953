package org.bellwether.desk.page;

import java.time.LocalDate;
import java.util.Arrays;

import org.bellwether.platform.desk.DeskItem.Sentence;
import org.bellwether.platform.faces.Formats;
import org.bellwether.platform.faces.LocalizedWords;
import org.bellwether.platform.faces.Words;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sentences of the desk in the reader's language. */
@Named("deskWords")
@RequestScoped
public class DeskWords {

    @Inject Words words;
    @Inject LocalizedWords localized;
    @Inject Formats formats;

    public String of(Sentence sentence) { return words.of(sentence.key(), Arrays.stream(sentence.arguments()).map(this::worded).toArray()); }

    private Object worded(Object argument) {
        if (argument instanceof Localized text) return localized.of(text);
        return argument instanceof LocalDate day ? formats.date(day) : argument;
    }
}
