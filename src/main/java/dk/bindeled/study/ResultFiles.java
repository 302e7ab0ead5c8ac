package dk.bindeled.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.bindeled.network.SpreadsheetCell;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a study as plain files: {@code network.json} and comma separated tables in UTF-8, decimal points, empty where a figure is not
 * known, rows in the order of their ids, no times of writing. The same study gives the same bytes. Figures are not suppressed and actors
 * go by their ids without names: the files are for the one who asked for them.
 */
public final class ResultFiles {

    /** A column of a table by its name. */
    record Column<R>(String name, Function<R, @Nullable Object> value) {}

    private static final List<Column<ActorFigures>> ACTORS = List.of(
            column("id", ActorFigures::id),
            column("degree", ActorFigures::degree),
            column("bonding_ties", ActorFigures::bondingTies),
            column("supported_ties", ActorFigures::supportedTies),
            column("clustering", ActorFigures::clustering),
            column("core_number", ActorFigures::coreNumber),
            column("bridging_ties", ActorFigures::bridgingTies),
            column("groups_reached", ActorFigures::groupsReached),
            column("effective_size", ActorFigures::effectiveSize),
            column("efficiency", ActorFigures::efficiency),
            column("constraint", ActorFigures::constraint),
            column("hierarchy", ActorFigures::hierarchy),
            column("betweenness", ActorFigures::betweenness),
            column("betweenness_normalised", ActorFigures::betweennessNormalised),
            column("cut_off", ActorFigures::cutOff),
            column("participation", ActorFigures::participation),
            column("coordinator", broker(BrokerFigures::coordinator)),
            column("itinerant", broker(BrokerFigures::itinerant)),
            column("representative", broker(BrokerFigures::representative)),
            column("gatekeeper", broker(BrokerFigures::gatekeeper)),
            column("liaison", broker(BrokerFigures::liaison)),
            column("linking_ties", ActorFigures::linkingTies),
            column("steps_to_decision_maker", ActorFigures::stepsToDecisionMaker),
            column("institutions_reached", ActorFigures::institutionsReached),
            column("institutions_within_two", ActorFigures::institutionsWithinTwo),
            column("routes", ActorFigures::routes),
            column("persons_welcomed", ActorFigures::personsWelcomed),
            column("descendants_welcomed", ActorFigures::descendantsWelcomed));

    private static final List<Column<GroupFigures>> GROUPS = List.of(
            column("group", GroupFigures::group),
            column("persons", GroupFigures::persons),
            column("ties_within", GroupFigures::tiesWithin),
            column("ties_per_member", GroupFigures::tiesPerMember),
            column("density", GroupFigures::density),
            column("supported_share", GroupFigures::supportedShare),
            column("transitivity", GroupFigures::transitivity),
            column("multiplex_share", GroupFigures::multiplexShare),
            column("ties_out", GroupFigures::tiesOut),
            column("ei", GroupFigures::ei),
            column("share_within_two", GroupFigures::shareWithinTwo),
            column("linking_ties", GroupFigures::linkingTies),
            column("institutions_reached", GroupFigures::institutionsReached),
            column("ei_expected", GroupFigures::eiExpected),
            column("ei_p", GroupFigures::eiP),
            column("ei_p_holm", GroupFigures::eiPHolm));

    private static final List<Column<PairFigures>> PAIRS = List.of(
            column("a", PairFigures::a),
            column("b", PairFigures::b),
            column("direct_ties", PairFigures::directTies),
            column("shared_members", PairFigures::sharedMembers),
            column("expected", PairFigures::expected),
            column("comparable", PairFigures::comparable),
            column("independent_bridges", PairFigures::independentBridges),
            column("busiest_share", PairFigures::busiestShare),
            column(
                    "class",
                    pair -> pair.bridgeClass() == BridgeClass.UNKNOWN
                            ? null
                            : pair.bridgeClass().code()));

    static final List<Column<NewTieFigures.Introduced>> INTRODUCTIONS = List.of(
            column("a", NewTieFigures.Introduced::a),
            column("b", NewTieFigures.Introduced::b),
            column("component", NewTieFigures.Introduced::component));

    static final List<Column<NewTieFigures.Proposal>> NEW_TIES = List.of(
            column("a", NewTieFigures.Proposal::a),
            column("b", NewTieFigures.Proposal::b),
            column("person_a", NewTieFigures.Proposal::personA),
            column("person_b", NewTieFigures.Proposal::personB),
            column("reason", proposal -> String.join("|", proposal.reasons())),
            column("pairs_gained_2", NewTieFigures.Proposal::pairsGained2),
            column("pairs_gained_3", NewTieFigures.Proposal::pairsGained3),
            column("persons_linked", NewTieFigures.Proposal::personsLinked),
            column("kirchhoff_change", NewTieFigures.Proposal::kirchhoffChange),
            column("introducer", NewTieFigures.Proposal::introducer),
            column("independent_bridges", NewTieFigures.Proposal::independentBridges),
            column("selection", NewTieFigures.Proposal::selection));

    private static final List<Column<CommunityFigures.Member>> COMMUNITIES = List.of(
            column("id", CommunityFigures.Member::id),
            column("found_community", CommunityFigures.Member::foundCommunity));

    /** Those that a study has only where they were asked for; left from another study they would be taken for this one's. */
    private static final List<String> ON_REQUEST = List.of("introductions.csv", "new_ties.csv", "communities.csv");

    private static final int PROBE = 1 << 12; // bytes

