package cn.binggui.core.tenancy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts and fingerprints what must not be read from a database's files.
 *
 * <p>Every county has keys of its own, derived from the master key (HKDF-SHA256), and separate ones for each purpose: what one county
 * encrypted, another cannot read, and a fingerprint tells nothing across counties. Without a bound county it serves the platform.
 */
@Singleton
public class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_DIGITS = 32;
    private static final String PLATFORM = "";

    private final SecureRandom random = new SecureRandom();
    private final Map<Derived, SecretKey> derived = new ConcurrentHashMap<>();
    private final MasterKeys masters;

    private record Derived(String master, String county, String purpose) {}

    /**
     * What was encrypted, and under which master key.
     *
     * @param keyId eight hexadecimal digits
     * @param bytes nonce, ciphertext and tag
     */
    public record Sealed(String keyId, byte[] bytes) {}

    Vault(MasterKeys masters) {
        this.masters = masters;
    }

    /** Returns the id of the key under which everything new is written. */
    public String currentKey() {
        return masters.current();
    }

    /** Adds a master key to the key file, makes it the current one and returns its id. */
    public String addKey() {
        return masters.add();
    }

    /**
     * Encrypts with AES-256-GCM under the current key.
     *
     * @param place what the text belongs to, for example {@code person:12}; it opens in that place only
     */
    public Sealed seal(String place, byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String keyId = masters.current();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keyId, place, nonce);
            byte[] sealed = cipher.doFinal(text);
            return new Sealed(
                    keyId,
                    ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException if it was changed, belongs to another place or county, or its key is missing
     */
    public byte[] open(String place, Sealed sealed) {
        byte[] bytes = sealed.bytes();
        if (bytes.length < NONCE_BYTES) {
            throw new IllegalStateException("what was encrypted is cut off: " + place);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(bytes).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed.keyId(), place, nonce)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was encrypted cannot be opened: " + place, e);
        }
    }

    /**
     * Encrypts anew under the current key.
     *
     * @throws IllegalStateException as {@link #open} does
     */
    public Sealed renew(String place, Sealed old) {
        return seal(place, open(place, old));
    }

    /** Returns the fingerprint under the current key, by which a value is found without being stored. */
    public String fingerprint(String purpose, String value) {
        return fingerprint(masters.current(), purpose, value);
    }

    /** Returns the fingerprints under every key, for looking up while keys are being changed. */
    public List<String> fingerprints(String purpose, String value) {
        List<String> all = new ArrayList<>();
        for (String master : masters.ids()) {
            all.add(fingerprint(master, purpose, value));
        }
        return all;
    }

    /** Returns a keyed digest (HMAC-SHA256), for chains that nobody can forge without the key. */
    public byte[] mac(String keyId, String purpose, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(keyId, purpose));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private String fingerprint(String keyId, String purpose, String value) {
        byte[] digest = mac(keyId, "fingerprint:" + purpose, value.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_DIGITS);
    }

    private Cipher cipher(int mode, String keyId, String place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(keyId, "encryption"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKey key(String master, String purpose) {
        String county = TenantBinding.find().orElse(PLATFORM);
        return derived.computeIfAbsent(new Derived(master, county, purpose), this::derive);
    }

    private SecretKey derive(Derived wanted) {
        String info = "binggui|" + wanted.county() + "|" + wanted.purpose();
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            wanted.purpose().equals("encryption") ? "AES" : "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(masters.get(wanted.master()))
                                    .thenExpand(info.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HKDF", e);
        }
    }
}
