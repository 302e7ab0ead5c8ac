package dk.bindeled.cli;

import dk.bindeled.backup.BackupMade;
import dk.bindeled.backup.Restoring;
import dk.bindeled.backup.RunningInstallation;
import dk.bindeled.backup.SafeKeeping;
import dk.bindeled.backup.Seal;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup of an installation, whether it runs or not. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--to", required = true, descriptionKey = "backup-to", paramLabel = "FILE|FOLDER")
    private Path to = Path.of("");

    @Option(names = "--encrypt", descriptionKey = "backup-encrypt")
    private boolean encrypt;

    @Mixin
    private PassphraseOptions passphrase = new PassphraseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    BackupCommand(Class<?> workshop, Words words) {
        this.server = new Server(workshop);
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data == null ? DataFolders.standard() : data;
        PrintWriter err = spec.commandLine().getErr();
        Seal seal = encrypt || passphrase.isFileGiven() ? Seal.with(passphrase.chosen(words)) : null;
        ConsoleProgress progress = new ConsoleProgress(err, words);
        RunningInstallation.Made made = RunningAddress.read(folder).isPresent()
                ? ofTheRunning(folder, seal, progress)
                : ofTheStopped(folder, seal, progress);
        err.println(words.say("cli.backup.made", made.bytes(), made.sha256()));
        if (seal == null) {
            err.println(words.say("cli.backup.not-encrypted"));
        }
        spec.commandLine().getOut().println(made.file());
        return 0;
    }

    private RunningInstallation.Made ofTheRunning(Path folder, @Nullable Seal seal, Progress progress)
            throws IOException, InterruptedException {
        try {
            return new RunningInstallation(
                            folder, () -> RunningAddress.read(folder).isPresent())
                    .backUp(to.toAbsolutePath().normalize(), seal, progress);
        } catch (RunningInstallation.NoAnswer e) {
            String message = String.valueOf(e.getMessage());
            throw new WrongInput(
                    message.isEmpty() ? words.say("cli.backup.stopped") : words.say("cli.backup.failed", message));
        }
    }

    private RunningInstallation.Made ofTheStopped(Path folder, @Nullable Seal seal, Progress progress) {
        if (!Restoring.isInstallation(folder)) {
            throw new WrongInput(words.say("cli.backup.nothing", folder));
        }
        try (Unfinished unfinished = new Unfinished();
                ConfigurableApplicationContext context =
                        server.open(List.of("--bindeled.data=" + folder.toAbsolutePath()))) {
            SafeKeeping backups = context.getBean(SafeKeeping.class);
            SafeKeeping.Order order =
                    new SafeKeeping.Order(to.toAbsolutePath().normalize(), seal, BackupMade.Origin.COMMAND);
            BackupMade made = CurrentUser.asProgram(() -> backups.make(order, unfinished.watching(progress)));
            return new RunningInstallation.Made(made.file(), made.bytes(), made.sha256());
        }
    }
}
