package org.bellwether.platform.faces;

import java.util.Locale;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Gives every view the language that {@link Look} finds for its reader. */
public class LanguageOfTheView extends ViewHandlerWrapper {

    public LanguageOfTheView(ViewHandler wrapped) { super(wrapped); }

    @Override
    public Locale calculateLocale(FacesContext context) { return CDI.current().select(Look.class).get().getLocale(); }
}
