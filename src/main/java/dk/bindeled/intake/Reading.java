package dk.bindeled.intake;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files of one source in the order in which they refer to each other. */
final class Reading {

    private final Source source;
    private final IntakeOptions options;
    private final Findings findings;
    private final Memory memory;
    private final Progress progress;
    private final Map<Content, Source.File> files = new EnumMap<>(Content.class);
    private final Index<Area> areas = new Index<>();
    private final Index<Actor> actors = new Index<>();
    private final List<FileCount> counts = new ArrayList<>();
    private List<FurtherColumn> furtherColumns = List.of();
    private List<Tie> ties = List.of();
    private List<Referral> referrals = List.of();
    private long bytesLeft;
    private long sizeDone;

    Reading(Source source, IntakeOptions options, Findings findings, Memory memory, Progress progress) {
        this.source = source;
        this.options = options;
        this.findings = findings;
        this.memory = memory;
        this.progress = progress;
        this.bytesLeft = source.limit();
        options.known().areas().forEach(area -> areas.addStored(area.id(), area));
        actors.setErased(options.erased());
        options.known().actors().forEach(actor -> actors.addStored(actor.id(), actor));
    }

    CheckedFolder read() throws Unreadable {
        chooseFiles();
        read(Content.AREAS, this::areas);
        read(Content.ACTORS, this::actors);
        read(Content.TIES, this::ties);
        read(Content.REFERRALS, this::referrals);
        return new CheckedFolder(
                source.name(),
                new NetworkRows(
                        List.copyOf(areas.good().values()),
                        List.copyOf(actors.good().values()),
                        ties,
                        referrals),
                findings.faults(),
                findings.faultCount(),
                findings.notes(),
                counts,
                furtherColumns);
    }

    private void chooseFiles() throws Unreadable {
        for (Source.File file : source.files()) {
            Content content = Source.contentOf(file.name());
            if (content == null) {
                noteOther(file.name());
                continue;
            }
            Source.File other = files.putIfAbsent(content, file);
            if (other != null) {
                throw new Unreadable(Fault.of(FaultKind.FILE_TWICE, file.name(), 0, null, other.name()));
            }
        }
        if (!files.containsKey(Content.ACTORS)
                && (files.isEmpty() || options.known().actors().isEmpty())) {
            throw new Unreadable(new Fault(
                    FaultKind.ACTORS_MISSING,
                    source.name(),
                    0,
                    null,
                    null,
                    nearestToActors(),
                    List.of(Content.ACTORS.fileName())));
        }
        findings.endOfFile();
    }

    private @Nullable String nearestToActors() {
        List<String> tables = source.files().stream()
                .map(Source.File::name)
                .filter(name -> Source.contentOf(name) == null)
                .toList();
        return Folded.nearest(Content.ACTORS.fileName(), tables);
    }

    private void noteOther(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.endsWith(".csv") || plain.endsWith(".txt") || plain.endsWith(".xlsx") || plain.endsWith(".xls")) {
            findings.add(new Note(NoteKind.FILE_NOT_READ, name, 0, null, 0, List.of()));
        }
    }

    /** Reads one file, where it is there; a file that cannot be read counts for nothing. */
    private void read(Content content, FileReading reading) throws Unreadable {
        Source.File file = files.get(content);
        if (file == null) {
            return;
        }
        long whole =
                Math.max(1, files.values().stream().mapToLong(Source.File::size).sum());
        Progress part = progress.part((double) sizeDone / whole, (double) (sizeDone + file.size()) / whole);
        sizeDone += file.size();
        counts.add(reading.of(file, part));
        findings.endOfFile();
    }

    private interface FileReading {
        FileCount of(Source.File file, Progress part) throws Unreadable;
    }

    /** True if the whole file could be read. */
    private boolean pass(Source.File file, Content content, Table.Rows rows, Progress part) throws Unreadable {
        try {
            bytesLeft -= new Table(file, content, findings, memory, part).read(rows, bytesLeft);
            return true;
        } catch (Unreadable e) {
            if (e.fault().kind() == FaultKind.ZIP_TOO_LARGE || e.fault().kind() == FaultKind.TOO_MANY_ROWS) {
                throw e;
            }
            findings.add(e.fault());
            return false;
        }
    }

    private FileCount areas(Source.File file, Progress part) throws Unreadable {
        AreaRows rows = new AreaRows(file.name(), areas, findings);
        if (pass(file, Content.AREAS, rows, part)) {
            rows.finish();
        } else {
            areas.setUnreadable();
        }
        return new FileCount(
                file.name(), Content.AREAS, rows.rows(), areas.good().size());
    }

    private FileCount actors(Source.File file, Progress part) throws Unreadable {
        ActorRows rows = new ActorRows(file.name(), areas, actors, options, findings);
        if (pass(file, Content.ACTORS, rows, part)) {
            rows.finish();
            furtherColumns = rows.furtherColumns();
        } else {
            actors.setUnreadable();
        }
        return new FileCount(
                file.name(), Content.ACTORS, rows.rows(), actors.good().size());
    }

    private FileCount ties(Source.File file, Progress part) throws Unreadable {
        TieRows rows = new TieRows(file.name(), actors, findings);
        boolean readable = pass(file, Content.TIES, rows, part);
        if (readable) {
            rows.finish();
            ties = rows.ties();
        }
        return new FileCount(file.name(), Content.TIES, rows.rows(), readable ? rows.good() : 0);
    }

    private FileCount referrals(Source.File file, Progress part) throws Unreadable {
        ReferralRows rows = new ReferralRows(file.name(), actors, findings);
        if (pass(file, Content.REFERRALS, rows, part)) {
            rows.finish();
            referrals = rows.referrals();
        }
        return new FileCount(file.name(), Content.REFERRALS, rows.rows(), referrals.size());
    }
}
