package dk.bindeled.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dk.bindeled.privacy.SignInLinks;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The program as an installation runs it, in a process of its own over a data folder, with what its JVM tells of itself. */
final class ServedTown implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final URI address;
    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final ThreadMXBean threads;
    private final OperatingSystemMXBean system;

    private ServedTown(Process process, Path data, URI address) throws IOException {
        this.process = process;
        this.data = data;
        this.address = address;
        this.connector = connect(process);
        MBeanServerConnection beans = connector.getMBeanServerConnection();
        this.memory = ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class);
        this.threads = ManagementFactory.getPlatformMXBean(beans, ThreadMXBean.class);
        this.system = ManagementFactory.getPlatformMXBean(beans, OperatingSystemMXBean.class);
    }

    /**
     * Starts it and waits until it is there.
     *
     * @param program the class of the program's entry
     * @param data folder that holds a network
     * @param heap for instance {@code 2g}
     * @param log file that its messages go to
     * @throws IOException if it does not start
     */
    static ServedTown start(Class<?> program, Path data, String heap, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(program, data, heap)).redirectError(log.toFile());
        // never over the server of an installation
        builder.environment().keySet().removeIf(name -> name.startsWith("BINDELED_") || name.startsWith("SPRING_"));
        Process process = builder.start();
        try {
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("http")) {
                    URI link = URI.create(line.strip());
                    return new ServedTown(process, data, link.resolve("/"));
                }
            }
            throw new IOException("The program did not start: " + Files.readString(log));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static List<String> command(Class<?> program, Path data, String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!argument.startsWith("-Xmx")
                    && !argument.startsWith("-agentlib")
                    && !argument.startsWith("-javaagent")) {
                command.add(argument);
            }
        }
        command.add("-Xmx" + heap);
        String path = System.getProperty("java.class.path");
        if (path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))) {
            command.addAll(List.of("-jar", path));
        } else {
            command.addAll(List.of("-cp", path, "-Dvaadin.productionMode=true", program.getName()));
        }
        command.addAll(List.of("start", "--port", "0", "--data", data.toString()));
        return command;
    }

    @SuppressWarnings("BanJNDI") // the address is the one that our own child process has just told
    private static JMXConnector connect(Process process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("The JVM of the program cannot be looked into", e);
        }
    }

    /** Where its pages are, ending with a slash. */
    URI address() {
        return address;
    }

    /** A path that signs in once. */
    String link() {
        return SignInLinks.of(data).create();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Bytes of the heap that are left after a full collection, which this asks for. */
    long heapFloor() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Seconds of processor time it has taken since it began. */
    double processorSeconds() {
        return system.getProcessCpuTime() / 1e9;
    }

    int threads() {
        return threads.getThreadCount();
    }

    /** Asks the program to stop and waits for it. */
    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            // the program is stopped all the same
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
