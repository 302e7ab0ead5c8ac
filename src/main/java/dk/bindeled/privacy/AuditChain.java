package dk.bindeled.privacy;

import dk.bindeled.privacy.LineText.Draft;
import dk.bindeled.store.AuditMemory.Head;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Appends lines to the chain of the audit. A line is on the disk before {@link #append} returns. Lines that come from several threads at a
 * time are written together, so that they wait for the disk once. Safe to call from any thread; one program at a time.
 */
final class AuditChain implements AutoCloseable {

    private final ChainFolder folder;
    private final Seals seals;
    private final Clock clock;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private long sequence;
    private String previous;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long length;

    private AuditChain(ChainFolder folder, byte[] key, Head last, Clock clock, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.seals = new Seals(key);
        this.clock = clock;
        this.lockFile = lockFile;
        this.lock = lock;
        this.sequence = last.sequence();
        this.previous = last.hash();
    }

    /** Half a line that a stop of the program left, set aside in a file of its own. */
    record HalfLine(Path file, long bytes) {}

    private static final class Waiting {

        private final Draft draft;
        private @Nullable Head written;
        private @Nullable Throwable fault;

        Waiting(Draft draft) {
            this.draft = draft;
        }
    }

    /** Locks a chain for this program, before anything of it is read. */
    static AuditChain open(ChainFolder folder, byte[] key, Clock clock) {
        try {
            Files.createDirectories(folder.path(), KeyFile.onlyOwner("rwx------"));
            FileChannel lockFile = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                lockFile.close();
                throw new AuditUnavailable(AuditUnavailable.Problem.IN_USE, folder.path(), null);
            }
            return new AuditChain(folder, key, new Head(0, AuditLine.NOTHING_BEFORE), clock, lockFile, lock);
        } catch (OverlappingFileLockException e) {
            throw new AuditUnavailable(AuditUnavailable.Problem.IN_USE, folder.path(), e);
        } catch (IOException e) {
            throw AuditUnavailable.writing(folder.path(), e);
        }
    }

    /** Cuts off what a stop in the middle of writing left after the last whole line, and keeps it beside. */
    Optional<HalfLine> mend() {
        try {
            Optional<Path> last = folder.last();
            if (last.isEmpty()) {
                return Optional.empty();
            }
            try (RandomAccessFile bytes = new RandomAccessFile(last.get().toFile(), "rw")) {
                long end = lastLineEnd(bytes);
                long half = bytes.length() - end;
                if (half == 0) {
                    return Optional.empty();
                }
                byte[] rest = new byte[Math.toIntExact(half)];
                bytes.seek(end);
                bytes.readFully(rest);
                Path aside = Files.createTempFile(
                        folder.path(), last.get().getFileName() + ".half-", "", KeyFile.onlyOwner("rw-------"));
                Files.write(aside, rest, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
                bytes.setLength(end);
                bytes.getFD().sync();
                return Optional.of(new HalfLine(aside, half));
            }
        } catch (IOException e) {
            throw AuditUnavailable.writing(folder.path(), e);
        }
    }

    private static long lastLineEnd(RandomAccessFile bytes) throws IOException {
        byte[] block = new byte[8192];
        for (long end = bytes.length(); end > 0; ) {
            int size = (int) Math.min(block.length, end);
            bytes.seek(end - size);
            bytes.readFully(block, 0, size);
            for (int k = size - 1; k >= 0; k--) {
                if (block[k] == '\n') {
                    return end - size + k + 1;
                }
            }
            end -= size;
        }
        return 0;
    }

    /** Goes on after a line. */
    void goOnFrom(Head last) {
        sequence = last.sequence();
        previous = last.hash();
    }

    /**
     * Writes a line, and returns once it is on the disk.
     *
     * @throws AuditUnavailable if it cannot be written; then nothing of it is there
     */
    Head append(Draft draft) {
        Waiting mine = new Waiting(draft);
        queue.add(mine);
        writing.lock();
        try {
            // Whoever held the lock before may have written this line together with its own.
            if (mine.written == null && mine.fault == null) {
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        if (mine.written == null) {
            throw AuditUnavailable.writing(
                    folder.path(), mine.fault == null ? new IOException("not written") : mine.fault);
        }
        return mine.written;
    }

    private void writeAll() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
        }
        long before = sequence;
        String hashBefore = previous;
        List<Head> written = new ArrayList<>();
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            FileChannel out = channel(now);
            StringBuilder text = new StringBuilder();
            for (Waiting waiting : batch) {
                LineText.Written line = LineText.write(waiting.draft, sequence + 1, now, previous, seals);
                text.append(line.text()).append('\n');
                sequence++;
                previous = line.hash();
                written.add(new Head(sequence, previous));
            }
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            int size = bytes.remaining();
            out.position(length);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(false);
            length += size;
            for (int k = 0; k < batch.size(); k++) {
                batch.get(k).written = written.get(k);
            }
        } catch (IOException | RuntimeException e) {
            sequence = before;
            previous = hashBefore;
            forgetHalf();
            batch.forEach(waiting -> waiting.fault = e);
        }
    }

    /** What could not be written whole is taken away; if even that fails, it is done before the next line is written. */
    private void forgetHalf() {
        FileChannel out = channel;
        try {
            if (out != null && out.isOpen()) {
                out.truncate(length);
            }
        } catch (IOException _) {
            // tried again when the file is opened anew
        } finally {
            closeFile();
        }
    }

    private FileChannel channel(Instant now) throws IOException {
        Path wanted = folder.fileOf(now, file == null ? folder.last() : Optional.of(file));
        FileChannel open = channel;
        if (open != null && open.isOpen() && wanted.equals(file)) {
            return open;
        }
        closeFile();
        Files.createDirectories(folder.path(), KeyFile.onlyOwner("rwx------"));
        if (!Files.exists(wanted)) {
            Files.createFile(wanted, KeyFile.onlyOwner("rw-------"));
            syncFolder();
        }
        FileChannel opened = FileChannel.open(wanted, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel = opened;
        if (wanted.equals(file)) {
            opened.truncate(length); // what an earlier failure left
        } else {
            file = wanted;
            length = opened.size();
        }
        return opened;
    }

    /** A new file is safe only when its folder is. */
    private void syncFolder() {
        try (FileChannel open = FileChannel.open(folder.path(), StandardOpenOption.READ)) {
            open.force(true);
        } catch (IOException _) {
            // not every system can; the database's head then tells if the file is lost
        }
    }

    private void closeFile() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // what was confirmed is on the disk
        }
        channel = null;
    }

    /** The number of the last line. */
    long sequence() {
        writing.lock();
        try {
            return sequence;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closeFile();
            lock.release();
            lockFile.close();
        } catch (IOException _) {
            // the lock goes with the process at the latest
        } finally {
            writing.unlock();
        }
    }
}