    private static final String NETWORK = "network.json";

    private static final Map<String, List<? extends Column<?>>> TABLES = Map.ofEntries(
            Map.entry("actors.csv", ACTORS),
            Map.entry("groups.csv", GROUPS),
            Map.entry("group_pairs.csv", PAIRS),
            Map.entry("cascades.csv", CascadeTables.CASCADES),
            Map.entry("rings.csv", CascadeTables.RINGS),
            Map.entry("funnel.csv", CascadeTables.FUNNEL),
            Map.entry("funnel_parts.csv", CascadeTables.FUNNEL_PARTS),
            Map.entry("parents.csv", CascadeTables.PARENTS),
            Map.entry("unasked.csv", CascadeTables.UNASKED),
            Map.entry("reproduction.csv", CascadeTables.REPRODUCTION),
            Map.entry("retention.csv", CascadeTables.RETENTION),
            Map.entry("left_home.csv", CascadeTables.LEFT_HOME),
            Map.entry("invalid_referrals.csv", CascadeTables.INVALID),
            Map.entry("introductions.csv", INTRODUCTIONS),
            Map.entry("new_ties.csv", NEW_TIES),
            Map.entry("communities.csv", COMMUNITIES));

    private ResultFiles() {}

    /**
     * Makes a folder ready for {@link #write}, so that whoever asks for a study learns before it, not after, that it cannot be kept there.
     * A new folder is its owner's alone.
     *
     * @return a file that has a name of ours and is not ours, as its beginning tells, if there is one: it would be lost
     * @throws IOException if the folder cannot be made, read or written to
     */
    public static Optional<Path> prepare(Path folder) throws IOException {
        ready(folder);
        for (Map.Entry<String, List<? extends Column<?>>> table : new TreeMap<>(TABLES).entrySet()) {
            Path file = folder.resolve(table.getKey());
            if (isForeign(
                    file, table.getValue().stream().limit(2).map(Column::name).collect(Collectors.joining(",")))) {
                return Optional.of(file);
            }
        }
        return Optional.of(folder.resolve(NETWORK)).filter(file -> isForeign(file, "{"));
    }

    /** Makes a folder of its owner's alone where there is none, and writes a file there that is gone at once: who may not, or has no room, learns it now. */
    static void ready(Path folder) throws IOException {
        Files.createDirectories(folder, onlyOwner("rwx------"));
        Path probe = Files.createTempFile(folder, ".bindeled", ".tmp", onlyOwner("rw-------"));
        try {
            Files.write(probe, new byte[PROBE]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** Empty files are what a write that was cut off leaves. */
    static boolean isForeign(Path file, String beginning) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String found = new String(bytes.readNBytes(beginning.length()), StandardCharsets.UTF_8);
            return !found.isEmpty() && !found.equals(beginning);
        } catch (IOException e) {
            return true; // a folder, a link, or not for us to read
        }
    }

    /**
     * Writes all files of a study into a folder, which is made if it does not exist; those of an earlier study are replaced, and those
     * that this study does not have are taken away. They hold figures on single persons, so only their owner can read them.
     *
     * @return the files written, in the order of writing
     * @throws IOException if the folder cannot be written to, or a file in it that is not ours would be lost; nothing is written then
     */
    public static List<Path> write(Study study, Path folder) throws IOException {
        Optional<Path> foreign = prepare(folder);
        if (foreign.isPresent()) {
            throw new FileAlreadyExistsException(foreign.get().toString());
        }
        StudyResult result = study.result();
        List<Path> written = new ArrayList<>();
        written.add(Files.write(anew(folder.resolve(NETWORK)), NetworkJson.bytes(study)));
        written.add(table(folder.resolve("actors.csv"), ACTORS, result.actors()));
        written.add(table(folder.resolve("groups.csv"), GROUPS, result.groups()));
        written.add(table(folder.resolve("group_pairs.csv"), PAIRS, result.pairs()));
        written.addAll(CascadeTables.write(result, folder));
        for (String file : ON_REQUEST) {
            Files.deleteIfExists(folder.resolve(file));
        }
        NewTieFigures newTies = result.newTies();
        if (newTies != null) {
            written.add(table(folder.resolve("introductions.csv"), INTRODUCTIONS, newTies.introductions()));
            written.add(table(folder.resolve("new_ties.csv"), NEW_TIES, newTies.proposals()));
        }
        CommunityFigures communities = result.communities();
        if (communities != null) {
            written.add(table(folder.resolve("communities.csv"), COMMUNITIES, communities.members()));
        }
        return List.copyOf(written);
    }

    private static Function<ActorFigures, @Nullable Object> broker(ToLongFunction<BrokerFigures> role) {
        return actor -> {
            BrokerFigures brokerage = actor.brokerage();
            return brokerage == null ? null : role.applyAsLong(brokerage);
        };
    }

    static <R> Path table(Path file, List<Column<R>> columns, List<R> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(anew(file), StandardCharsets.UTF_8))) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (R row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> text(column.value().apply(row)))
                        .toList());
            }
        }
        return file;
    }

    static Path anew(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, onlyOwner("rw-------"));
    }

    static FileAttribute<?>[] onlyOwner(String mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static String text(@Nullable Object value) {
        // Ids come from files that anybody may have written, and result files are opened in spreadsheets.
        return value == null
                ? ""
                : value instanceof CharSequence text ? SpreadsheetCell.safe(text.toString()) : value.toString();
    }

    static <R> Column<R> column(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, value);
    }
}
