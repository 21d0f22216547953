package org.bellwether.signin;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Checks what authenticators say (WebAuthn Level 3, 7.1 and 7.2): the challenge and the origin in what the browser signed
 * for, the host, that somebody was there and was recognised, the signature, and that a count goes up. Who made the
 * authenticator is not asked.
 */
@ApplicationScoped
public class Authenticators {

    private static final int LONGEST = 16_000;
    private static final List<COSEAlgorithmIdentifier> TAKEN = List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final Set<String> WAYS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private final ObjectConverter formats = new ObjectConverter();
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(formats);

    /** By which keys may sign, the best first: numbers of the COSE registry. */
    static List<Long> algorithms() { return TAKEN.stream().map(COSEAlgorithmIdentifier::getValue).toList(); }

    /** @throws Untrusted if anything of it is not as it should be */
    NewKey made(PasskeyMade answer, RelyingParty party, String challenge) throws Untrusted {
        try {
            var request = new RegistrationRequest(bytes(answer.attestation()), bytes(answer.clientData()));
            var taken = TAKEN.stream().map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one)).toList();
            var data = checks.verify(request, new RegistrationParameters(expected(party, challenge), taken, true, true)).getAttestationObject().getAuthenticatorData();
            var key = data.getAttestedCredentialData();
            return new NewKey(text(key.getCredentialId()), text(formats.getCborMapper().writeValueAsBytes(key.getCOSEKey())), ways(answer.transports()), data.getSignCount(), data.isFlagBE(), data.isFlagBS());
        } catch (RuntimeException refused) {
            throw new Untrusted(refused.getClass().getSimpleName(), refused);
        }
    }

    /** @throws Untrusted if anything of it is not as it should be */
    UsedKey used(PasskeyAnswer answer, Passkey passkey, RelyingParty party, String challenge) throws Untrusted {
        try {
            var credential = bytes(passkey.credential());
            var request = new AuthenticationRequest(bytes(answer.id()), bytes(answer.authenticatorData()), bytes(answer.clientData()), bytes(answer.signature()));
            var key = new AttestedCredentialData(AAGUID.ZERO, credential, formats.getCborMapper().readValue(bytes(passkey.publicKey()), COSEKey.class));
            var record = new CredentialRecordImpl(null, true, passkey.backupEligible(), passkey.backedUp(), passkey.count(), key, null, null, null, Set.of());
            var data = checks.verify(request, new AuthenticationParameters(expected(party, challenge), record, List.of(credential), true, true)).getAuthenticatorData();
            return new UsedKey(data.getSignCount(), data.isFlagBS());
        } catch (RuntimeException refused) {
            throw new Untrusted(refused.getClass().getSimpleName(), refused);
        }
    }

    private static ServerProperty expected(RelyingParty party, String challenge) {
        return ServerProperty.builder().origin(new Origin(party.origin())).rpId(party.id()).challenge(new DefaultChallenge(bytes(challenge))).build();
    }

    /** What somebody says of the ways is kept only as far as it is one of those that there are. */
    private static List<String> ways(List<String> said) { return said == null ? List.of() : said.stream().filter(WAYS::contains).distinct().sorted().toList(); }

    private static byte[] bytes(String text) {
        if (text == null || text.length() > LONGEST) throw new IllegalArgumentException("a value is missing or endless");
        return Base64.getUrlDecoder().decode(text);
    }

    /** A value as we write it: others may pad it, or end it in bits that count for nothing. */
    static Optional<String> canonical(String given) {
        try {
            return Optional.of(text(bytes(given)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) { return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes); }
}
