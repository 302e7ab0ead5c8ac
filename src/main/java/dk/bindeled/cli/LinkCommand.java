package dk.bindeled.cli;

import dk.bindeled.privacy.SignInLinks;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a new link that signs in once, for an installation that runs already. */
@Command(name = "link", mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Words words;

    LinkCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        Path folder = data == null ? DataFolders.standard() : data;
        String url =
                RunningAddress.read(folder).orElseThrow(() -> new WrongInput(words.say("cli.not-running", folder)));
        spec.commandLine().getErr().println(words.say("cli.open-once"));
        spec.commandLine().getOut().println(url + SignInLinks.of(folder).create());
        return 0;
    }
}
