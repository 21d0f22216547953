package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.config.Values;
import org.bellwether.platform.text.Messages;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A usage file that is larger than the operator's setting allows leaves neither file nor row. */
class UsageLimitsIT {

    private static final String LINE = "w.liu,2030-01-15,orders.open,3\n";

    @RegisterExtension final Database database = new Database();
    @TempDir Path home;

    @Test
    void a_file_that_is_too_large_by_setting_is_refused_with_what_to_do() throws IOException {
        var given = Map.of("bellwether.home", home.toString(), "bellwether.upload.megabytes", "1");
        var services = new Services(database).with(Settings.class, Settings.of(Values.read(name -> Optional.ofNullable(given.get(name)))));
        var large = ("login,date,feature,count\n" + LINE.repeat(1_048_576 / LINE.length())).getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).as("bytes above a megabyte").isGreaterThan(1_048_576);
        assertThatThrownBy(() -> services.get(UsageUploads.class).take(new BusinessSystemId(1), "usage.csv", new ByteArrayInputStream(large)))
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                assertThat(Messages.text(Messages.LOCALES.get(0), refusal.messageKey(), refusal.arguments())).isEqualTo("The file is larger than 1 MB. Split it and load the parts.");
                assertThat(Messages.text(Messages.LOCALES.get(1), refusal.messageKey(), refusal.arguments())).isEqualTo("文件超过 1 MB。请拆开后分别导入。");
            });
        assertThat(database.number("select count(*) from usage_import")).isZero();
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_file_that_is_not_taken_is_not_kept() throws IOException {
        var services = new Services(database).with(Settings.class, Settings.of(Values.read(name -> Optional.ofNullable("bellwether.home".equals(name) ? home.toString() : null))));
        var usage = ("login,date,feature,count\n" + LINE).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> database.inTransaction(() -> take(services, usage))).isInstanceOf(NotFound.class);
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static ImportReceipt take(Services services, byte[] usage) {
        try {
            return services.get(UsageUploads.class).take(new BusinessSystemId(1), "usage.csv", new ByteArrayInputStream(usage));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
