package org.bellwether.desk.page;

import org.bellwether.platform.desk.DeskItem.Sentence;
import org.bellwether.platform.faces.Words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sentences of the desk in the reader's language. */
@Named("deskWords")
@RequestScoped
public class DeskWords {

    @Inject Words words;

    public String of(Sentence sentence) { return words.of(sentence.key(), sentence.arguments()); }
}
