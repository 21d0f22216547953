package org.bellwether.platform.faces;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import org.bellwether.platform.Refusal;
import org.bellwether.platform.RuleViolation;

import jakarta.annotation.Priority;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;

/**
 * Turns a broken rule into a message on the page the user is on. Anything else that is refused (not found, not allowed)
 * goes on to its error page, and so does a refusal while the page is being rendered.
 */
@InterceptorBinding
@Target({TYPE, METHOD}) @Retention(RUNTIME)
public @interface TellsRefusals {

    @Interceptor @TellsRefusals @Priority(Interceptor.Priority.APPLICATION)
    class Teller implements Serializable {

        @Inject Notices notices;

        @AroundInvoke
        Object tell(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } catch (RuleViolation violation) {
                if (!invokingApplication()) throw violation;
                notices.refusal(violation);
                return null;
            } catch (jakarta.ejb.EJBException wrapped) {
                if (wrapped.getCause() instanceof Refusal refusal) throw refusal;
                throw wrapped;
            }
        }

        private static boolean invokingApplication() {
            var faces = FacesContext.getCurrentInstance();
            return faces != null && PhaseId.INVOKE_APPLICATION.equals(faces.getCurrentPhaseId());
        }
    }
}
