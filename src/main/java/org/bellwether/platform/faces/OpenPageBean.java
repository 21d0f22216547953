package org.bellwether.platform.faces;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Named;

/**
 * The bean behind a page that is open to strangers. It lives for one request, and its page keeps no state on the server
 * (the layout makes its view transient): however many strangers come, they cost no memory.
 */
@Stereotype @Named @RequestScoped @TellsRefusals
@Target(TYPE) @Retention(RUNTIME)
public @interface OpenPageBean { }
