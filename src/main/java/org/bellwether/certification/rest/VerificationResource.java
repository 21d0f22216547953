package org.bellwether.certification.rest;

import java.util.Locale;

import org.bellwether.certification.Certificates;
import org.bellwether.certification.Verification;
import org.bellwether.certification.VerificationThrottle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The public answer about a certificate, for programs. Needs no sign-in; says what is on the certificate and no more. */
@Path("verify")
@RequestScoped
public class VerificationResource {

    private static final int TOO_MANY = 429;

    @Inject Certificates certificates;
    @Inject VerificationThrottle throttle;
    @Context HttpServletRequest request;

    /** The code of the certificate that was issued as the file with that SHA-256: for whoever has the file and types no code. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@QueryParam("sha256") String sha256) {
        if (!throttle.open(request.getRemoteAddr())) return tooMany();
        var code = certificates.codeOf(lower(sha256));
        throttle.asked(request.getRemoteAddr(), code.isPresent());
        var json = Json.createObjectBuilder();
        code.ifPresentOrElse(found -> json.add("code", found), () -> json.add("status", Verification.State.UNKNOWN.name()));
        return answer(code.isPresent(), json);
    }

    /** @param sha256 of a PDF, if that is to be compared with the one that was issued */
    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response verify(@PathParam("code") String code, @QueryParam("sha256") String sha256) {
        if (!throttle.open(request.getRemoteAddr())) return tooMany();
        var answer = certificates.verify(code);
        throttle.asked(request.getRemoteAddr(), answer.known());
        var json = Json.createObjectBuilder().add("status", answer.state().name());
        if (answer.known()) known(json, answer);
        if (answer.known() && sha256 != null) json.add("issuedFile", certificates.issued(code, lower(sha256)));
        return answer(answer.known(), json);
    }

    private static Response tooMany() { return Response.status(TOO_MANY).header("Retry-After", 60).build(); }

    private static Response answer(boolean known, JsonObjectBuilder json) {
        return Response.status(known ? Response.Status.OK : Response.Status.NOT_FOUND).header("X-Robots-Tag", "noindex").entity(json.build().toString()).build();
    }

    private static String lower(String sha256) { return sha256 == null ? null : sha256.toLowerCase(Locale.ROOT); }

    private static void known(JsonObjectBuilder json, Verification answer) {
        var sheet = answer.sheet();
        json.add("code", sheet.code().text()).add("holder", sheet.holder()).add("title", words(sheet.title().en(), sheet.title().zh()))
            .add("issuer", words(sheet.issuer().en(), sheet.issuer().zh())).add("certifiedOn", sheet.certifiedOn().toString());
        if (sheet.lastDay() != null) json.add("validThrough", sheet.lastDay().toString());
        if (answer.since() != null) json.add("since", answer.since().toString());
    }

    private static JsonObjectBuilder words(String en, String zh) {
        var words = Json.createObjectBuilder().add("en", en);
        return zh == null ? words : words.add("zh", zh);
    }
}
