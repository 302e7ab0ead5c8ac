package dk.bindeled.privacy;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.Bytes;
import dk.bindeled.store.ReleaseArchive;
import dk.bindeled.store.StoredRelease;
import dk.bindeled.study.ProgramVersion;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes, keeps and finds releases: all that a reader can see. A release is of 30 June or 31 December, the latest of them that the data reach;
 * each is made once. It is decided together with all earlier ones, so it matters in which order they are made and not when they are looked at.
 *
 * <p>A release cannot be taken back, for what was told stays told. An administrator can withdraw it from the page; later ones are held
 * against it all the same. An erasure does not change it.
 */
@Service
public class Releases {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Studies studies;
    private final ReleaseArchive archive;
    private final Suppression suppression;
    private final Audit audit;
    private final Clock clock;

    /** Releases of what {@code studies} knows, kept in {@code archive}. */
    Releases(Studies studies, ReleaseArchive archive, Suppression suppression, Audit audit, Clock clock) {
        this.studies = studies;
        this.archive = archive;
        this.suppression = suppression;
        this.audit = audit;
        this.clock = clock;
    }

    /** The release of the latest date that has not been withdrawn. */
    @RolesAllowed("READER")
    public Optional<Release> latest() {
        return list().stream().findFirst();
    }

    /** The releases that have not been withdrawn, the latest date first. */
    @RolesAllowed("READER")
    public List<Release> list() {
        return stored().stream().filter(release -> !release.withdrawn()).toList();
    }

    /** The release of a date; empty where there is none or it has been withdrawn. */
    @RolesAllowed("READER")
    public Optional<Release> find(LocalDate date) {
        return list().stream().filter(release -> release.date().equals(date)).findFirst();
    }

    /** All releases, the latest date first. */
    @RolesAllowed("ADMINISTRATOR")
    public List<Release> all() {
        return stored();
    }

    /** The date that can be released now: the latest fixed one that the data reach, unless it or a later one has been released. */
    @RolesAllowed("ADMINISTRATOR")
    public Optional<LocalDate> next() {
        return due();
    }

    /**
     * What a release made now would tell.
     *
     * @throws CannotRelease if there is nothing to release
     */
    @RolesAllowed("ADMINISTRATOR")
    public ReleaseTables preview(Progress progress) {
        return tables(progress);
    }

    /**
     * Makes the release that was previewed. It is stored whole or not at all.
     *
     * @throws CannotRelease if the date is released already, or the data are not those that were previewed
     */
    @RolesAllowed("ADMINISTRATOR")
    public synchronized Release publish(ReleaseTables previewed, Progress progress) {
        if (stored().stream().anyMatch(release -> release.date().equals(previewed.date()))) {
            throw CannotRelease.again(previewed.date());
        }
        ReleaseTables tables = tables(progress);
        if (!tables.equals(previewed)) {
            throw CannotRelease.changed(previewed.date());
        }
        byte[] json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tables);
        StoredRelease stored = new StoredRelease(
                tables.date(),
                clock.instant(),
                CurrentUser.name(),
                tables.network(),
                tables.version(),
                tables.limit(),
                false,
                Bytes.of(json));
        boolean fresh =
                audit.during(Deed.RELEASED, List.of(), "release-made: " + tables.date(), () -> archive.save(stored));
        if (!fresh) {
            throw CannotRelease.again(tables.date());
        }
        return release(stored);
    }

    /** Takes a release from the readers' page, or puts it back; nothing happens where there is none of that date. */
    @RolesAllowed("ADMINISTRATOR")
    public void withdraw(LocalDate date, boolean withdrawn) {
        String what = withdrawn ? "release-withdrawn: " : "release-put-back: ";
        audit.record(Deed.RELEASED, List.of(), what + date);
        archive.withdraw(date, withdrawn);
    }

    private List<Release> stored() {
        return archive.list().stream()
                .map(Releases::release)
                .sorted(Comparator.comparing(Release::date).reversed())
                .toList();
    }

    private static Release release(StoredRelease stored) {
        byte[] json = stored.tables().toArray();
        return new Release(
                stored.at(),
                stored.by(),
                stored.withdrawn(),
                MAPPER.readValue(json, ReleaseTables.class),
                new String(json, StandardCharsets.UTF_8));
    }

    private Optional<LocalDate> due() {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        LocalDate date = FixedDates.latest(
                studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED).date());
        return stored().stream().allMatch(release -> release.date().isBefore(date))
                ? Optional.of(date)
                : Optional.empty();
    }

    private ReleaseTables tables(Progress progress) {
        LocalDate date = due().orElseThrow(CannotRelease::without);
        SnapshotQuery query = SnapshotQuery.defaults().withDate(date);
        StudyResult result = studies.run(StudyParameters.of(query), CurrentUser.name(), progress.part(0, 0.8))
                .result();
        Snapshot snapshot = studies.snapshot(query, progress.part(0.8, 0.9));
        List<ToldBefore> before =
                stored().stream().map(release -> release.tables().told()).toList();
        return Releasing.tables(snapshot, result, studies.networkName(), ProgramVersion.current(), suppression, before);
    }
}
