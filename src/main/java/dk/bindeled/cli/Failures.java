package dk.bindeled.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one clear message and an exit code. A fault of the program itself keeps its stack trace. */
final class Failures implements IExecutionExceptionHandler {

    static final int WRONG_INPUT = 2;
    static final int OUT_OF_REACH = 3;
    static final int CANCELLED = 130;

    private final Words words;

    Failures(Words words) {
        this.words = words;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        PrintWriter err = line.getErr();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongInput) {
                err.println(cause.getMessage());
                return WRONG_INPUT;
            }
            if (cause instanceof PortInUseException port) {
                err.println(words.say("cli.port-taken", String.valueOf(port.getPort())));
                return OUT_OF_REACH;
            }
            if (cause instanceof CancellationException) {
                err.println(words.say("cli.cancelled"));
                return CANCELLED;
            }
            if (cause instanceof ExitCodeGenerator told) {
                err.println(cause.getLocalizedMessage());
                return told.getExitCode();
            }
        }
        throw failure;
    }
}
