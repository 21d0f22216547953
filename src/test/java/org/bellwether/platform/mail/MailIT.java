package org.bellwether.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Window;
import org.bellwether.support.Database;
import org.bellwether.support.PostOffice;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

/** Mail goes from the database to a real server, once, in time, or is seen not to. */
class MailIT {

    private static final String SECRET = "https://learn.example.com/?secret=Xq7-canary";

    @RegisterExtension final Database database = new Database();
    private Services services;
    private PostOffice office;

    @BeforeEach
    void open() {
        services = new Services(database);
        office = PostOffice.plain();
        with(services, Map.of());
    }

    @AfterEach
    void close() { office.close(); }

    private void with(Services services, Map<String, String> more) {
        var given = new HashMap<String, String>(Map.of("bellwether.base.url", "https://learn.example.com",
            "bellwether.mail.host", "localhost", "bellwether.mail.port", String.valueOf(office.port()), "bellwether.mail.security", "none", "bellwether.mail.from", "Längmen 学习 <learn@example.com>"));
        given.putAll(more);
        services.set(given);
    }

    private boolean put(String to) { return database.inTransaction(() -> services.get(Outbox.class).put(Letter.of(to, Locale.ENGLISH, 7L, "platform.mail.test", SECRET))); }

    private int round() { return database.inTransaction(() -> services.get(MailCourier.class).round()); }

    private MailRow only() { return database.inTransaction(() -> services.get(MailLog.class).list(null, Window.first(10))).get(0); }

