package cn.binggui.core.plugin.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Whose signatures on plugins are trusted.
 *
 * @param certificates none: then nothing can be installed
 */
public record TrustedKeys(List<X509Certificate> certificates) {
    /** Nobody's. */
    public static final TrustedKeys NONE = new TrustedKeys(List.of());

    public TrustedKeys {
        certificates = List.copyOf(certificates);
    }

    /**
     * Reads the certificates of a file, one after another in PEM form.
     *
     * @throws IllegalArgumentException if the file holds none or cannot be read
     */
    public static TrustedKeys read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("规则包签名证书文件里没有证书：" + file);
            }
            return new TrustedKeys(found);
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("规则包签名证书文件读不出来，应为 PEM 格式的证书：" + file, e);
        }
    }

    /** Returns the trusted certificate with the same key. */
    Optional<X509Certificate> matching(Certificate signer) {
        return certificates.stream()
                .filter(each -> each.getPublicKey().equals(signer.getPublicKey()))
                .findFirst();
    }
}
