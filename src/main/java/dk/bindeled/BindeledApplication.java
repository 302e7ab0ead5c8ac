package dk.bindeled;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one entry of the jar. */
@SpringBootApplication
public class BindeledApplication {

    /**
     * Starts the application.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        SpringApplication.run(BindeledApplication.class, arguments);
    }
}
