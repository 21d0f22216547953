import java.io.File;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/**
 * A real OpenID provider, Spring Authorization Server, for one client that must use PKCE, with people who sign in by a form.
 * Started by its source in a process of its own: what it stands on must not meet what the tests stand on.
 * Arguments: its port on the loopback interface, and the address to send people back to.
 */
public class Provider {

    static int port;
    static String returning;

    public static void main(String[] arguments) throws Exception {
        port = Integer.parseInt(arguments[0]);
        returning = arguments[1];
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", new File(".").getAbsolutePath());
        context.setSessionCookieName("PROVIDER"); // The application's lies under the same host name, and cookies know no ports.
        var spring = new AnnotationConfigWebApplicationContext();
        spring.register(Security.class);
        context.addServletContainerInitializer((classes, servlets) -> {
            spring.setServletContext(servlets);
            spring.refresh();
            servlets.setAttribute(org.springframework.web.context.WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, spring);
            servlets.addFilter("springSecurityFilterChain", new DelegatingFilterProxy("springSecurityFilterChain", spring)).addMappingForUrlPatterns(null, false, "/*");
        }, null);
        Tomcat.addServlet(context, "none", new jakarta.servlet.http.HttpServlet() { });
        context.addServletMappingDecoded("/", "none");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Configuration
    @EnableWebSecurity
    @EnableWebMvc
    static class Security {

        @Bean @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            http.securityMatcher(server.getEndpointsMatcher()).with(server, all -> all.oidc(Customizer.withDefaults())).authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(all -> all.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
            return http.build();
        }

        @Bean @Order(2)
        SecurityFilterChain door(HttpSecurity http) throws Exception { return http.authorizeHttpRequests(all -> all.anyRequest().authenticated()).formLogin(Customizer.withDefaults()).build(); }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername("anna").password("{noop}anna").roles("USER").build(), User.withUsername("stranger").password("{noop}stranger").roles("USER").build(),
                User.withUsername("mo").password("{noop}mo").roles("USER").build());
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1").clientId("bellwether").clientSecret("{noop}a secret: with signs/+")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(returning).scope("openid").scope("email").scope("profile").clientSettings(ClientSettings.builder().requireProofKey(true).build()).build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            var maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            var pair = maker.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate()).keyID("key-1").build()));
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> addresses() {
            return context -> {
                if ("id_token".equals(context.getTokenType().getValue())) context.getClaims().claims(all -> all.putAll(Map.of("email", context.getPrincipal().getName() + "@longmen.example", "email_verified", true)));
            };
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) { return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys); }

        @Bean
        AuthorizationServerSettings settings() { return AuthorizationServerSettings.builder().issuer("http://localhost:" + port).build(); }
    }
}
