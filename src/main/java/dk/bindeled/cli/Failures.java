package dk.bindeled.cli;

import dk.bindeled.network.Reason;
import dk.bindeled.study.CannotSimulate;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
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

    /** So many of a list are named. */
    private static final int MOST_NAMED = 5;

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
            if (cause instanceof CannotSimulate cannot) {
                err.println(words.say(key(cannot), places(cannot)));
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

    /** Where people were welcomed, but nobody along a tie, other advice helps than where there is too little. */
    private static String key(CannotSimulate cannot) {
        boolean alongTies = cannot.why() == CannotSimulate.Cause.NO_ESTIMATES
                && cannot.values().contains(Reason.NO_WELCOMES_ALONG_TIES.text());
        return "cli.cannot." + cannot.why().code() + (alongTies ? ".along-ties" : "");
    }

    /** Lists of any length are told as one. */
    private static Object[] places(CannotSimulate cannot) {
        return switch (cannot.why()) {
            case UNKNOWN_PERSON, TERM_OF_NOBODY, NOBODY_ELIGIBLE -> new Object[] {some(cannot.values())};
            default -> cannot.values().toArray();
        };
    }

    private static String some(List<String> values) {
        String first = values.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return values.size() > MOST_NAMED ? first + " …" : first;
    }
}
