package org.bellwether.scim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.bellwether.support.InBrowser;

import com.microsoft.playwright.Page;

/** A directory that asks the running application, with a token that an administrator issued on the page. */
abstract class ScimOverHttp extends InBrowser {

    static final String PEOPLE = "/scim/v2/Users";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private static String shared;

    static String unique() { return UUID.randomUUID().toString().substring(0, 8); }

    /** Lets a directory of that name in; its token. */
    static String letIn(Page admin, String name) {
        admin.navigate("/scim/clients.xhtml");
        admin.locator("[id='fresh:name']").fill(name);
        admin.locator("[id='fresh:unit']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Accounting (FIN-ACC)"));
        admin.locator("[id='fresh:job']").fill("Employee");
        admin.locator("[id='fresh:site']").fill("Suzhou");
        admin.locator("[id='fresh:add']").click();
        return admin.locator("#token").inputValue();
    }

    /** That of a directory which all tests of this run share. */
    String token() {
        synchronized (ScimOverHttp.class) {
            if (shared == null) shared = letIn(as("admin"), "Directory " + unique());
            return shared;
        }
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(application().url() + path)).method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With the token, and single quotes for double ones. */
    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of("Authorization", "Bearer " + token(), "Content-Type", "application/scim+json"));
        all.addAll(java.util.List.of(headers));
        return send(method, path, body == null ? null : body.replace('\'', '"'), all.toArray(String[]::new));
    }

    static com.fasterxml.jackson.databind.node.ObjectNode json(HttpResponse<String> answer) { return ScimJson.read(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)); }
}
