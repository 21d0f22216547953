package org.bellwether.platform.faces;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.inject.Stereotype;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/**
 * The bean behind one page: named, view-scoped, and telling the user when a rule refuses an action.
 * It must be Serializable down to its last field; a service or a CDI bean that it holds is a proxy and is.
 */
@Stereotype @Named @ViewScoped @TellsRefusals
@Target(TYPE) @Retention(RUNTIME)
public @interface PageBean { }
