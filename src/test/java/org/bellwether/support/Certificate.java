package org.bellwether.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of {@code localhost} that nobody else vouches for, with its key. */
public final class Certificate {

    private static final char[] SECRET = "for this test run".toCharArray();
    private static final String NAME = "server";

    private final Path folder;
    private final KeyStore store;

    private Certificate(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Java can read certificates but not write any; its own tool can. */
    public static Certificate fresh() throws IOException, GeneralSecurityException, InterruptedException {
        var file = Files.createTempDirectory(TestDatabase.work("tls"), "").resolve("store.p12");
        var tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", NAME, "-keyalg", "EC", "-validity", "30",
            "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(SECRET))
            .redirectErrorStream(true).redirectOutput(file.resolveSibling("keytool.log").toFile()).start();
        if (tool.waitFor() != 0) throw new IOException("keytool ended with " + tool.exitValue() + "; its words are beside " + file);
        return new Certificate(file.getParent(), KeyStore.getInstance(file.toFile(), SECRET));
    }

    /** What a server needs that shows it. */
    public SSLContext server() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, SECRET);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** A file with which a client believes it. */
    public Path pem() throws IOException, GeneralSecurityException {
        var text = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(store.getCertificate(NAME).getEncoded()) + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(folder.resolve("server.pem"), text, StandardCharsets.US_ASCII);
    }
}
