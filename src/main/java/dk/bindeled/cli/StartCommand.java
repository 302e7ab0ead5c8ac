package dk.bindeled.cli;

import dk.bindeled.privacy.SignInLinks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts an installation and prints a link that signs in once. */
@Command(name = "start", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", descriptionKey = "port", paramLabel = "PORT")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", descriptionKey = "address", paramLabel = "ADDRESS")
    private String address = "127.0.0.1";

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    StartCommand(Class<?> application, Words words) {
        this.server = new Server(application);
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data == null ? DataFolders.standard() : data;
        PrintWriter err = spec.commandLine().getErr();
        err.println(words.say("cli.starting", folder));
        try (ConfigurableApplicationContext context = server.serve(folder, address, port)) {
            String url = Server.url(context, address);
            RunningAddress running = RunningAddress.write(folder, url);
            context.addApplicationListener((ContextClosedEvent event) -> running.close());
            if (Server.isOpenToListeners(context, address)) {
                err.println(words.say("cli.unprotected", address));
            }
            err.println(words.say("cli.open-once"));
            spec.commandLine()
                    .getOut()
                    .println(url + context.getBean(SignInLinks.class).create());
            spec.commandLine().getOut().flush();
            FirstLook.begin(context);
            Server.awaitEnd(context);
        }
        return 0;
    }
}
