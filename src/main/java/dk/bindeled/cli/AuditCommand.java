package dk.bindeled.cli;

import dk.bindeled.privacy.AuditFiles;
import dk.bindeled.privacy.Break;
import dk.bindeled.privacy.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks or copies the audit of an installation, which may be running. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Option(names = "--verify", descriptionKey = "audit-verify")
    private boolean verify;

    @Option(names = "--export", descriptionKey = "audit-export", paramLabel = "FILE")
    private @Nullable Path export;

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Words words;

    AuditCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data == null ? DataFolders.standard() : data;
        if (!verify && export == null) {
            throw new WrongInput(words.say("cli.audit.nothing-asked"));
        }
        // the server that the environment names belongs to the standard folder: another one may be a copy, or of
        // another installation
        boolean standard = folder.toAbsolutePath()
                .normalize()
                .equals(DataFolders.standard().toAbsolutePath().normalize());
        AuditFiles files = new AuditFiles(folder, standard ? System.getenv() : Map.of());
        if (!files.exist()) {
            throw new WrongInput(words.say("cli.audit.none", folder));
        }
        if (export != null) {
            copy(files, export);
        }
        return verify ? verified(files) : 0;
    }

    /** That the server cannot be asked is said, and is no success. */
    private int verified(AuditFiles files) throws IOException {
        AuditFiles.Checked checked = files.verify();
        RuntimeException unasked = checked.unasked();
        if (unasked != null) {
            spec.commandLine().getErr().println(unasked.getLocalizedMessage());
        } else if (!checked.verification().compared()) {
            spec.commandLine().getErr().println(words.say("cli.audit.not-compared"));
        }
        int found = told(checked.verification());
        return found == 0 && unasked != null ? Failures.OUT_OF_REACH : found;
    }

    private void copy(AuditFiles files, Path file) {
        try {
            files.export(file);
        } catch (FileAlreadyExistsException e) {
            throw new WrongInput(words.say("cli.audit.file-exists", file));
        } catch (IOException e) {
            throw new WrongInput(words.say("cli.audit.cannot-write", file));
        }
        spec.commandLine().getOut().println(words.say("cli.audit.exported", file));
    }

    private int told(Verification found) {
        PrintWriter out = spec.commandLine().getOut();
        if (found.intact()) {
            out.println(words.say(
                    "cli.audit.intact",
                    found.lines(),
                    Long.toString(found.last()),
                    String.valueOf(found.at()),
                    found.hash()));
            return 0;
        }
        int many = found.breaks().size();
        out.println(many == 1 ? words.say("cli.audit.broken.one") : words.say("cli.audit.broken", many));
        for (Break place : found.breaks()) {
            out.println("  " + place.text(words.locale()));
        }
        out.println(words.say("cli.audit.advice"));
        return BROKEN;
    }
}