    @Test
    void it_arrives_in_two_forms_from_us_and_under_a_name_of_its_own() throws MessagingException, IOException {
        assertThat(put("anna@example.com")).isTrue();
        assertThat(round()).isEqualTo(1);
        var mail = office.next();
        assertThat(mail.to()).isEqualTo("anna@example.com");
        assertThat(mail.subject()).isEqualTo("Test mail from Bellwether");
        assertThat(mail.plain()).contains(SECRET).doesNotContain("<p");
        assertThat(mail.html()).contains("Xq7-canary").contains("<html lang=\"en\">");
        var message = mail.message();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("learn@example.com", "Längmen 学习", "UTF-8"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Längmen 学习");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Date")).containsExactly("Tue, 15 Jan 2030 12:00:00 GMT");
        assertThat(message.getMessageID()).isEqualTo("<" + only().id() + "@learn.example.com>");
    }

    @Test
    void what_it_says_is_never_in_the_database_in_clear_and_is_gone_once_it_was_sent() {
        put("anna@example.com");
        assertThat(database.number("select count(*) from mail where content is not null and content not like '%canary%' and content not like '%Test mail%'")).isEqualTo(1);
        round();
        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(database.number("select count(*) from mail where content is not null")).isZero();
    }

    @Test
    void it_goes_only_if_what_it_tells_of_holds() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
            services.get(Outbox.class).put(Letter.of("anna@example.com", Locale.ENGLISH, null, "platform.mail.test", "x"));
            throw new RuleViolation("platform.mail.none");
        })).isInstanceOf(RuleViolation.class);
        assertThat(round()).isZero();
    }

    @Test
    void a_server_that_is_down_gets_it_when_it_is_back() {
        office.close();
        put("anna@example.com");
        round();
        assertThat(only().state()).isEqualTo(MailState.WAITING);
        assertThat(only().lastError()).contains("localhost");
        assertThat(round()).as("it waits before it is tried again").isZero();
        services.at("2030-01-15T12:01:00Z");
        round();
        services.at("2030-01-15T12:02:00Z");
        assertThat(round()).as("it waits longer now").isZero();
        office.reopen();
        services.at("2030-01-15T12:03:00Z");
        round();
        assertThat(office.next().to()).isEqualTo("anna@example.com");
        assertThat(only()).satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT), mail -> assertThat(mail.tries()).isEqualTo(3));
    }

    @Test
    void one_that_would_come_too_late_is_given_up() {
        office.close();
        put("anna@example.com");
        round();
        services.at("2030-01-17T12:00:00Z");
        office.reopen();
        round();
        assertThat(only().state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(only().worded()).isTrue();
        assertThat(office.all()).isEmpty();
        assertThat(database.number("select count(*) from mail where content is not null")).isZero();
    }

    @Test
    void somebody_whom_the_server_does_not_know_is_given_up_at_once_and_the_others_get_theirs() {
        put("nobody@example.com");
        put("later@example.com");
        put("anna@example.com");
        round();
        assertThat(office.next().to()).isEqualTo("anna@example.com");
        var rows = database.inTransaction(() -> services.get(MailLog.class).list(null, Window.first(10)));
        assertThat(rows).extracting(MailRow::recipient, MailRow::state).containsExactlyInAnyOrder(tuple("nobody@example.com", MailState.GIVEN_UP),
            tuple("later@example.com", MailState.WAITING), tuple("anna@example.com", MailState.SENT));
        assertThat(rows).filteredOn(row -> row.recipient().startsWith("nobody")).singleElement().satisfies(row -> assertThat(row.lastError()).contains("no such user here"));
        assertThat(database.inTransaction(() -> services.get(MailLog.class).counts())).containsEntry(MailState.WAITING, 1L).containsEntry(MailState.SENT, 1L).containsEntry(MailState.GIVEN_UP, 1L);
    }

    @Test
    void starttls_and_the_password_are_insisted_on_and_a_stranger_is_not_believed() {
        office.close();
        office = PostOffice.secure();
        var secure = new HashMap<>(Map.of("bellwether.mail.security", "starttls", "bellwether.mail.user", PostOffice.USER, "bellwether.mail.password", PostOffice.PASSWORD));
        with(services, secure);
        put("anna@example.com");
        round();
        assertThat(only().state()).as("nobody vouches for that server").isEqualTo(MailState.WAITING);
        secure.put("bellwether.mail.certificate", office.certificate().toString());
        secure.put("bellwether.mail.password", "another-password");
        with(services, secure);
        services.at("2030-01-15T12:01:00Z");
        round();
        assertThat(only().lastError()).as("the server repeats the password").contains("535").doesNotContain("another-password");
        secure.put("bellwether.mail.password", PostOffice.PASSWORD);
        with(services, secure);
        services.at("2030-01-15T12:05:00Z");
        round();
        assertThat(office.next().to()).isEqualTo("anna@example.com");
    }

    @Test
    void nothing_is_said_in_clear_to_a_server_that_offers_no_starttls() {
        with(services, Map.of("bellwether.mail.security", "starttls"));
        put("anna@example.com");
        round();
        assertThat(only().lastError()).contains("STARTTLS");
        assertThat(office.all()).isEmpty();
    }

    @Test
    void two_servers_send_each_mail_once() {
        for (var number = 0; number < 30; number++) put("anna" + number + "@example.com");
        var start = new CyclicBarrier(2);
        Stream.of(1, 2).map(number -> CompletableFuture.runAsync(() -> {
            var beside = database.beside();
            var there = new Services(beside);
            with(there, Map.of());
            try {
                start.await();
                while (beside.inTransaction(() -> there.get(MailRounds.class).take("round-" + number)).size() > 0) { }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                beside.entities().close();
            }
        }, command -> new Thread(command).start())).toList().forEach(CompletableFuture::join);
        assertThat(database.number("select count(*) from mail where lease is null")).as("none was overlooked").isZero();
        var first = database.number("select count(*) from mail where lease = 'round-1'");
        assertThat(first + database.number("select count(*) from mail where lease = 'round-2'")).isEqualTo(30);
        assertThat(round()).as("all are taken").isZero();
        services.at("2030-01-15T12:16:00Z");
        assertThat(round()).as("whoever took them has died").isEqualTo(20);
    }

    @Test
    void without_a_server_nothing_is_written_and_a_test_mail_is_refused() {
        with(services, Map.of("bellwether.mail.host", ""));
        assertThat(put("anna@example.com")).isFalse();
        assertThat(database.number("select count(*) from mail")).isZero();
        assertThatThrownBy(() -> services.get(MailLog.class).tryOut("anna@example.com", Locale.ENGLISH)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo("platform.mail.none"));
    }

    @Test
    void a_test_mail_goes_at_once_or_says_why_not() {
        assertThat(services.get(MailLog.class).tryOut(" anna@example.com ", Locale.SIMPLIFIED_CHINESE)).isNull();
        assertThat(office.next().subject()).isEqualTo("Bellwether 测试邮件");
        assertThat(services.get(MailLog.class).tryOut("nobody@example.com", Locale.ENGLISH)).contains("no such user here");
        assertThatThrownBy(() -> services.get(MailLog.class).tryOut("anna@example.com\r\nBcc: all@example.com", Locale.ENGLISH)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void hostile_words_change_no_header() throws MessagingException, IOException {
        database.inTransaction(() -> services.get(Outbox.class).put(Letter.of("anna@example.com", Locale.ENGLISH, null, "platform.mail.test", "x\r\nBcc: all@example.com\r\n\r\n<b>y</b>")));
        round();
        var mail = office.next();
        assertThat(mail.message().getHeader("Bcc")).isNull();
        assertThat(new String(mail.message().getRawInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("------=");
        assertThat(mail.html()).doesNotContain("<b>y</b>");
    }
}
