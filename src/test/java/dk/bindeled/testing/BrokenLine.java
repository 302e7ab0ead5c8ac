package dk.bindeled.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a Neo4j server that can be cut, stalled, or cut at the very moment at which the server is told to commit. */
public final class BrokenLine implements AutoCloseable {

    /** A chunk of two bytes: the Bolt message COMMIT, which has no fields. */
    private static final byte[] COMMIT = {0x00, 0x02, (byte) 0xB0, 0x12};

    private final ServerSocket listening;
    private final int serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commitsUntilCut = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean cut;
    private volatile boolean stalled;

    /** A line to this machine's port {@code serverPort}, open at first. */
    public BrokenLine(int serverPort) {
        this.serverPort = serverPort;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("line").start(this::accept);
    }

    /** Where one calls to be put through. */
    public String uri() {
        return "bolt://127.0.0.1:" + listening.getLocalPort();
    }

    /** Ends all calls, and every new one at once. */
    public void cut() {
        cut = true;
        open.forEach(BrokenLine::hangUp);
    }

    /** Nothing gets through, but the calls stand. */
    public void stall() {
        stalled = true;
    }

    /** From the {@code count}-th commit from now on: the server gets it, but its answer does not arrive, and the call ends. */
    public void loseAnswerToCommit(int count) {
        commitsUntilCut.set(count);
    }

    /** True once the answer to a commit was lost. */
    public boolean hasLostAnAnswer() {
        return commitsUntilCut.get() <= 0;
    }

    /** Everything gets through again. */
    public void mend() {
        cut = false;
        stalled = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                if (cut) {
                    hangUp(caller);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                open.add(caller);
                open.add(server);
                Thread.ofPlatform().daemon().start(() -> pass(caller, server, true));
                Thread.ofPlatform().daemon().start(() -> pass(server, caller, false));
            } catch (IOException e) {
                // the server does not answer, or the line is closed: the next call tells
            }
        }
    }

    private void pass(Socket from, Socket to, boolean towardsServer) {
        byte[] bytes = new byte[1 << 16];
        boolean lost = false;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = lost ? -1 : in.read(bytes)) {
                while (stalled && !cut) {
                    Thread.sleep(20);
                }
                lost = towardsServer && commits(bytes, read) && commitsUntilCut.decrementAndGet() == 0;
                if (lost) {
                    // first the caller is cut off, so that no answer can reach it, then the server gets what was said
                    hangUp(from);
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one side has hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp(from);
            // the server answers first; whoever would pass that on finds nobody there, and hangs up
            if (!lost) {
                hangUp(to);
            }
        }
    }

    private static boolean commits(byte[] bytes, int length) {
        for (int k = 0; k + COMMIT.length <= length; k++) {
            boolean same = true;
            for (int j = 0; j < COMMIT.length; j++) {
                same &= bytes[k + j] == COMMIT[j];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }

    @Override
    public void close() {
        cut();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
