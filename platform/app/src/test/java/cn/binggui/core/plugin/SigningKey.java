package cn.binggui.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A key with a certificate of its own, made as an administrator makes one, with {@code keytool}. */
public final class SigningKey {
    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private final PrivateKey key;
    private final Certificate certificate;

    private SigningKey(PrivateKey key, Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * Makes a key.
     *
     * @param folder where its key store may lie
     * @param name common name of the certificate
     */
    public static SigningKey make(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Path store = Files.createTempDirectory(folder, "key").resolve("store.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "key",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-validity",
                            "30",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD);
            }
            return new SigningKey((PrivateKey) keys.getKey("key", PASSWORD), keys.getCertificate("key"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes the certificate in PEM form. */
    public Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                            .formatted(Base64.getMimeEncoder().encodeToString(certificate.getEncoded())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Signs a jar.
     *
     * @param signature name of the signature's files
     */
    public Path sign(Path jar, Path signed, String signature) {
        try (ZipFile in = new ZipFile(jar.toFile());
                var out = Files.newOutputStream(signed)) {
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            new JarSigner.Builder(key, path).signerName(signature).build().sign(in, out);
            return signed;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
