package org.bellwether.course.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.course.Media;
import org.bellwether.course.MediumCard;
import org.bellwether.course.MediumId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.web.ByteRange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The pictures and videos of a course's own pages. */
@jakarta.ws.rs.Path("")
@RequestScoped
public class MediaResource {

    private static final int BUFFER = 64 * 1024;

    @Inject Media media;

    /** Keeps the body of the request; its name comes as {@code name}. */
    @POST
    @jakarta.ws.rs.Path("courses/{course}/media")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> add(@PathParam("course") String course, @QueryParam("name") String name, InputStream body) {
        var medium = media.add(courseId(course), name, body);
        return Map.of("id", medium.id().toString(), "href", medium.href(), "video", medium.video());
    }

    /** The bytes, whole or one range of them, so that a video can be wound. */
    @GET
    @jakarta.ws.rs.Path("media/{id}")
    public Response get(@PathParam("id") String id, @HeaderParam("Range") String range) {
        var medium = media.card(mediumId(id));
        var path = media.path(medium);
        var part = ByteRange.of(range, medium.size());
        if (part == null) return Response.status(416).header("Content-Range", "bytes */" + medium.size()).build();
        var response = Response.status(part.partial() ? 206 : 200).entity(stream(path, part.first(), part.length()));
        if (part.partial()) response.header("Content-Range", part.of(medium.size()));
        return answer(response, medium, part.length());
    }

    private static Response answer(Response.ResponseBuilder response, MediumCard medium, long length) {
        return response.type(medium.mediaType()).header("Accept-Ranges", "bytes").header("Content-Length", length).header("Content-Disposition", "inline").build();
    }

    private static StreamingOutput stream(Path path, long from, long length) {
        return out -> {
            try (var channel = FileChannel.open(path)) {
                copy(channel.position(from), out, length);
            }
        };
    }

    private static void copy(FileChannel channel, OutputStream out, long length) throws IOException {
        var sink = Channels.newChannel(out);
        var buffer = ByteBuffer.allocate(BUFFER);
        for (var left = length; left > 0; ) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            if (channel.read(buffer) < 0) return;
            left -= buffer.position();
            sink.write(buffer.flip());
        }
    }

    private static CourseId courseId(String text) {
        try {
            return CourseId.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("course.course.unknown", text);
        }
    }

    private static MediumId mediumId(String text) {
        try {
            return MediumId.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("course.medium.unknown", text);
        }
    }
}
