package org.bellwether.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * The box into which sealed answers fall while a wave is open, opened once, when it is closed.
 *
 * <p><b>Threat.</b> Somebody holds the whole database: every dump ever taken, the binary or transaction log, the order in
 * which rows were written, row numbers that the engine keeps for itself. They can see when an invitation became answered
 * and which row was written in the same transaction. That the two must be one transaction is what keeps an acknowledged
 * answer from being lost, so the row must be worth nothing: it is an RSA-OAEP envelope of a fixed length, encrypted at
 * random, under a key pair that exists only in files of the home folder, never in the database. At the close all envelopes
 * are opened in memory, shuffled, cut into atoms of at least the minimum, and written under new random ids in one
 * transaction that also deletes the envelopes; then the key is destroyed. Which envelope became which response is in no
 * log, and after that even the envelopes in old backups are noise. The answer itself arrives without cookie or session,
 * under a token that is worth one submission, in a body that is never logged.
 *
 * <p><b>What remains.</b> Whoever runs the server can, while a wave is open, take key and database together, or change the
 * program. An atom in which all chose the same point tells what each of them chose; the pages blunt that (see
 * {@link HeatMapCell}). Fewer than the minimum in all: nothing is kept. The key files must be backed up apart from the
 * database or not at all; without them the answers of an open wave cannot be counted.
 */
@Dependent
class BallotBox {

    private static final int BITS = 2048;
    private static final OAEPParameterSpec PADDING = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    @Inject Settings settings;

    /** Makes the wave's key pair. */
    void prepare(WaveId wave) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            write(file(wave, "key"), pair.getPrivate().getEncoded());
            write(file(wave, "pub"), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ballot as nobody can read it before the close. */
    Envelope seal(WaveId wave, Ballot ballot) {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, publicKey(wave), PADDING);
            return new Envelope(wave, Base64.getEncoder().encodeToString(cipher.doFinal(ballot.bytes())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the answers cannot be sealed", e);
        }
    }

    /** A way to read envelopes of the wave. @throws RuleViolation if its key is not on this machine */
    Reader reader(WaveId wave) { return new Reader(privateKey(wave)); }

    /** Destroys the wave's keys; whatever envelopes still lie in logs and backups can never be read again. */
    void destroy(WaveId wave) {
        try {
            Files.deleteIfExists(file(wave, "key"));
            Files.deleteIfExists(file(wave, "pub"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holdsKeyOf(WaveId wave) { return Files.exists(file(wave, "key")); }

    /** Opens envelopes. */
    static final class Reader {

        private final PrivateKey key;

        private Reader(PrivateKey key) { this.key = key; }

        Ballot open(String sealed) {
            try {
                var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
                cipher.init(Cipher.DECRYPT_MODE, key, PADDING);
                return Ballot.of(cipher.doFinal(Base64.getDecoder().decode(sealed)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("an envelope was not sealed with the key of its wave", e);
            }
        }
    }

    private PublicKey publicKey(WaveId wave) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(read(file(wave, "pub"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey privateKey(WaveId wave) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(read(file(wave, "key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException gone) {
            throw new RuleViolation("survey.wave.keyMissing", file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            var temporary = Files.createTempFile(Files.createDirectories(file.getParent()), "new", ".tmp");
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(WaveId wave, String ending) { return settings.home().resolve("survey").resolve("wave-" + wave + "." + ending); }
}
