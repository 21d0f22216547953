package org.bellwether.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Believes servers whose certificate was signed by an authority of the enterprise's own, and no other. */
public final class Authorities {

    private Authorities() { }

    /**
     * @param pem one certificate or several; whoever gives it closes it
     * @throws GeneralSecurityException if there is no certificate in it
     */
    public static SSLSocketFactory sockets(InputStream pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var number = 0;
        for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) store.setCertificateEntry("authority-" + number++, certificate);
        if (number == 0) throw new CertificateException("there is no certificate in it");
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
