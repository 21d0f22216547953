package org.bellwether.platform.faces;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.web.Refusals;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandlerFactory;
import org.omnifaces.util.Faces;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;

/** The handler that answers ajax with an error page renders it by itself, past the filter that notes refusals; so this notes them. */
public class AjaxRefusals extends FullAjaxExceptionHandlerFactory {

    public AjaxRefusals(ExceptionHandlerFactory wrapped) { super(wrapped); }

    @Override
    public ExceptionHandler getExceptionHandler() { return new Handler(getWrapped().getExceptionHandler()); }

    private static final class Handler extends FullAjaxExceptionHandler {

        Handler(ExceptionHandler wrapped) { super(wrapped); }

        @Override
        protected void logException(FacesContext context, Throwable exception, String location, LogReason reason) {
            var request = Faces.getRequest();
            if (exception instanceof EJBAccessException || exception instanceof Forbidden) CDI.current().select(Refusals.class).get().note(request, request.getRequestURI());
            super.logException(context, exception, location, reason);
        }
    }
}
