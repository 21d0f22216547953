package org.bellwether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody who uses the running application without a browser: requests with the cookies of one session, no script, no redirect followed. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    public static final String FORM = "application/x-www-form-urlencoded";
    /** What the page's own script adds to whatever is sent from it. */
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Application application;
    private final Map<String, String> cookies = new TreeMap<>();

    /** Nobody yet. */
    public Visitor(Application application) { this.application = application; }

    /** Signed in as that person of the demo, by a click on their face. */
    public static Visitor as(Application application, String login) {
        var visitor = new Visitor(application);
        visitor.submit("/sign-in.xhtml", visitor.faceForm(login));
        return visitor;
    }

    /** What a click on that face of the sign-in page sends. */
    public Map<String, String> faceForm(String login) {
        var page = Jsoup.parse(page("/sign-in.xhtml"));
        var form = hidden(page.getElementById("faces"));
        var face = page.selectFirst("[data-login=" + login + "]").id();
        form.put(face, face);
        return form;
    }

    /** The form of the sign-in page, ready to be sent by {@link #submit}. */
    public Map<String, String> signInForm(String login, String password) {
        var form = hidden(Jsoup.parse(page("/sign-in.xhtml")).getElementById("door"));
        form.putAll(Map.of("door:login", login, "door:password", password, "door:enter", "door:enter"));
        return form;
    }

    /** That form of a page, as it is before anything is entered. */
    public Map<String, String> form(String path, String id) { return hidden(Jsoup.parse(page(path)).getElementById(id)); }

    private static Map<String, String> hidden(Element form) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        var nonce = NONCE.matcher(form.ownerDocument().html());
        if (nonce.find()) fields.put("primefaces.nonce", nonce.group(1));
        return fields;
    }

    /** Sends a form that leads on; an answer that is the form again means that it was refused. */
    public void submit(String path, Map<String, String> form) {
        var answer = send(request(path, FORM).POST(BodyPublishers.ofString(body(form))));
        if (answer.statusCode() != 302) throw new IllegalStateException("POST " + path + " answers " + answer.statusCode() + " and leads nowhere");
    }

    /** A form as browsers write it into a request. */
    public static String body(Map<String, String> form) { return form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&")); }

    /** The text of a page or REST resource that is there for this visitor. */
    public String page(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) throw new IllegalStateException("GET " + path + " answers " + answer.statusCode() + " " + answer.headers().firstValue("Location").orElse(""));
        return answer.body();
    }

    public HttpResponse<String> get(String path) { return send(request(path, null).GET()); }

    /** Asks our REST interface to change something; its answer. */
    public String post(String path, String json) { return post(path, "application/json", json); }

    public String post(String path, String type, String text) {
        BodyPublisher body = text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
        var answer = send(request(path, text == null ? null : type).header("X-Bellwether", "1").POST(body));
        if (answer.statusCode() >= 300) throw new IllegalStateException("POST " + path + " answers " + answer.statusCode() + ": " + answer.body());
        return answer.body();
    }

    /** Sends what no page of ours would send: these headers and no others but the cookies. */
    public HttpResponse<String> forge(String method, String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(application.url() + path)).timeout(PATIENCE).header("Content-Type", type).headers(headers).method(method, BodyPublishers.ofString(body));
        return send(withCookies(request));
    }

    private HttpRequest.Builder request(String path, String type) {
        var request = HttpRequest.newBuilder(URI.create(application.url() + path)).timeout(PATIENCE).header("Sec-Fetch-Site", "same-origin");
        if (type != null) request.header("Content-Type", type);
        return withCookies(request);
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keep(String line) {
        var pair = line.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
