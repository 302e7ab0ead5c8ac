package dk.bindeled.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes down every address a program tries to reach, whether it gets there or not, names that are looked up included: strace tells of each
 * call by which a program reaches another.
 */
final class OutsideWatch {

    private static final Pattern ADDRESS = Pattern.compile(
            "sin6?_port=htons\\((\\d+)\\).*?(?:inet_addr\\(\"([^\"]+)\"\\)|inet_pton\\(AF_INET6, \"([^\"]+)\")");

    private final Path log;

    /** @param log where the calls are kept */
    OutsideWatch(Path log) {
        this.log = log;
    }

    /** What is put before the command that is watched. */
    List<String> command() {
        return List.of(
                "strace",
                "--follow-forks",
                "--seccomp-bpf",
                "--quiet=all",
                "--signal=none",
                "--trace=connect,sendto,sendmsg,sendmmsg",
                "--string-limit=0",
                "--output=" + log);
    }

    /** The addresses beyond this machine that were tried, each with its port. */
    Set<String> outside() throws IOException {
        Set<String> outside = new TreeSet<>();
        for (String call : Files.readAllLines(log)) {
            Matcher found = ADDRESS.matcher(call);
            while (found.find()) {
                String told = found.group(2) == null ? found.group(3) : found.group(2);
                // IPv4 from a socket that can do both
                String address = told.replace("::ffff:", "");
                if (!isThisMachine(address)) {
                    outside.add(address + ":" + found.group(1));
                }
            }
        }
        return outside;
    }

    /** How many calls were seen; a watch that saw none has not watched. */
    long calls() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(call -> ADDRESS.matcher(call).find())
                .count();
    }

    private static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("::1");
    }
}
