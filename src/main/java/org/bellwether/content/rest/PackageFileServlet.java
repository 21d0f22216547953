package org.bellwether.content.rest;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

import org.bellwether.content.Attempts;
import org.bellwether.content.ContentTokens;
import org.bellwether.content.PackageFiles;
import org.bellwether.content.ServedFile;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.web.ByteRange;
import org.bellwether.platform.web.Origins;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves the files of packages on the content origin: {@code /c/{token}/{path in the package}}. Nothing here knows a
 * session; the policy keeps what runs in these files away from everything but themselves.
 */
@WebServlet(urlPatterns = "/c/*", asyncSupported = true)
public class PackageFileServlet extends HttpServlet {

    /** The one address below a token that takes something: the last words of a page that closes. */
    private static final String LEAVE = "_bellwether/leave";
    private static final int LONGEST_LEAVE = 65_536;

    @Inject transient PackageFiles files;
    @Inject transient ContentTokens tokens;
    @Inject transient Attempts attempts;
    @Inject transient Clock clock;

    /** Whatever led here: under the application's own name nothing that was uploaded is served. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (Origins.of(request) == Origins.CONTENT) super.service(request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContentHeaders.forPackage(request, response);
        if ("script".equals(request.getHeader("Service-Worker"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var address = Address.of(request);
        var file = address == null ? null : files.find(address.token(), address.path()).orElse(null);
        if (file == null) {
            missing(response);
            return;
        }
        send(request, response, file);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException { doGet(request, response); }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContentHeaders.forPackage(request, response);
        var address = Address.of(request);
        var pass = address == null || !LEAVE.equals(address.path()) ? null : tokens.read(address.token(), clock.instant()).orElse(null);
        var site = request.getHeader("Sec-Fetch-Site");
        if (pass == null || pass.launch() == null || site != null && !site.equals("same-origin") || request.getContentLengthLong() > LONGEST_LEAVE) {
            missing(response);
            return;
        }
        try {
            attempts.leave(pass.launch(), ChangeReader.one(request.getInputStream()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFound closed) {
            missing(response);
        } catch (Refusal refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, ServedFile file) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Cache-Control", "private, max-age=3600, immutable");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", '"' + file.sha256() + '"');
        if (('"' + file.sha256() + '"').equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var range = ByteRange.of(request.getHeader("Range"), file.bytes());
        if (range == null) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range.partial()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.of(file.bytes()));
        }
        response.setContentLengthLong(range.length());
        if (!"HEAD".equals(request.getMethod())) write(response, file, range);
    }

    private void write(HttpServletResponse response, ServedFile file, ByteRange range) throws IOException {
        try (var channel = FileChannel.open(files.bytes(file), StandardOpenOption.READ)) {
            channel.position(range.first());
            var in = Channels.newInputStream(channel);
            var out = response.getOutputStream();
            var buffer = new byte[32_768];
            for (var left = range.length(); left > 0; ) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) break;
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static void missing(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print("404");
    }

    /** The two parts of an address, decoded once. */
    private record Address(String token, String path) {

        static Address of(HttpServletRequest request) {
            var info = request.getPathInfo();
            var slash = info == null ? -1 : info.indexOf('/', 1);
            return slash < 0 ? null : new Address(info.substring(1, slash), info.substring(slash + 1));
        }
    }
}
