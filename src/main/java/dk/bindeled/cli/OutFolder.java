package dk.bindeled.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder results are written to: whoever asks learns before the work, not after it, that they cannot be kept there. */
final class OutFolder {

    private OutFolder() {}

    /** Makes a folder ready and finds a file in it that would be lost. */
    @FunctionalInterface
    interface Preparation {
        Optional<Path> prepare(Path folder) throws IOException;
    }

    /**
     * Makes {@code out} ready.
     *
     * @param folder the folder that is read
     * @throws WrongInput if nothing can be written there, or something would be lost
     */
    static void prepare(Path folder, Path out, Preparation preparation, Words words) {
        try {
            if (Files.exists(folder) && Files.exists(out) && Files.isSameFile(folder, out)) {
                throw new WrongInput(words.say("cli.out-is-folder", folder));
            }
            preparation.prepare(out).ifPresent(foreign -> {
                throw new WrongInput(words.say("cli.foreign-file", foreign));
            });
        } catch (IOException e) {
            throw new WrongInput(words.say("cli.cannot-write", out, whyNotWritten(e, words)));
        }
    }

    /** Writes what was found. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    /**
     * Writes to {@code out}, made ready before; what has happened to it since is told as it would have been then.
     *
     * @throws WrongInput if it could not be written
     */
    static void write(Path out, Writing writing, Words words) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new WrongInput(words.say("cli.cannot-write", out, whyNotWritten(e, words)));
        } catch (UncheckedIOException e) {
            throw new WrongInput(words.say("cli.cannot-write", out, String.valueOf(e.getMessage())));
        }
    }

    private static String whyNotWritten(IOException failure, Words words) {
        return switch (failure) {
            case FileAlreadyExistsException _ -> words.say("cli.cannot-write.file");
            case AccessDeniedException _ -> words.say("cli.cannot-write.forbidden");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
