package dk.bindeled.privacy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * How browsers reach the server: by TLS where {@code BINDELED_TLS_CERTIFICATE} and {@code BINDELED_TLS_KEY} name two PEM files, or through a proxy
 * that does TLS where {@code BINDELED_PROXY} is {@code true} (a proxy on this machine) or the proxy's address. Only then, and only from the proxy,
 * is what a request says about who asked for it (X-Forwarded-*) believed.
 */
public final class TransportSettings implements EnvironmentPostProcessor {

    static final String CERTIFICATE = "bindeled.tls.certificate";
    static final String KEY = "bindeled.tls.key";
    static final String PROXY = "bindeled.proxy";

    private static final String LOOPBACK = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1(%.*)?|::1(%.*)?";

    /** Made by Spring Boot. */
    public TransportSettings() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new LinkedHashMap<>();
        String certificate = value(environment, CERTIFICATE);
        String key = value(environment, KEY);
        if (certificate != null || key != null) {
            settings.put("spring.ssl.bundle.pem.bindeled.keystore.certificate", readable(certificate));
            settings.put("spring.ssl.bundle.pem.bindeled.keystore.private-key", readable(key));
            settings.put("spring.ssl.bundle.pem.bindeled.reload-on-update", "true");
            settings.put("server.ssl.bundle", "bindeled");
            settings.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        String proxy = value(environment, PROXY);
        if (proxy != null && !proxy.equals("false")) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put(
                    "server.tomcat.remoteip.internal-proxies",
                    proxy.equals("true") ? LOOPBACK : LOOPBACK + "|" + Pattern.quote(proxy));
        }
        if (!settings.isEmpty()) {
            settings.put("server.servlet.session.cookie.secure", "true");
            environment.getPropertySources().addFirst(new MapPropertySource("bindeled-transport", settings));
        }
    }

    /** True if browsers reach this server without anybody on the way being able to read along, or a proxy is told to see to it. */
    public static boolean isProtected(Environment environment) {
        return isEncrypted(environment) || isBehindProxy(environment);
    }

    /** True if this server itself speaks TLS. */
    public static boolean isEncrypted(Environment environment) {
        return environment.containsProperty("server.ssl.bundle");
    }

    static boolean isBehindProxy(Environment environment) {
        return environment.containsProperty("server.tomcat.remoteip.internal-proxies");
    }

    private static @Nullable String value(ConfigurableEnvironment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String readable(@Nullable String file) {
        if (file == null) {
            throw new TransportUnusable("transport.half", "");
        }
        Path path = Path.of(file).toAbsolutePath();
        if (!Files.isReadable(path)) {
            throw new TransportUnusable("transport.unreadable", path.toString());
        }
        return path.toUri().toString();
    }
}
