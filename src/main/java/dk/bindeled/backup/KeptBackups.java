package dk.bindeled.backup;

import dk.bindeled.backup.BackupMade.Origin;
import dk.bindeled.backup.BackupMade.State;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Deed;
import dk.bindeled.store.AfterRestore;
import dk.bindeled.store.BackupFailed;
import dk.bindeled.store.BackupFailed.Problem;
import dk.bindeled.store.BackupManifest;
import dk.bindeled.store.Backups;
import dk.bindeled.store.StoreSettings;
import dk.bindeled.study.ProgramVersion;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The backups of this installation, as its index knows them. */
@Service
@EnableConfigurationProperties(BackupSettings.class)
@RolesAllowed("ADMINISTRATOR")
class KeptBackups implements SafeKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(KeptBackups.class);
    private static final int LOOK_MILLISECONDS = 100;

    private final Backups backups;
    private final BackupSettings settings;
    private final StoreSettings store;
    private final ObjectProvider<AfterRestore> afterRestore;
    private final Audit audit;
    private final BackupIndex index;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    KeptBackups(
            Backups backups,
            BackupSettings settings,
            StoreSettings store,
            ObjectProvider<AfterRestore> afterRestore,
            Audit audit,
            Clock clock) {
        this.backups = backups;
        this.settings = settings;
        this.store = store;
        this.afterRestore = afterRestore;
        this.audit = audit;
        this.index = new BackupIndex(store.folder());
        this.clock = clock;
    }

    @Override
    public BackupMade make(Order order, Progress progress) {
        begin(progress);
        try {
            Path file = place(order);
            String by = CurrentUser.name();
            String what = (order.seal() == null ? "backup-plain: " : "backup-sealed: ") + file.getFileName();
            BackupFile.Written written = audit.during(
                    Deed.BACKED_UP,
                    List.of(),
                    what,
                    () -> BackupFile.write(backups, file, order.seal(), ProgramVersion.current(), progress));
            BackupMade made = made(written, order, by);
            index.add(made);
            LOG.info("A backup was written to {} ({} bytes)", made.file(), made.bytes());
            return made;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Path place(Order order) {
        Path target = order.target() == null ? usualFolder() : order.target().toAbsolutePath();
        boolean folder = order.target() == null || Files.isDirectory(target);
        return (folder ? BackupFile.named(target, clock.instant(), order.seal() != null) : target).normalize();
    }

    private Path usualFolder() {
        Path folder = settings.folder();
        return (folder == null || isOff() ? store.folder().resolve("backups") : folder).toAbsolutePath();
    }

    private boolean isOff() {
        return settings.folder() == null || settings.folder().toString().isBlank();
    }

    private static BackupMade made(BackupFile.Written written, Order order, String by) {
        BackupManifest manifest = written.manifest();
        return new BackupMade(
                written.file(),
                manifest.at(),
                written.bytes(),
                written.sha256(),
                order.seal() != null,
                true,
                order.origin(),
                by,
                manifest.program(),
                manifest.nodes(),
                manifest.relationships());
    }

    private void begin(Progress progress) {
        progress.stopIfCancelled();
        try {
            while (!oneAtATime.tryLock(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                progress.report(0, "waiting");
                progress.stopIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for another backup");
        }
    }

    @Override
    public @Nullable Seal usualSeal() {
        Path file = settings.passphraseFile();
        String given = settings.passphrase();
        if (file != null && !file.toString().isBlank()) {
            try {
                return Seal.with(Passphrase.in(file));
            } catch (IOException e) {
                throw new BackupFailed(Problem.CANNOT_READ, List.of(file.toString()), e);
            }
        }
        return given == null || given.isBlank() ? null : Seal.with(Passphrase.of(given));
    }

    @Override
    public List<BackupMade> list() {
        return index.read().made();
    }

    @Override
    public State state(BackupMade made) {
        try {
            if (!Files.isRegularFile(made.file())) {
                return State.MISSING;
            }
            return Files.size(made.file()) == made.bytes() ? State.PRESENT : State.CHANGED;
        } catch (IOException e) {
            return State.MISSING;
        }
    }

    @Override
    public Optional<BackupMade> lastGood() {
        return list().stream()
                .filter(made -> made.verified() && state(made) == State.PRESENT)
                .findFirst();
    }

    @Override
    public Optional<FailedBackup> failed() {
        BackupIndex.Content content = index.read();
        Instant lastMade = content.made().stream()
                .filter(made -> made.origin() == Origin.SCHEDULED)
                .map(BackupMade::at)
                .findFirst()
                .orElse(Instant.EPOCH);
        return content.failed().stream()
                .findFirst()
                .filter(failed -> failed.at().isAfter(lastMade));
    }

    @Override
    public Plan plan() {
        boolean encrypted = settings.passphraseFile() != null
                || (settings.passphrase() != null && !settings.passphrase().isBlank());
        BackupSettings.Keep keep = settings.keep();
        return new Plan(
                isOff() ? null : usualFolder(),
                isOff() ? null : times().next(clock.instant()),
                encrypted,
                keep.daily(),
                keep.weekly(),
                keep.monthly());
    }

    private BackupTimes times() {
        return new BackupTimes(settings.every(), settings.at(), clock.getZone());
    }

    @Override
    public InputStream open(BackupMade made) {
        if (!list().contains(made) || state(made) != State.PRESENT) {
            throw new BackupFailed(Problem.CANNOT_READ, List.of(made.file().toString()), null);
        }
        audit.record(Deed.EXPORTED, List.of(), "backup-fetched: " + made.file().getFileName());
        try {
            return Files.newInputStream(made.file());
        } catch (IOException e) {
            throw new BackupFailed(Problem.CANNOT_READ, List.of(made.file().toString()), e);
        }
    }

    @Override
    public void forget(BackupMade made) {
        if (state(made) != State.PRESENT) {
            index.remove(made);
        }
    }

    @Override
    public boolean isEmpty() {
        return backups.isEmpty();
    }

    @Override
    public Map<String, List<String>> remember() {
        Map<String, List<String>> remembered = new HashMap<>();
        afterRestore.orderedStream().forEach(each -> remembered.put(each.name(), each.remember()));
        return remembered;
    }

    @Override
    public void afterRestore(Map<String, List<String>> remembered) {
        afterRestore
                .orderedStream()
                .forEach(each -> each.afterRestore(remembered.getOrDefault(each.name(), List.of())));
    }

    @Override
    public boolean makeIfDue(Progress progress) {
        BackupIndex.Content content = index.read();
        Instant lastTry = Instant.EPOCH;
        for (BackupMade made : content.made()) {
            lastTry = made.origin() == Origin.SCHEDULED && made.at().isAfter(lastTry) ? made.at() : lastTry;
        }
        for (FailedBackup failed : content.failed()) {
            lastTry = failed.at().isAfter(lastTry) ? failed.at() : lastTry;
        }
        if (isOff() || backups.isEmpty() || !times().isDue(lastTry, clock.instant())) {
            return false;
        }
        try {
            make(new Order(usualFolder(), usualSeal(), Origin.SCHEDULED), progress);
            deleteSuperfluous();
            return true;
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The scheduled backup failed: {}", e.getLocalizedMessage(), e);
            index.add(
                    e instanceof BackupFailed known
                            ? new FailedBackup(clock.instant(), known.problem(), known.details())
                            : new FailedBackup(clock.instant(), null, List.of()));
            return false;
        }
    }

    /** Only files that were made by themselves, and are still what was made, are ever deleted; the newest good one is not. */
    private void deleteSuperfluous() {
        List<BackupMade> own = list().stream()
                .filter(made -> made.origin() == Origin.SCHEDULED && made.verified() && state(made) == State.PRESENT)
                .toList();
        for (BackupMade superfluous : new Retention(settings.keep(), clock.getZone()).superfluous(own)) {
            try {
                Files.delete(superfluous.file());
                index.remove(superfluous);
                LOG.info("The backup {} is no longer needed and was deleted", superfluous.file());
            } catch (IOException e) {
                LOG.warn("The backup {} is no longer needed, but could not be deleted", superfluous.file(), e);
            }
        }
    }
}
