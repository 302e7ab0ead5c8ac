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

    /** A part of the funnel, and its shares drawn towards those of all parts of its sort; null where they are not known. */
    record FunnelPart(
            FunnelCount count,
            @Nullable Double shown,
            @Nullable Double welcomed,
            @Nullable Double stillThere) {}

    /** Referrals begun unasked in a half-year, and their share drawn towards that of all half-years; null where it is not known. */
    record UnaskedPart(UnaskedCount count, @Nullable Double shrunk) {}

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
                    Stream.<Column<FunnelPart>>of(column("shown_share_shrunk", FunnelPart::shown)),
                    figure("welcomed_share", (FunnelPart part) -> part.count().welcomedShare()),
                    Stream.<Column<FunnelPart>>of(column("welcomed_share_shrunk", FunnelPart::welcomed)),
                    figure(
                            "still_there_share",
                            (FunnelPart part) -> part.count().stillThereShare()),
                    Stream.<Column<FunnelPart>>of(column("still_there_share_shrunk", FunnelPart::stillThere)))
            .flatMap(Function.identity())
            .toList();

    static final List<Column<AttributedWelcome>> PARENTS = List.of(
            column("person", AttributedWelcome::person),
            column("parent", AttributedWelcome::parent),
            column("root", AttributedWelcome::root),
            column("ring", AttributedWelcome::ring),
            column("welcomed_on", AttributedWelcome::welcomedOn));

    static final List<Column<UnaskedPart>> UNASKED = Stream.of(
                    Stream.<Column<UnaskedPart>>of(
                            column("guide_kind", part -> part.count().guideKind()),
                            column("period", part -> part.count().period()),
                            column("unasked", part -> part.count().unasked()),
                            column("asked", part -> part.count().asked())),
                    figure("share", (UnaskedPart part) -> part.count().share()),
                    Stream.<Column<UnaskedPart>>of(column("share_shrunk", UnaskedPart::shrunk)))
            .flatMap(Function.identity())
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
        written.add(ResultFiles.table(folder.resolve("unasked.csv"), UNASKED, unasked(result.unasked())));
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
            Map<String, Double> shown = ShrunkShare.ofShown(own);
            Map<String, Double> welcomed = ShrunkShare.ofWelcomed(own);
            Map<String, Double> stillThere = ShrunkShare.ofStillThere(own);
            own.forEach(part -> parts.add(
                    new FunnelPart(part, shown.get(part.key()), welcomed.get(part.key()), stillThere.get(part.key()))));
        }
        return parts;
    }

    private static List<UnaskedPart> unasked(List<UnaskedCount> counts) {
        Map<UnaskedCount, Double> shrunk = ShrunkShare.ofUnasked(counts);
        return counts.stream()
                .map(count -> new UnaskedPart(count, shrunk.get(count)))
                .toList();
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
