package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Referral;
import dk.bindeled.study.ResultFiles.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a study that tell of cascades. */
final class CascadeTables {

    static final List<Column<CascadeFigures>> CASCADES = List.of(
            column("root", CascadeFigures::root),
            column("root_kind", CascadeFigures::rootKind),
            column("size", CascadeFigures::size),
            column("depth", CascadeFigures::depth),
            column("breadth", CascadeFigures::breadth),
            column("structural_virality", CascadeFigures::structuralVirality),
            column("first_date", CascadeFigures::firstDate),
            column("last_date", CascadeFigures::lastDate),
            column("days", CascadeFigures::days));

    static final List<Column<RingCount>> RINGS = List.of(
            column("root", RingCount::root), column("ring", RingCount::ring), column("persons", RingCount::persons));

    static final List<Column<FunnelCount>> FUNNEL = List.of(
            column("community", FunnelCount::key),
            column("begun", FunnelCount::begun),
            column("shown", FunnelCount::shown),
            column("welcomed", FunnelCount::welcomed),
            column("still_there", FunnelCount::stillThere),
            column("open", FunnelCount::open));

    /** A part of the funnel, and its share welcomed drawn towards that of all parts of its sort; null where that is not known. */
    record FunnelPart(FunnelCount count, @Nullable Double shrunk) {}

    static final List<Column<FunnelPart>> FUNNEL_PARTS = Stream.of(
                    Stream.<Column<FunnelPart>>of(
                            column("by", part -> part.count().by().code()),
                            column("key", part -> part.count().key()),
                            column("begun", part -> part.count().begun()),
                            column("shown", part -> part.count().shown()),
                            column("welcomed", part -> part.count().welcomed()),
                            column("still_there", part -> part.count().stillThere()),
                            column("open", part -> part.count().open())),
                    figure("shown_share", (FunnelPart part) -> part.count().shownShare()),
                    figure("welcomed_share", (FunnelPart part) -> part.count().welcomedShare()),
                    Stream.<Column<FunnelPart>>of(column("welcomed_share_shrunk", FunnelPart::shrunk)),
                    figure(
                            "still_there_share",
                            (FunnelPart part) -> part.count().stillThereShare()))
            .flatMap(Function.identity())
            .toList();

    static final List<Column<AttributedWelcome>> PARENTS = List.of(
            column("person", AttributedWelcome::person),
            column("parent", AttributedWelcome::parent),
            column("root", AttributedWelcome::root),
            column("ring", AttributedWelcome::ring),
            column("welcomed_on", AttributedWelcome::welcomedOn));

    static final List<Column<UnaskedCount>> UNASKED = Stream.concat(
                    Stream.<Column<UnaskedCount>>of(
                            column("guide_kind", UnaskedCount::guideKind),
                            column("period", UnaskedCount::period),
                            column("unasked", UnaskedCount::unasked),
                            column("asked", UnaskedCount::asked)),
                    figure("share", UnaskedCount::share))
            .toList();

    static final List<Column<ReproductionCount>> REPRODUCTION = Stream.concat(
                    Stream.<Column<ReproductionCount>>of(
                            column("by", part -> part.by().code()), column("key", ReproductionCount::key)),
                    figure("reproduction", ReproductionCount::reproduction))
            .toList();

    static final List<Column<RetentionFigures.Day>> RETENTION = List.of(
            column("day", RetentionFigures.Day::day),
            column("at_risk", RetentionFigures.Day::atRisk),
            column("left", RetentionFigures.Day::left),
            column("exits", RetentionFigures.Day::exits),
            column("share", RetentionFigures.Day::share));

    static final List<Column<GroupFlow>> LEFT_HOME = List.of(
            column("guide_group", GroupFlow::guideGroup),
            column("citizen_group", GroupFlow::citizenGroup),
            column("persons", GroupFlow::persons));

    static final List<Column<WrongReferral>> INVALID = List.of(
            row("id", Referral::id),
            row("guide", Referral::guide),
            row("citizen", Referral::citizen),
            row("community", Referral::community),
            row("begun_on", Referral::begunOn),
            row("shown_on", Referral::shownOn),
            row("welcomed_on", Referral::welcomedOn),
            row("still_there_on", Referral::stillThereOn),
            row("ended_on", Referral::endedOn),
            column("fault", WrongReferral::fault),
            column("effect", WrongReferral::effect));

    private CascadeTables() {}

    /** Writes the tables into a folder; returns the files in the order of writing. */
    static List<Path> write(StudyResult result, Path folder) throws IOException {
        List<FunnelCount> byCommunity = result.funnel().stream()
                .filter(part -> part.by() == FunnelCount.By.COMMUNITY)
                .toList();
        List<Path> written = new ArrayList<>();
        written.add(ResultFiles.table(folder.resolve("cascades.csv"), CASCADES, result.cascades()));
        written.add(ResultFiles.table(folder.resolve("rings.csv"), RINGS, result.rings()));
        written.add(ResultFiles.table(folder.resolve("funnel.csv"), FUNNEL, byCommunity));
        written.add(ResultFiles.table(folder.resolve("funnel_parts.csv"), FUNNEL_PARTS, parts(result.funnel())));
        written.add(ResultFiles.table(folder.resolve("parents.csv"), PARENTS, result.parents()));
        written.add(ResultFiles.table(folder.resolve("unasked.csv"), UNASKED, result.unasked()));
        written.add(ResultFiles.table(folder.resolve("reproduction.csv"), REPRODUCTION, result.reproduction()));
        written.add(ResultFiles.table(
                folder.resolve("retention.csv"), RETENTION, result.retention().days()));
        written.add(ResultFiles.table(folder.resolve("left_home.csv"), LEFT_HOME, result.flows()));
        written.add(ResultFiles.table(folder.resolve("invalid_referrals.csv"), INVALID, result.wrongReferrals()));
        return written;
    }

    private static List<FunnelPart> parts(List<FunnelCount> funnel) {
        List<FunnelPart> parts = new ArrayList<>(funnel.size());
        for (FunnelCount.By by : FunnelCount.By.values()) {
            List<FunnelCount> own =
                    funnel.stream().filter(part -> part.by() == by).toList();
            Map<String, Double> shrunk = ShrunkShare.ofWelcomed(own);
            own.forEach(part -> parts.add(new FunnelPart(part, shrunk.get(part.key()))));
        }
        return parts;
    }

    private static Column<WrongReferral> row(String name, Function<Referral, @Nullable Object> value) {
        return column(name, wrong -> value.apply(wrong.referral()));
    }

    /** A figure, its interval and the count it rests on, in four columns. */
    private static <R> Stream<Column<R>> figure(String name, Function<R, Figure> of) {
        return Stream.of(
                column(name, row -> of.apply(row).value()),
                column(name + "_low", row -> of.apply(row).low()),
                column(name + "_high", row -> of.apply(row).high()),
                column(name + "_n", row -> of.apply(row).n()));
    }

    private static <R> Column<R> column(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, value);
    }
}
