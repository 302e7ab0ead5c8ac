package dk.bindeled;

import dk.bindeled.bench.BenchCommand;
import dk.bindeled.cli.BindeledCommand;
import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import picocli.CommandLine;

/**
 * The one entry of the jar: hands over to the command line, which starts the application where a command needs it. Users come in by a link,
 * so there is no user with a generated password.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class BindeledApplication {

    /**
     * Carries out a command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        // Settings lying in the folder one happens to stand in, perhaps received with the data, are none of ours.
        System.setProperty("spring.config.location", "classpath:/application.properties");
        CommandLine line = BindeledCommand.of(
                BindeledApplication.class,
                Workshop.class,
                Locale.getDefault(),
                new BenchCommand(Workshop.class, BindeledApplication.class));
        System.exit(line.execute(arguments));
    }
}
