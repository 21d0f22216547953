package org.bellwether.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Seals secrets that the program must be able to read again, with AES-256-GCM under a key in the home folder: whoever has
 * only the database, or a dump of it, has none of them. Several servers on one database need the same key file.
 */
@Dependent
public class HomeKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject Settings settings;

    public String seal(byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = apply(Cipher.ENCRYPT_MODE, nonce, secret);
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array());
    }

    public byte[] open(String sealed) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var text = new byte[bytes.remaining()];
        bytes.get(text);
        return apply(Cipher.DECRYPT_MODE, nonce, text);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in " + file() + " is not the one that this was sealed with", e);
        }
    }

    private Path file() { return settings.home().resolve("keys").resolve("second-factor.key"); }

    private byte[] key() {
        try {
            var file = file();
            if (!Files.exists(file)) make(file);
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var whole = Files.createTempFile(file.getParent(), "key", ".new", readableByNobodyElse());
        Files.writeString(whole, Base64.getEncoder().encodeToString(key));
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            // Another thread was first; its key counts.
        } finally {
            Files.delete(whole);
        }
    }

    private static FileAttribute<?>[] readableByNobodyElse() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }
}
