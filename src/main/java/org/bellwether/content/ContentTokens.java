package org.bellwether.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Signed passes that stand in the path of a package's files: good for one package, for one launch of it, until a moment.
 * They open nothing else, so that hostile content gains nothing by reading its own.
 */
@ApplicationScoped
public class ContentTokens {

    private static final int PAYLOAD = 20;
    private static final int SIGNATURE = 16;

    @Inject Settings settings;

    private volatile byte[] key;

    /**
     * What a token allows.
     *
     * @param launch null for a preview
     */
    public record Pass(LaunchId launch, PackageVersionId version, Instant until) { }

    /** @param launch null for a preview, which keeps nothing */
    public String issue(LaunchId launch, PackageVersionId version, Instant until) {
        var payload = ByteBuffer.allocate(PAYLOAD).putLong(launch == null ? 0 : launch.value()).putLong(version.value()).putInt((int) until.getEpochSecond()).array();
        var token = Arrays.copyOf(payload, PAYLOAD + SIGNATURE);
        System.arraycopy(sign(payload), 0, token, PAYLOAD, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What the token allows at that moment; empty if it is not ours or its time is over. */
    public Optional<Pass> read(String token, Instant now) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
        if (bytes.length != PAYLOAD + SIGNATURE) return Optional.empty();
        var payload = Arrays.copyOf(bytes, PAYLOAD);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(bytes, PAYLOAD, bytes.length), Arrays.copyOf(sign(payload), SIGNATURE))) return Optional.empty();
        var read = ByteBuffer.wrap(payload);
        var launch = read.getLong();
        var pass = new Pass(launch == 0 ? null : new LaunchId(launch), new PackageVersionId(read.getLong()), Instant.ofEpochSecond(Integer.toUnsignedLong(read.getInt())));
        return now.isBefore(pass.until()) ? Optional.of(pass) : Optional.empty();
    }

    private byte[] sign(byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private byte[] key() {
        if (key == null) key = kept(settings.home().resolve("secrets").resolve("content.key"));
        return key;
    }

    /** Made at the first start; whoever comes second takes what the first wrote. */
    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                Files.createDirectories(file.getParent());
                var aside = Files.createTempFile(file.getParent(), "key", ".part"); // readable by its owner only
                Files.write(aside, fresh, StandardOpenOption.TRUNCATE_EXISTING);
                try {
                    Files.createLink(file, aside);
                } catch (FileAlreadyExistsException another) {
                    return Files.readAllBytes(file);
                } finally {
                    Files.deleteIfExists(aside);
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
