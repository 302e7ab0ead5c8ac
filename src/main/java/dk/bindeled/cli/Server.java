package dk.bindeled.cli;

import dk.bindeled.privacy.TransportSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the application, with or without its web pages, over a data folder. */
final class Server {

    /** Overrules what the environment says: a database of the command's own, whatever server an installation uses. */
    private static final String OWN_DATABASE = "--bindeled.neo4j.uri=";

    /** Neo4j starts beside everything else: that takes as long again. */
    private static final String OPEN_EARLY = "--bindeled.open-early=true";

    private final Class<?> application;

    Server(Class<?> application) {
        this.application = application;
    }

    /** Starts the application with its pages, over a server if the environment names one; returns once they are served. */
    ConfigurableApplicationContext serve(Path data, String address, int port) {
        return pages().run(
                        OPEN_EARLY,
                        "--bindeled.data=" + data.toAbsolutePath(),
                        "--server.address=" + address,
                        "--server.port=" + port);
    }

    /** The same with a database of its own in {@code data}. */
    ConfigurableApplicationContext serveAlone(Path data, String address, int port) {
        return pages().run(
                        OPEN_EARLY,
                        OWN_DATABASE,
                        // No more do an installation's ways in belong to it.
                        "--bindeled.tls.certificate=",
                        "--bindeled.tls.key=",
                        "--bindeled.proxy=",
                        "--bindeled.oidc.issuer=",
                        // what is made up needs no backup, and least of all among those of real data
                        "--bindeled.backup.folder=",
                        "--bindeled.data=" + data.toAbsolutePath(),
                        "--server.address=" + address,
                        "--server.port=" + port);
    }

    private SpringApplication pages() {
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(true);
        return spring;
    }

    /** Starts everything but the pages, with a database of its own. */
    ConfigurableApplicationContext work(Path data) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setRegisterShutdownHook(true);
        return spring.run(OPEN_EARLY, OWN_DATABASE, "--bindeled.data=" + data.toAbsolutePath());
    }

    /** Starts everything but the pages, with properties as {@code --name=value}; over a server if the environment names one. */
    ConfigurableApplicationContext open(List<String> properties) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setRegisterShutdownHook(true);
        List<String> all = new ArrayList<>(List.of(OPEN_EARLY));
        all.addAll(properties);
        return spring.run(all.toArray(String[]::new));
    }

    /** Waits until the application is told to stop. */
    static void awaitEnd(ConfigurableApplicationContext context) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        ApplicationListener<ContextClosedEvent> whenClosed = event -> ended.countDown();
        context.addApplicationListener(whenClosed);
        ended.await();
    }

    /** True if other machines can reach the server, and anybody on the way can read what it sends them. */
    static boolean isOpenToListeners(ConfigurableApplicationContext context, String address) {
        try {
            return !InetAddress.getByName(address).isLoopbackAddress()
                    && !TransportSettings.isProtected(context.getEnvironment());
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** The address a browser on this machine opens; the port is the one that was taken, also where 0 left the choice. */
    static String url(ConfigurableApplicationContext context, String address) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        String scheme = TransportSettings.isEncrypted(context.getEnvironment()) ? "https://" : "http://";
        return scheme + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
