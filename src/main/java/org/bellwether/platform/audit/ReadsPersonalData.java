package org.bellwether.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This use case shows personal data of others: each call by a person leaves an entry in the trail. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadsPersonalData {

    /** What is shown, as a word of the trail: {@code team}, {@code results}... */
    String value();
}
