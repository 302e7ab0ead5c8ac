package dk.bindeled.cli;

import dk.bindeled.backup.BackupMade;
import dk.bindeled.backup.Passphrase;
import dk.bindeled.backup.Restoring;
import dk.bindeled.backup.SafeKeeping;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the data of a backup into an installation that does not run. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "restore-file")
    private Path file = Path.of("");

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--replace", descriptionKey = "restore-replace")
    private boolean replace;

    @Option(names = "--check", descriptionKey = "restore-check")
    private boolean checkOnly;

    @Mixin
    private PassphraseOptions passphrase = new PassphraseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    RestoreCommand(Class<?> workshop, Words words) {
        this.server = new Server(workshop);
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path backup = file.toAbsolutePath().normalize();
        Path folder = (data == null ? DataFolders.standard() : data).toAbsolutePath();
        Passphrase given = Restoring.needsPassphrase(backup) ? passphrase.known(words) : null;
        try (Unfinished unfinished = new Unfinished()) {
            Progress progress = unfinished.watching(new ConsoleProgress(err, words));
            Restoring.Checked checked = Restoring.check(backup, given, progress.part(0, 0.3));
            err.println(words.say(
                    "cli.restore.checked",
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(words.locale())
                            .format(checked.at().atZone(ZoneId.systemDefault())),
                    checked.program(),
                    checked.nodes(),
                    checked.relationships()));
            if (!checkOnly) {
                restore(checked, folder, progress.part(0.3, 1));
                err.println(words.say("cli.restore.done", folder));
            }
        }
        return 0;
    }

    private void restore(Restoring.Checked checked, Path folder, Progress progress) throws IOException {
        Replaced replaced = new Replaced(server, words, spec.commandLine().getErr(), replace);
        Map<String, List<String>> remembered = replaced.putInSafety(folder, progress.part(0, 0.3));
        try (Restoring restoring = Restoring.into(folder, replaced.isDamaged())) {
            restoring.load(checked, progress.part(0.3, 1));
            // opened as the program will open it: what cannot be opened never takes the place of what was there
            try (ConfigurableApplicationContext context = server.open(restoring.properties())) {
                SafeKeeping prepared = context.getBean(SafeKeeping.class);
                CurrentUser.asProgram(() -> {
                    prepared.afterRestore(remembered);
                    return prepared;
                });
            }
            progress.stopIfCancelled();
            restoring.publish();
        }
    }

    /** The data a restore replaces. */
    static final class Replaced {

        private final Server server;
        private final Words words;
        private final PrintWriter err;
        private final boolean replace;
        private boolean damaged;

        Replaced(Server server, Words words, PrintWriter err, boolean replace) {
            this.server = server;
            this.words = words;
            this.err = err;
            this.replace = replace;
        }

        /** True if the database could not be opened. */
        boolean isDamaged() {
            return damaged;
        }

        /** Makes a backup of what there is, and gives what must be remembered of it. */
        Map<String, List<String>> putInSafety(Path folder, Progress progress) {
            if (!Restoring.isInstallation(folder)) {
                return Map.of();
            }
            try (ConfigurableApplicationContext context = server.open(List.of("--bindeled.data=" + folder))) {
                SafeKeeping backups = context.getBean(SafeKeeping.class);
                return CurrentUser.asProgram(() -> putInSafety(backups, folder, progress));
            } catch (RuntimeException e) {
                if (replace && Restoring.isUnfinishedElsewhere(e)) {
                    err.println(words.say("cli.restore.taken-over"));
                    return Map.of();
                }
                damaged = replace && Restoring.isDamage(e);
                if (!damaged) {
                    throw e;
                }
                err.println(words.say("cli.restore.damaged", folder));
                return Map.of();
            }
        }

        private Map<String, List<String>> putInSafety(SafeKeeping backups, Path folder, Progress progress) {
            if (!backups.isEmpty()) {
                if (!replace) {
                    throw new WrongInput(words.say("cli.restore.not-empty", folder));
                }
                BackupMade made = backups.make(
                        new SafeKeeping.Order(null, backups.usualSeal(), BackupMade.Origin.BEFORE_RESTORE), progress);
                err.println(words.say("cli.restore.safety", made.file()));
            }
            return backups.remember();
        }
    }
}
