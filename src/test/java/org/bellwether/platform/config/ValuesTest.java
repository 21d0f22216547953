package org.bellwether.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @TempDir Path folder;

    private Values read(Map<String, String> given) {
        var all = new HashMap<>(given);
        all.putIfAbsent("bellwether.home", folder.toString());
        return Values.read(name -> Optional.ofNullable(all.get(name)));
    }

    @Test
    void with_nothing_said_it_is_a_trial_on_this_machine() {
        var values = read(Map.of());
        assertThat(values.embedded()).isTrue();
        assertThat(values.demo()).isTrue();
        assertThat(values.baseUrl()).hasToString("http://localhost:8080");
        assertThat(values.contentUrl()).hasToString("http://127.0.0.1:8080");
        assertThat(values.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_database_server_means_no_demo_unless_asked() {
        var server = Map.of("bellwether.db.url", "jdbc:mariadb://db:3306/bellwether", "bellwether.db.user", "bw");
        assertThat(read(server).demo()).isFalse();
        var asked = new HashMap<>(server);
        asked.put("bellwether.demo", "true");
        assertThat(read(asked).demo()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bellwether.port           | eighty                        | a whole number from 1 to 65535",
        "bellwether.port           | 70000                         | a whole number from 1 to 65535",
        "bellwether.address        | 1.2.3.4.5                     | an address of this machine, such as 127.0.0.1",
        "bellwether.address        | 127.0.0.256                   | an address of this machine, such as 127.0.0.1",
        "bellwether.address        | 203.0.113.7                   | an address of this machine, such as 127.0.0.1",
        "bellwether.address        | no such name                  | an address of this machine, such as 127.0.0.1",
        "bellwether.heap           | lots                          | a number of megabytes or gigabytes, such as 768m or 2g",
        "bellwether.heap           | 768                           | a number of megabytes or gigabytes, such as 768m or 2g",
        "bellwether.mail.security  | ssl                           | starttls, tls or none",
        "bellwether.mail.port      | 0                             | a whole number from 1 to 65535",
        "bellwether.mail.host      | two words                     | the name or address of a mail server",
        "bellwether.mail.from      | nobody                        | an address such as learn@example.com",
        "bellwether.mail.from      | a@b.example, c@d.example      | an address such as learn@example.com",
        "bellwether.mail.certificate | /no/such/file.pem           | a file that this process may read",
        "bellwether.time.zone      | Shanghai                      | a time zone such as Asia/Shanghai or Europe/Berlin",
        "bellwether.time.zone      | +08:00                        | a time zone such as Asia/Shanghai or Europe/Berlin",
        "bellwether.demo           | maybe                         | true or false",
        "bellwether.base.url       | learn.example.com             | an origin such as https://learn.example.com",
        "bellwether.base.url       | https://learn.example.com/app | an origin such as https://learn.example.com",
        "bellwether.base.url       | ftp://learn.example.com       | an origin such as https://learn.example.com",
        "bellwether.content.url    | http://localhost:9090         | on another host than bellwether.base.url",
        "bellwether.db.url         | jdbc:oracle:thin:@db          | jdbc:mariadb://host:3306/name",
        "bellwether.db.url         | jdbc:mariadb://db/bellwether  | the name of the database user",
        "bellwether.proxy          | 127.0.0.1, nginx              | IP addresses or networks in numbers, such as 127.0.0.1 or 10.0.0.0/8",
        "bellwether.proxy          | 10.0.0.0/33                   | IP addresses or networks in numbers, such as 127.0.0.1 or 10.0.0.0/8",
        "bellwether.archive.ratio  | 0                             | a whole number from 2 to 100000"})
    void a_wrong_setting_is_named_with_what_is_expected(String name, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOf(WrongSetting.class).hasMessageContaining(expected)
            .hasMessageContaining(WrongSettingNames.of(expected.startsWith("the name of") ? "bellwether.db.user" : name));
    }

    @Test
    void the_proxies_that_are_trusted_are_named_one_by_one() {
        assertThat(read(Map.of()).proxies()).isEmpty();
        assertThat(read(Map.of("bellwether.proxy", "127.0.0.1, 10.0.0.0/8,::1")).proxies()).extracting(Network::bits).containsExactly(32, 8, 128);
    }

    @Test
    void a_home_that_is_a_file_is_refused() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> read(Map.of("bellwether.home", file.toString()))).isInstanceOf(WrongSetting.class).hasMessageContaining("BELLWETHER_HOME");
    }

    @Test
    void the_password_is_never_shown() {
        var values = read(Map.of("bellwether.db.url", "jdbc:mariadb://db/bw", "bellwether.db.user", "bw", "bellwether.db.password", "Tr0ub4dor"));
        assertThat(values.toString()).doesNotContain("Tr0ub4dor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost", "::"})
    void an_address_of_this_machine_is_taken(String address) {
        assertThat(read(Map.of("bellwether.address", address)).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bellwether.base.url    | https://anna:Tr0ub4dor@learn.example.com",
        "bellwether.base.url    | anna:Tr0ub4dor@learn.example.com",
        "bellwether.base.url    | https://anna:Tr0ub4dor/@learn.example.com",
        "bellwether.base.url    | https://anna:why?Tr0ub4dor@learn.example.com",
        "bellwether.content.url | http://x:Tr0ub4dor@localhost:8080",
        "bellwether.db.url      | jdbc:mariadb://anna:Tr0ub4dor@db/bellwether",
        "bellwether.db.url      | jdbc:mariadb://db/bellwether?password=Tr0ub4dor&user=anna",
        "bellwether.db.url      | jdbc:mysql://db/bellwether?trustStorePassword=Tr0ub4dor@x",
        "bellwether.db.url      | jdbc:oracle:thin:anna/Tr0ub4dor@db"})
    void a_password_in_a_wrong_address_is_never_shown(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOf(WrongSetting.class).message().contains("Expected: ").contains("…").doesNotContain("Tr0ub4dor");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Access denied for anna with Tr0ub4dor",
        "Incorrect port value : Tr0ub4dor@db",
        "Incorrect port value : 0ther-Secret@db",
        "url parsing error : 'jdbc:mariadb://anna:0ther-Secret@db/bellwether?useSsl' is not valid",
        "cannot read jdbc:mariadb://db/other?user=anna&password=Another1 (code 7)",
        "cannot reach //anna:Another1@db"})
    void what_a_driver_tells_is_shown_without_the_password(String told) {
        var values = read(Map.of("bellwether.db.url", "jdbc:mariadb://anna:0ther-Secret@db/bellwether?useSsl", "bellwether.db.user", "anna", "bellwether.db.password", "Tr0ub4dor"));
        assertThat(values.withoutSecrets(told)).doesNotContain("Tr0ub4dor", "0ther", "Another1").contains("…").startsWith(told.substring(0, 6));
    }

    @Test
    void what_a_driver_tells_is_left_as_it_is_where_no_password_is_in_it() {
        var values = read(Map.of("bellwether.db.url", "jdbc:mariadb://db/bellwether", "bellwether.db.user", "anna", "bellwether.db.password", "a"));
        assertThat(values.withoutSecrets("Socket fail to connect to host:db, port:3306. Connection refused")).isEqualTo("Socket fail to connect to host:db, port:3306. Connection refused");
        assertThat(values.withoutSecrets(null)).isEmpty();
    }

    /** How a setting is called in a message to the operator. */
    private static final class WrongSettingNames {
        static String of(String name) { return name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'); }
    }

    @Test
    void a_mail_server_needs_a_sender_and_its_password_is_not_told() {
        assertThat(read(Map.of()).mail()).isNull();
        assertThatThrownBy(() -> read(Map.of("bellwether.mail.host", "mail.example.com"))).isInstanceOf(WrongSetting.class).hasMessageContaining("BELLWETHER_MAIL_FROM");
        assertThatThrownBy(() -> read(Map.of("bellwether.mail.host", "mail.example.com", "bellwether.mail.from", "x <a@example.com>\r\nBcc: <b@example.com>"))).isInstanceOf(WrongSetting.class);
        var values = read(Map.of("bellwether.mail.host", "mail.example.com", "bellwether.mail.from", "Bellwether <learn@example.com>", "bellwether.mail.password", "Tr0ub4dor"));
        assertThat(values.mail().port()).isEqualTo(587);
        assertThat(read(Map.of("bellwether.mail.host", "mail.example.com", "bellwether.mail.from", "a@example.com", "bellwether.mail.security", "tls")).mail().port()).isEqualTo(465);
        assertThat(values.withoutSecrets("535 user with Tr0ub4dor refused")).isEqualTo("535 user with … refused");
        assertThat(values.toString() + values.mail()).doesNotContain("Tr0ub4dor");
    }
}
