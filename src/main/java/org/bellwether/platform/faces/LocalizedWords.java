package org.bellwether.platform.faces;

import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Words of the data in the language of the view. */
@Named("in18")
@RequestScoped
public class LocalizedWords {

    @Inject Look look;

    public String of(Localized words) { return words == null ? "" : words.in(look.getLocale()); }
}
