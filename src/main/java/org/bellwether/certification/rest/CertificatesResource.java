package org.bellwether.certification.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.bellwether.certification.AwardId;
import org.bellwether.certification.Certificates;
import org.bellwether.platform.NotFound;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The certificate of an award, as it was printed. */
@Path("awards/{award}/certificate.pdf")
@RequestScoped
public class CertificatesResource {

    @Inject Certificates certificates;

    @GET
    @Produces("application/pdf")
    public Response pdf(@PathParam("award") String award) {
        var file = certificates.file(id(award));
        StreamingOutput body = out -> {
            try (var in = certificates.open(file)) {
                in.transferTo(out);
            }
        };
        return Response.ok(body).header("Content-Length", file.file().size())
            .header("Content-Disposition", "attachment; filename=\"certificate.pdf\"; filename*=UTF-8''" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20")).build();
    }

    private static AwardId id(String text) {
        try {
            return AwardId.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("certification.award.unknown", text);
        }
    }
}
