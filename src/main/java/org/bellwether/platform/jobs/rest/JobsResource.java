package org.bellwether.platform.jobs.rest;

import org.bellwether.platform.faces.Look;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.Jobs;
import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** How far one's own jobs are. */
@Path("jobs")
@RequestScoped
public class JobsResource {

    /**
     * One job.
     *
     * @param title   in the caller's language
     * @param failure a sentence in the caller's language; null unless failed
     */
    public record JobAnswer(String id, String title, String state, int percent, long done, long total, String href, String failure) { }

    @Inject Jobs jobs;
    @Inject SecurityContext security;
    @Inject Look look;

    @GET @Path("{id}")
    public JobAnswer status(@PathParam("id") JobId id) {
        var status = jobs.status(id, Id.parse(security.getCallerPrincipal().getName()));
        var locale = look.getLocale();
        return new JobAnswer(status.id().toString(), Messages.textOrKey(locale, status.titleKey()), status.state().name(), status.percent(), status.done(),
            status.total(), status.href(), status.failure() == null ? null : Messages.textOrKey(locale, status.failure()));
    }
}
