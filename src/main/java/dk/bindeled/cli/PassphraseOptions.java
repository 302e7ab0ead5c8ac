package dk.bindeled.cli;

import dk.bindeled.backup.Passphrase;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a passphrase comes from: a file, the environment’s {@code BINDELED_BACKUP_PASSPHRASE}, or the console, which does not show it. Never
 * the command line, which every user of a machine can read.
 */
final class PassphraseOptions {

    private static final String ENVIRONMENT = "BINDELED_BACKUP_PASSPHRASE";

    @Option(names = "--passphrase-file", descriptionKey = "passphrase-file", paramLabel = "FILE")
    private @Nullable Path file;

    boolean isFileGiven() {
        return file != null;
    }

    /**
     * The passphrase of a backup that is about to be made.
     *
     * @throws WrongInput if there is none, or it is too short
     */
    Passphrase chosen(Words words) {
        Passphrase passphrase = given(words);
        if (passphrase == null) {
            Console console = console(words);
            passphrase = asked(console, words, "cli.passphrase.new");
            if (passphrase.isLongEnough() && !same(passphrase, console, words)) {
                throw new WrongInput(words.say("cli.passphrase.differ"));
            }
        }
        if (!passphrase.isLongEnough()) {
            throw new WrongInput(words.say("cli.passphrase.short", Passphrase.FEWEST_CHARACTERS));
        }
        return passphrase;
    }

    /**
     * The passphrase of a backup there is.
     *
     * @throws WrongInput if there is none
     */
    Passphrase known(Words words) {
        Passphrase passphrase = given(words);
        return passphrase == null ? asked(console(words), words, "cli.passphrase.known") : passphrase;
    }

    private @Nullable Passphrase given(Words words) {
        Path from = file;
        if (from != null) {
            try {
                return Passphrase.in(from);
            } catch (IOException e) {
                throw new WrongInput(words.say("cli.passphrase.unreadable", from));
            }
        }
        String environment = System.getenv(ENVIRONMENT);
        return environment == null || environment.isBlank() ? null : Passphrase.of(environment);
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again since JDK 25 where nobody sits at a terminal
    private static Console console(Words words) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new WrongInput(words.say("cli.passphrase.missing", ENVIRONMENT));
        }
        return console;
    }

    private static Passphrase asked(Console console, Words words, String key) {
        return Passphrase.of(read(console, words, key));
    }

    private static boolean same(Passphrase first, Console console, Words words) {
        return first.isSameAs(read(console, words, "cli.passphrase.again"));
    }

    private static String read(Console console, Words words, String key) {
        char[] typed = console.readPassword("%s ", words.say(key));
        String text = typed == null ? "" : new String(typed);
        if (typed != null) {
            Arrays.fill(typed, ' ');
        }
        return text;
    }
}
