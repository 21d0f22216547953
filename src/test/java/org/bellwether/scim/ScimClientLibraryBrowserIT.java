package org.bellwether.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;

import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;

/** A client library that others wrote finds its way. */
class ScimClientLibraryBrowserIT extends ScimOverHttp {

    private ScimService service() {
        var config = new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider()).register(new JacksonJsonProvider(JsonUtils.createObjectMapper()));
        var bearer = "Bearer " + token();
        var client = ClientBuilder.newClient(config).register((ClientRequestFilter) request -> request.getHeaders().putSingle("Authorization", bearer));
        return new ScimService(client.target(application().url() + "/scim/v2"));
    }

    @Test
    void it_reads_what_there_is() throws ScimException {
        var service = service();
        assertThat(service.getServiceProviderConfig().getSort().isSupported()).isTrue();
        assertThat(service.getResourceTypes().getResources()).hasSize(2);
        assertThat(service.getSchema(ScimSchema.USER).getAttributes()).extracting(one -> one.getName()).contains("userName", "emails", "groups");
        assertThat(service.getSchemas().getTotalResults()).isEqualTo(3);
    }

    @Test
    void somebody_comes_changes_is_suspended_and_leaves() throws ScimException {
        var service = service();
        var login = "lib." + unique();
        var wanted = new UserResource().setUserName(login).setName(new Name().setGivenName("Bao").setFamilyName("Lin")).setEmails(new Email().setValue(login + "@longmen.example").setType("work").setPrimary(true)).setActive(true);
        wanted.setExternalId("x-" + login);
        wanted.setExtension(new EnterpriseUserExtension().setEmployeeNumber(login).setDepartment("FIN-ACC"));
        var made = service.create("Users", wanted);
        assertThat(made.getDisplayName()).isEqualTo("Bao Lin");
        assertThat(made.getExtension(EnterpriseUserExtension.class).getDepartment()).isEqualTo("FIN-ACC");
        assertThatThrownBy(() -> service.create("Users", wanted)).isInstanceOf(ResourceConflictException.class);
        assertThat(service.retrieve("Users", made.getId(), UserResource.class)).isEqualTo(made);
        var found = service.searchRequest("Users").filter(Filter.eq("userName", login)).page(1, 5).sort("userName", com.unboundid.scim2.common.messages.SortOrder.ASCENDING).invoke(UserResource.class);
        assertThat(found.getResources()).singleElement().isEqualTo(made);
        assertThat(service.searchRequest("Users").filter(Filter.eq("userName", login)).invokePost(UserResource.class).getTotalResults()).isEqualTo(1);
        var suspended = service.modifyRequest("Users", made.getId()).replaceValue("active", false).replaceValue("name.familyName", "Li").invoke(UserResource.class);
        assertThat(suspended.getActive()).isFalse();
        assertThat(suspended.getDisplayName()).isEqualTo("Bao Li");
        assertThatThrownBy(() -> service.replaceRequest(made.setTitle("Late")).ifMatch().invoke()).isInstanceOfSatisfying(ScimException.class, late -> assertThat(late.getScimError().getStatus()).isEqualTo(412));
        assertThat(service.replace(suspended.setActive(true).setTitle("Buyer")).getTitle()).isEqualTo("Buyer");
        service.delete("Users", made.getId());
        assertThatThrownBy(() -> service.retrieve("Users", made.getId(), UserResource.class)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void a_group_is_kept() throws ScimException {
        var service = service();
        var one = service.create("Users", new UserResource().setUserName("lib." + unique()));
        var name = "Library " + unique();
        var group = service.create("Groups", new GroupResource().setDisplayName(name).setMembers(java.util.List.of(new Member().setValue(one.getId()))));
        assertThat(group.getMembers()).singleElement().satisfies(member -> assertThat(member.getValue()).isEqualTo(one.getId()));
        assertThat(service.retrieve("Users", one.getId(), UserResource.class).getGroups()).singleElement().satisfies(of -> assertThat(of.getDisplay()).isEqualTo(name));
        assertThat(service.modifyRequest("Groups", group.getId()).removeValues("members[value eq \"" + one.getId() + "\"]").invoke(GroupResource.class).getMembers()).isNullOrEmpty();
        service.delete("Groups", group.getId());
        assertThatThrownBy(() -> service.retrieve("Groups", group.getId(), GroupResource.class)).isInstanceOf(ResourceNotFoundException.class);
    }
}
