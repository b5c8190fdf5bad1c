package cn.binggui.core.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane, in the usual {@code $argon2id$…} notation.
 *
 * <p>Few hashes run at once: a flood of log-ins must not take all memory and both cores.
 */
@Singleton
final class PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore running =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobody = hash("nobody");

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return PREFIX + encoder.encodeToString(salt) + "$" + encoder.encodeToString(derive(password, salt));
    }

    /** Returns whether the password made the hash; takes as long for a wrong one as for the right one. */
    boolean matches(String password, String hash) {
        if (!hash.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a hash of other parameters");
        }
        String[] saltAndHash = hash.substring(PREFIX.length()).split("\\$", -1);
        var decoder = Base64.getDecoder();
        return MessageDigest.isEqual(decoder.decode(saltAndHash[1]), derive(password, decoder.decode(saltAndHash[0])));
    }

    /** Spends the time of a comparison, so that an unknown name cannot be told from a wrong password. */
    void pretend(String password) {
        var unused = matches(password, nobody);
    }

    private byte[] derive(String password, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build();
        byte[] hash = new byte[HASH_BYTES];
        running.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            running.release();
        }
        return hash;
    }
}
