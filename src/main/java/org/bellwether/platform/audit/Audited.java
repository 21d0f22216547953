package org.bellwether.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every row of this entity that is made, changed or deleted leaves an entry in the trail, in the same transaction. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Audited {

    /** The attribute that names the person whom a row is about: a typed id, or the number of one. Empty where it is about nobody. */
    String subject() default "";
}
