package org.bellwether.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells who somebody is. In the trail its values are enciphered with a key of that person's own, so that erasing the key
 * erases them everywhere while the chain of the trail stays whole.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Personal { }
