package org.bellwether.support;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.bellwether.signin.PasskeyAnswer;
import org.bellwether.signin.PasskeyMade;
import org.bellwether.signin.PasskeyQuestion;

/**
 * A browser and its authenticator, written from WebAuthn Level 3 and RFC 9052 and with none of the code that checks them.
 * It holds one key, and says whatever a test makes it say.
 */
public final class SoftAuthenticator {

    public static final int ES256 = -7;
    public static final int ES384 = -35;
    public static final int EDDSA = -8;
    public static final int RS256 = -257;
    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;
    private static final int KEY_FOLLOWS = 0x40;

    /** What the browser says; a test may change each. */
    public String origin = "http://localhost:8080";
    public String type;
    public String challenge;
    public String more = ",\"crossOrigin\":false";
    /** What the authenticator says; a test may change each. */
    public String party = "localhost";
    public int flags = PRESENT | VERIFIED;
    public long count = 1;
    public byte[] handle;
    public byte[] id = random(32);

    private final int algorithm;
    private final KeyPair keys;

    public SoftAuthenticator(int algorithm) {
        this.algorithm = algorithm;
        keys = generate(algorithm);
    }

    public static SoftAuthenticator fresh() { return new SoftAuthenticator(ES256); }

    /** As a browser answers where a key is to be made. */
    public PasskeyMade make(PasskeyQuestion question, String name) {
        if (handle == null) handle = Base64.getUrlDecoder().decode(question.user().handle());
        var attested = bytes(new byte[16], ByteBuffer.allocate(2).putShort((short) id.length).array(), id, cose());
        var attestation = bytes(head(5, 3), word("fmt"), word("none"), word("attStmt"), head(5, 0), word("authData"), string(bytes(data(KEY_FOLLOWS), attested)));
        return new PasskeyMade(question.token(), name, text(client("webauthn.create", question)), text(attestation), List.of("internal", "carrier-pigeon"));
    }

    /** As it answers where the key is to sign. */
    public PasskeyAnswer sign(PasskeyQuestion question) {
        var client = client("webauthn.get", question);
        var data = data(0);
        return new PasskeyAnswer(question.token(), text(id), text(client), text(data), text(signed(bytes(data, sha256(client)))), handle == null ? null : text(handle));
    }

    private byte[] client(String usual, PasskeyQuestion question) {
        return ("{\"type\":\"" + (type == null ? usual : type) + "\",\"challenge\":\"" + (challenge == null ? question.challenge() : challenge) + "\",\"origin\":\"" + origin + "\"" + more + "}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int besides) { return bytes(sha256(party.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) (flags | besides)}, ByteBuffer.allocate(4).putInt((int) count).array()); }

    private byte[] signed(byte[] text) {
        try {
            var signature = Signature.getInstance(switch (algorithm) {
                case ES256 -> "SHA256withECDSA";
                case ES384 -> "SHA384withECDSA";
                case EDDSA -> "Ed25519";
                default -> "SHA256withRSA";
            });
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as COSE_Key: 1 its type, 3 the algorithm, and what belongs to each. */
    private byte[] cose() {
        if (keys.getPublic() instanceof ECPublicKey curve) {
            var size = algorithm == ES256 ? 32 : 48;
            return bytes(head(5, 5), number(1), number(2), number(3), number(algorithm), number(-1), number(algorithm == ES256 ? 1 : 2), number(-2), string(unsigned(curve.getW().getAffineX(), size)), number(-3), string(unsigned(curve.getW().getAffineY(), size)));
        }
        if (keys.getPublic() instanceof RSAPublicKey rsa) return bytes(head(5, 4), number(1), number(3), number(3), number(algorithm), number(-1), string(unsigned(rsa.getModulus(), 256)), number(-2), string(unsigned(rsa.getPublicExponent(), 3)));
        var point = ((EdECPublicKey) keys.getPublic()).getPoint();
        var bytes = reversed(unsigned(point.getY(), 32));
        if (point.isXOdd()) bytes[31] |= (byte) 0x80;
        return bytes(head(5, 4), number(1), number(1), number(3), number(algorithm), number(-1), number(6), number(-2), string(bytes));
    }

    private static KeyPair generate(int algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm == EDDSA ? "Ed25519" : algorithm == RS256 ? "RSA" : "EC");
            if (algorithm == RS256) generator.initialize(2048);
            else if (algorithm != EDDSA) generator.initialize(new ECGenParameterSpec(algorithm == ES256 ? "secp256r1" : "secp384r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(BigInteger value, int size) {
        var bytes = value.toByteArray();
        var sized = new byte[size];
        var length = Math.min(bytes.length, size);
        System.arraycopy(bytes, bytes.length - length, sized, size - length, length);
        return sized;
    }

    private static byte[] reversed(byte[] bytes) {
        var turned = new byte[bytes.length];
        for (var at = 0; at < bytes.length; at++) turned[at] = bytes[bytes.length - 1 - at];
        return turned;
    }

    private static byte[] number(int value) { return value < 0 ? head(1, -1 - value) : head(0, value); }

    private static byte[] word(String text) { return bytes(head(3, text.length()), text.getBytes(StandardCharsets.UTF_8)); }

    private static byte[] string(byte[] value) { return bytes(head(2, value.length), value); }

    /** The first bytes of a CBOR item (RFC 8949, 3). */
    private static byte[] head(int major, int value) {
        if (value < 24) return new byte[] {(byte) (major << 5 | value)};
        if (value < 256) return new byte[] {(byte) (major << 5 | 24), (byte) value};
        return new byte[] {(byte) (major << 5 | 25), (byte) (value >> 8), (byte) value};
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) { return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes); }
}
