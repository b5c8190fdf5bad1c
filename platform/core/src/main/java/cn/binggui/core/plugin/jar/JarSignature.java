package cn.binggui.core.plugin.jar;

import cn.binggui.core.plugin.jar.BadJarException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** That a jar is signed, as {@code jarsigner} signs, once and as a whole, by somebody who is trusted. */
final class JarSignature {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)|META-INF/SIG-[^/]*");

    private JarSignature() {}

    /**
     * Returns the name of the certificate.
     *
     * @throws SecurityException if a file is not what was signed
     */
    static String signer(JarFile jar, TrustedKeys keys) throws IOException, BadJarException {
        List<JarEntry> entries = jar.stream().toList();
        requireOne(entries);
        List<String> unsigned = new ArrayList<>();
        @Nullable X509Certificate trusted = null;
        for (JarEntry entry : entries) {
            if (entry.isDirectory() || isOfSignature(entry.getName())) {
                continue;
            }
            read(jar, entry);
            CodeSigner[] signers = entry.getCodeSigners();
            if (signers == null || signers.length == 0) {
                unsigned.add(entry.getName());
                continue;
            }
            if (signers.length > 1) {
                throw new BadJarException(Fault.SIGNED_TWICE, entry.getName());
            }
            trusted = trusted(signers[0], keys);
        }
        if (!unsigned.isEmpty() || trusted == null) {
            throw new BadJarException(Fault.UNSIGNED, unsigned);
        }
        return trusted.getSubjectX500Principal().getName();
    }

    private static void requireOne(List<JarEntry> entries) throws BadJarException {
        List<String> signatures = entries.stream()
                .map(entry -> entry.getName().toUpperCase(Locale.ROOT))
                .filter(name -> SIGNATURE.matcher(name).matches())
                .toList();
        if (signatures.isEmpty()) {
            throw new BadJarException(Fault.UNSIGNED, List.of());
        }
        // what is signed and the signature itself
        if (signatures.size() > 2) {
            throw new BadJarException(Fault.SIGNED_TWICE, signatures);
        }
    }

    private static boolean isOfSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(JarFile.MANIFEST_NAME) || SIGNATURE.matcher(upper).matches();
    }

    /** A file's signature is known only when all of it has been read. */
    private static void read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static X509Certificate trusted(CodeSigner signer, TrustedKeys keys) throws BadJarException {
        Certificate own = signer.getSignerCertPath().getCertificates().getFirst();
        X509Certificate trusted = keys.matching(own)
                .orElseThrow(() -> new BadJarException(
                        Fault.UNKNOWN_SIGNER,
                        own instanceof X509Certificate x509
                                ? x509.getSubjectX500Principal().getName()
                                : own.getType()));
        try {
            trusted.checkValidity();
        } catch (CertificateException e) {
            throw new BadJarException(Fault.UNKNOWN_SIGNER, "证书已过期或尚未生效");
        }
        return trusted;
    }
}
