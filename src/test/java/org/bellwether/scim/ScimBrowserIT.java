package org.bellwether.scim;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.bellwether.support.Visitor;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.ColorScheme;

/** The door for directories, from outside: what opens it, what it says, and what it bears. */
class ScimBrowserIT extends ScimOverHttp {

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/scim+json");
        var problem = json(answer);
        assertThat(problem.path("schemas").path(0).asText()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(problem.path("status").asText()).isEqualTo(String.valueOf(status));
        assertThat(problem.path("scimType").asText(null)).isEqualTo(type);
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotStartWith("scim.").doesNotContain("Exception");
    }

    private String made(String name) {
        var answer = ask("POST", PEOPLE, "{'userName':'" + name + "','displayName':'Made " + name + "'}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asText();
    }

    @Test
    void an_administrator_lets_a_directory_in_replaces_its_token_and_shuts_it_out() {
        var admin = signInAs("admin");
        admin.navigate("/scim/clients.xhtml");
        assertThat(admin.locator("#address")).hasValue(application().url() + "/scim/v2");
        accessible(admin);
        var name = "Okta " + unique();
        var first = letIn(admin, name);
        assertThat(first).startsWith("bwscim_");
        accessible(admin);
        fits(admin);
        picture(admin, "scim-token");
        assertThat(send("GET", PEOPLE + "?count=1", null, "Authorization", "Bearer " + first).statusCode()).isEqualTo(200);
        admin.reload();
        assertThat(admin.locator("#token")).hasCount(0);
        admin.locator("#clients a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name)).click();
        assertThat(admin.locator("#client")).containsText(first.substring(0, 12));
        assertThat(admin.locator("#client")).containsText("127.0.0.1");
        admin.locator("[data-dialog-open=rotate-dialog]").click();
        accessible(admin, "#rotate-dialog");
        admin.locator("[id='rotating:overlap']").selectOption("0");
        admin.locator("[id='rotating:go']").click();
        var second = admin.locator("#token").inputValue();
        problem(send("GET", PEOPLE, null, "Authorization", "Bearer " + first), 401, null);
        assertThat(send("GET", PEOPLE + "?count=1", null, "Authorization", "Bearer " + second).statusCode()).isEqualTo(200);
        admin.locator("[id='settings:job']").fill("Clerk");
        admin.locator("[id='settings:administrators']").check();
        admin.locator("[id='settings:save']").click();
        assertThat(admin.locator("#clients tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))).containsText("May change administrators");
        accessible(admin);
        picture(admin, "scim-client");
        admin.locator("[data-dialog-open=revoke-dialog]").click();
        admin.locator("[id='revoking:go']").click();
        assertThat(admin.locator("#clients tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))).containsText("Shut out");
        problem(send("GET", PEOPLE, null, "Authorization", "Bearer " + second), 401, null);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void the_page_fits_a_phone_in_the_dark_in_chinese() {
        token();
        var phone = signIn(stranger(PHONE, "zh-CN", ColorScheme.DARK), "admin");
        phone.navigate("/scim/clients.xhtml");
        assertThat(phone.locator("h1")).hasText("目录服务");
        accessible(phone);
        fits(phone);
        picture(phone, "scim-clients-phone");
        phone.locator("[id='fresh:add']").click();
        assertThat(phone.locator("body")).containsText("请为目录服务填写名称");
    }

    @Test
    void nothing_opens_it_but_a_token_in_the_header() {
        problem(send("GET", PEOPLE, null), 401, null);
        assertThat(send("GET", PEOPLE, null).headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"SCIM\"");
        problem(send("POST", PEOPLE, "{}"), 401, null);
        problem(send("GET", PEOPLE + "?access_token=" + token(), null), 401, null);
        problem(send("GET", PEOPLE, null, "Authorization", "Basic " + token()), 401, null);
        problem(send("GET", PEOPLE, null, "Authorization", "Bearer bwscim_wrong"), 401, null);
        problem(send("GET", "/scim/v2/nothing/at/all", null), 401, null);
        var admin = Visitor.as(application(), "admin");
        assertThat(admin.get(PEOPLE).statusCode()).isEqualTo(401);
        assertThat(admin.forge("POST", PEOPLE, "application/scim+json", "{\"userName\":\"forged\"}", "X-Bellwether", "1", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_opens_nothing_else() {
        for (var path : new String[] {"/api/v1/session", "/api/v1/people-imports/template.csv", "/api/v1/Users", "/api/v1/ServiceProviderConfig", "/api/v1/audit/trail.csv"}) assertThat(ask("GET", path, null).statusCode()).as(path).isEqualTo(401);
        assertThat(ask("GET", "/people/people.xhtml", null).statusCode()).isEqualTo(302);
        var admin = Visitor.as(application(), "admin");
        for (var path : new String[] {"/api/v1/Users", "/api/v1/Groups", "/api/v1/Schemas", "/api/v1/ServiceProviderConfig", "/api/v1/Me"}) assertThat(admin.get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void it_says_what_there_is() {
        var config = json(ask("GET", "/scim/v2/ServiceProviderConfig", null));
        assertThat(config.path("patch").path("supported").asBoolean()).isTrue();
        assertThat(config.path("bulk").path("supported").asBoolean()).isFalse();
        assertThat(config.path("etag").path("supported").asBoolean()).isTrue();
        assertThat(config.path("filter").path("maxResults").asInt()).isEqualTo(200);
        var types = json(ask("GET", "/scim/v2/ResourceTypes", null));
        assertThat(types.path("Resources")).extracting(type -> type.path("endpoint").asText()).containsExactly("/Users", "/Groups");
        assertThat(json(ask("GET", "/scim/v2/ResourceTypes/User", null)).path("schemaExtensions").path(0).path("schema").asText()).isEqualTo(ScimSchema.ENTERPRISE);
        assertThat(json(ask("GET", "/scim/v2/Schemas", null)).path("totalResults").asInt()).isEqualTo(3);
        var user = json(ask("GET", "/scim/v2/Schemas/" + ScimSchema.USER, null));
        assertThat(user.path("attributes").path(0).path("uniqueness").asText()).isEqualTo("server");
        problem(ask("GET", "/scim/v2/Schemas/urn:nothing", null), 404, null);
        problem(ask("GET", "/scim/v2/Schemas?filter=id", null), 403, null);
        problem(ask("GET", "/scim/v2/Me", null), 501, null);
        problem(ask("POST", "/scim/v2/Bulk", "{}"), 501, null);
        problem(ask("GET", "/scim/v2/nothing", null), 404, null);
        problem(ask("PUT", PEOPLE, "{}"), 405, null);
    }

    @Test
    void versions_travel_as_http_has_them() {
        var id = made("etag." + unique());
        var read = ask("GET", PEOPLE + "/" + id, null);
        var version = read.headers().firstValue("ETag").orElseThrow();
        assertThat(version).isEqualTo(json(read).path("meta").path("version").asText()).startsWith("W/");
        assertThat(read.headers().firstValue("Location")).hasValue(application().url() + PEOPLE + "/" + id);
        assertThat(ask("GET", PEOPLE + "/" + id, null, "If-None-Match", version).statusCode()).isEqualTo(304);
        assertThat(ask("GET", PEOPLE + "/" + id, null, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
        problem(ask("PATCH", PEOPLE + "/" + id, ScimStage.patch("{'op':'replace','path':'title','value':'X'}"), "If-Match", "W/\"other\""), 412, null);
        problem(ask("DELETE", PEOPLE + "/" + id, null, "If-Match", "not a version"), 412, null);
        assertThat(ask("PATCH", PEOPLE + "/" + id, ScimStage.patch("{'op':'replace','path':'title','value':'X'}"), "If-Match", version).statusCode()).isEqualTo(200);
        problem(ask("PUT", PEOPLE + "/" + id, "{'userName':'etag'}", "If-Match", version), 412, null);
        assertThat(ask("DELETE", PEOPLE + "/" + id, null).statusCode()).isEqualTo(204);
        problem(ask("GET", PEOPLE + "/" + id, null), 404, null);
        problem(ask("DELETE", PEOPLE + "/" + id, null), 404, null);
    }

    @Test
    void an_answer_holds_only_what_was_asked_for() {
        var name = "some." + unique();
        var id = made(name);
        assertThat(json(ask("GET", PEOPLE + "/" + id + "?attributes=userName", null)).toString()).isEqualTo("{\"schemas\":[\"" + ScimSchema.USER + "\",\"" + ScimSchema.ENTERPRISE + "\"],\"id\":\"" + id + "\",\"userName\":\"" + name + "\"}");
        assertThat(json(ask("GET", PEOPLE + "?excludedAttributes=meta,emails&filter=" + URLEncoder.encode("userName eq \"" + name + "\"", StandardCharsets.UTF_8), null)).path("Resources").path(0).has("meta")).isFalse();
        var searched = json(ask("POST", PEOPLE + "/.search", "{'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],'attributes':['displayName'],'filter':'userName eq \\'" + name + "\\'','startIndex':1,'count':10}"));
        assertThat(searched.path("totalResults").asInt()).isEqualTo(1);
        assertThat(searched.path("Resources").path(0).has("userName")).isFalse();
    }

    @Test
    void it_bears_what_is_no_request() {
        var id = made("bears." + unique());
        problem(ask("POST", PEOPLE, "{"), 400, "invalidSyntax");
        problem(ask("POST", PEOPLE, "{'userName':'a','userName':'b'}"), 400, "invalidSyntax");
        problem(ask("POST", PEOPLE, "{'x':".repeat(5_000)), 400, "invalidSyntax");
        problem(ask("POST", PEOPLE, "{'userName':{'a':'b'}}"), 400, "invalidValue");
        problem(ask("POST", PEOPLE, "{'userName':'" + "x".repeat(4 << 20) + "'}"), 413, null);
        problem(send("POST", PEOPLE, "<user/>", "Authorization", "Bearer " + token(), "Content-Type", "text/xml"), 415, null);
        problem(ask("POST", PEOPLE + "/.search", "{'filter':'userName eq \\'" + "a".repeat(5_000) + "\\''}"), 400, "invalidFilter");
        problem(ask("GET", PEOPLE + "?filter=" + URLEncoder.encode("userName eq \"" + "a".repeat(4_000) + "\"", StandardCharsets.UTF_8), null), 400, "invalidFilter");
        problem(ask("GET", PEOPLE + "?filter=" + URLEncoder.encode("((((((((((((((((userName eq \"a\"", StandardCharsets.UTF_8), null), 400, "invalidFilter");
        problem(ask("GET", PEOPLE + "?count=many", null), 400, "invalidValue");
        problem(ask("PATCH", PEOPLE + "/" + id, ScimStage.patch("{'op':'replace','path':'emails[type eq \\'home\\'].value','value':'a@b.example'}")), 400, "noTarget");
        problem(ask("PATCH", PEOPLE + "/" + id, ScimStage.patch("{'op':'replace','path':'shoeSize','value':44}")), 400, "invalidPath");
        problem(ask("PATCH", PEOPLE + "/" + id, "{'Operations':{}}"), 400, "invalidSyntax");
        problem(ask("PATCH", PEOPLE + "/0C0000000000Z", ScimStage.patch("{'op':'replace','path':'title','value':'X'}")), 404, null);
        problem(ask("GET", PEOPLE + "/no-identifier", null), 404, null);
        problem(ask("GET", "/scim/v2/Groups/" + id, null), 404, null);
        assertThat(ask("GET", PEOPLE + "?startIndex=-5&count=0", null).statusCode()).isEqualTo(200);
        var chinese = ask("GET", PEOPLE + "/no-identifier", null, "Accept-Language", "zh-CN");
        assertThat(json(chinese).path("detail").asText()).isEqualTo("该地址下没有内容。");
    }

    @Test
    void of_several_who_take_one_sign_in_name_at_once_one_gets_it() {
        token();
        var body = "{'userName':'race." + unique() + "'}";
        var racing = IntStream.range(0, 8).mapToObj(one -> CompletableFuture.supplyAsync(() -> ask("POST", PEOPLE, body))).toList();
        var answers = racing.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).as(answers.get(0).body()).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> problem(answer, 409, "uniqueness"));
    }

    @Test
    void a_group_of_the_directory_is_seen_by_the_administrator() {
        var id = made("member." + unique());
        var name = "Guides " + unique();
        var group = ask("POST", "/scim/v2/Groups", "{'displayName':'" + name + "','members':[{'value':'" + id + "'}]}");
        assertThat(group.statusCode()).as(group.body()).isEqualTo(201);
        var at = "/scim/v2/Groups/" + json(group).path("id").asText();
        assertThat(json(ask("PATCH", at, ScimStage.patch("{'op':'Remove','path':'members','value':[{'value':'" + id + "'}]}"))).has("members")).isFalse();
        assertThat(json(ask("PATCH", at, ScimStage.patch("{'op':'Add','path':'members','value':[{'value':'" + id + "'}]}"))).path("members")).hasSize(1);
        assertThat(json(ask("GET", at + "?excludedAttributes=members", null)).has("members")).isFalse();
        var admin = signInAs("admin");
        admin.navigate("/scim/clients.xhtml");
        assertThat(admin.locator("#groups tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))).containsText("1");
        admin.navigate("/audit/trail.xhtml");
        assertThat(admin.locator("main")).containsText("SCIM: Directory");
    }
}
