package dk.bindeled.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the application, with or without its web pages, over a data folder. */
final class Server {

    private final Class<?> application;

    Server(Class<?> application) {
        this.application = application;
    }

    /** Starts the application with its pages; returns once they are served. */
    ConfigurableApplicationContext serve(Path data, String address, int port) {
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(true);
        return spring.run(
                "--bindeled.data=" + data.toAbsolutePath(), "--server.address=" + address, "--server.port=" + port);
    }

    /** Starts everything but the pages. */
    ConfigurableApplicationContext work(Path data) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setRegisterShutdownHook(true);
        return spring.run("--bindeled.data=" + data.toAbsolutePath());
    }

    /** Waits until the application is told to stop. */
    static void awaitEnd(ConfigurableApplicationContext context) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        ApplicationListener<ContextClosedEvent> whenClosed = event -> ended.countDown();
        context.addApplicationListener(whenClosed);
        ended.await();
    }

    /** The address a browser on this machine opens; the port is the one that was taken, also where 0 left the choice. */
    static String url(ConfigurableApplicationContext context, String address) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
