package dk.bindeled.cli;

import dk.bindeled.demo.DemoMunicipality;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Releases;
import dk.bindeled.privacy.SignInLinks;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the demo municipality in a folder of its own and prints a link that works as long as it runs, on this machine only. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", descriptionKey = "port", paramLabel = "PORT")
    private int port;

    @Option(names = "--data", descriptionKey = "demo-data", paramLabel = "DIR")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    DemoCommand(Class<?> application, Words words) {
        this.server = new Server(application);
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data == null ? DataFolders.demo() : data;
        PrintWriter err = spec.commandLine().getErr();
        err.println(words.say("cli.starting-demo", folder));
        try (ConfigurableApplicationContext context = server.serveAlone(folder, LOOPBACK, port)) {
            ConsoleProgress progress = new ConsoleProgress(err, words);
            CurrentUser.asProgram(() -> prepare(context, progress));
            err.println(words.say("cli.open-demo"));
            spec.commandLine()
                    .getOut()
                    .println(Server.url(context, LOOPBACK)
                            + context.getBean(SignInLinks.class).createStanding());
            spec.commandLine().getOut().flush();
            Server.awaitEnd(context);
        }
        return 0;
    }

    private static Study prepare(ConfigurableApplicationContext context, Progress progress) {
        Studies studies = context.getBean(Studies.class);
        if (!studies.hasNetwork()) {
            context.getBean(DemoMunicipality.class).load(progress.part(0, 0.6));
        }
        Study study = studies.run(StudyParameters.defaults(), "demo", progress.part(0.6, 0.9));
        release(context.getBean(Releases.class), progress.part(0.9, 1));
        return study;
    }

    /** So that a reader finds something: the latest fixed date, unless it is released already. */
    private static void release(Releases releases, Progress progress) {
        releases.next().ifPresent(date -> releases.publish(releases.preview(progress), progress));
    }
}
