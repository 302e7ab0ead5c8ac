package dk.bindeled.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LindeaaRowsTest {

    private static final LocalDate FIRST_TIE = LocalDate.of(2019, 1, 1);

    @Test
    void the_municipality_has_the_size_it_says() {
        NetworkRows rows = Lindeaa.generate();

        assertThat(actors(rows, Kind.CITIZEN)).hasSize(1500);
        assertThat(actors(rows, Kind.PROFESSIONAL)).hasSize(40);
        assertThat(actors(rows, Kind.AMBASSADOR)).hasSize(12);
        assertThat(actors(rows, Kind.ORGANISATION)).hasSize(8);
        assertThat(actors(rows, Kind.ASSOCIATION)).hasSize(60);
        assertThat(actors(rows, Kind.ASSOCIATION)).extracting(Actor::sector).contains(Sector.THIRD, Sector.INFORMAL);
        assertThat(actors(rows, Kind.FORUM)).hasSize(6);
        assertThat(actors(rows, Kind.PLACE)).hasSize(10);
        assertThat(actors(rows, Kind.ACTIVITY)).hasSize(14);
        assertThat(rows.actors().stream().filter(actor -> actor.effectiveTier() >= 3))
                .hasSize(6);
        assertThat(rows.ties().stream().filter(tie -> "fællesskabsguide".equals(tie.role())))
                .hasSize(3);
    }

    @Test
    void every_district_has_three_or_four_estates() {
        List<Area> areas = Lindeaa.generate().areas();

        Map<String, Long> estates = areas.stream()
                .filter(area -> area.level() == AreaLevel.ESTATE)
                .collect(Collectors.groupingBy(area -> String.valueOf(area.parent()), Collectors.counting()));
        assertThat(estates).hasSize(5);
        assertThat(estates.values()).allMatch(count -> count == 3 || count == 4);
        assertThat(areas)
                .filteredOn(area -> area.level() == AreaLevel.MUNICIPALITY)
                .singleElement()
                .extracting(Area::label)
                .isEqualTo("Lindeå Kommune");
    }

    @Test
    void ambassadors_are_citizens_and_half_of_them_are_professionals_too() {
        List<Actor> ambassadors = actors(Lindeaa.generate(), Kind.AMBASSADOR);

        assertThat(ambassadors).allMatch(actor -> actor.kinds().contains(Kind.CITIZEN));
        assertThat(ambassadors)
                .filteredOn(actor -> actor.kinds().contains(Kind.PROFESSIONAL))
                .hasSize(6);
    }

    @Test
    void every_professional_is_employed_by_one_organisation() {
        NetworkRows rows = Lindeaa.generate();

        Map<String, Long> employers = rows.ties().stream()
                .filter(tie -> tie.type() == TieType.EMPLOYED_BY)
                .collect(Collectors.groupingBy(Tie::from, Collectors.counting()));
        assertThat(employers.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        actors(rows, Kind.PROFESSIONAL).stream().map(Actor::id).toList());
        assertThat(employers.values()).containsOnly(1L);
    }

    @Test
    void the_same_seed_gives_the_same_rows_and_another_seed_others() {
        assertThat(Lindeaa.generate(7)).isEqualTo(Lindeaa.generate(7));
        assertThat(Lindeaa.generate(7)).isNotEqualTo(Lindeaa.generate(8));
    }

    @ParameterizedTest
    @ValueSource(longs = {Lindeaa.SEED, 1, 2})
    void every_id_is_used_once_and_everything_named_exists(long seed) {
        NetworkRows rows = Lindeaa.generate(seed);

        assertThat(rows.areas()).extracting(Area::id).doesNotHaveDuplicates();
        assertThat(rows.actors()).extracting(Actor::id).doesNotHaveDuplicates();
        assertThat(rows.actors())
                .extracting(Actor::label)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(rows.referrals()).extracting(Referral::id).doesNotHaveDuplicates();
        Set<String> areas = ids(rows.areas(), Area::id);
        Set<String> actors = ids(rows.actors(), Actor::id);
        assertThat(rows.areas()).allMatch(area -> area.parent() == null || areas.contains(area.parent()));
        assertThat(rows.actors()).allMatch(actor -> actor.area() == null || areas.contains(actor.area()));
        assertThat(rows.actors()).allMatch(actor -> actor.belongsTo() == null || areas.contains(actor.belongsTo()));
        assertThat(rows.ties()).allMatch(tie -> actors.contains(tie.from()) && actors.contains(tie.to()));
        assertThat(rows.referrals())
                .allMatch(referral -> (referral.guide() == null || actors.contains(referral.guide()))
                        && actors.contains(String.valueOf(referral.citizen()))
                        && actors.contains(String.valueOf(referral.community())));
    }

    @ParameterizedTest
    @ValueSource(longs = {Lindeaa.SEED, 1, 2})
    void each_tie_stands_once_and_joins_two(long seed) {
        List<Tie> ties = Lindeaa.generate(seed).ties();

        assertThat(ties).noneMatch(tie -> tie.from().equals(tie.to()));
        assertThat(ties.stream().map(LindeaaRowsTest::identity)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {Lindeaa.SEED, 1, 2})
    void nothing_happens_before_both_are_there_or_after_the_data_end(long seed) {
        NetworkRows rows = Lindeaa.generate(seed);
        Map<String, Actor> actors = rows.actors().stream().collect(Collectors.toMap(Actor::id, Function.identity()));

        assertThat(rows.ties()).allMatch(tie -> isWithin(tie.since(), FIRST_TIE));
        assertThat(rows.ties()).allMatch(tie -> tie.until() == null || isWithin(tie.until(), dateOf(tie.since())));
        assertThat(rows.ties())
                .allMatch(tie ->
                        isThere(actors.get(tie.from()), tie.since()) && isThere(actors.get(tie.to()), tie.since()));
        assertThat(rows.referrals()).allMatch(referral -> isWithin(referral.begunOn(), Lindeaa.FIRST_DAY));
        assertThat(rows.referrals()).allMatch(referral -> isThere(actors.get(referral.citizen()), referral.begunOn()));
        assertThat(rows.referrals()).allMatch(referral -> {
            List<LocalDate> dates = referral.dates().toList();
            return dates.equals(dates.stream().sorted().toList())
                    && dates.stream().allMatch(date -> isWithin(date, Lindeaa.FIRST_DAY));
        });
        assertThat(rows.referrals()).noneMatch(referral -> Objects.equals(referral.guide(), referral.citizen()));
    }

    @Test
    void the_data_reach_the_day_on_which_they_end() {
        NetworkRows rows = Lindeaa.generate();

        assertThat(rows.referrals().stream().flatMap(Referral::dates).max(LocalDate::compareTo))
                .contains(Lindeaa.LAST_DAY);
    }

    private static LocalDate dateOf(@Nullable LocalDate date) {
        return Objects.requireNonNull(date);
    }

    private static boolean isWithin(@Nullable LocalDate date, LocalDate first) {
        return !dateOf(date).isBefore(first) && !dateOf(date).isAfter(Lindeaa.LAST_DAY);
    }

    private static boolean isThere(@Nullable Actor actor, @Nullable LocalDate date) {
        LocalDate from = Objects.requireNonNull(actor).from();
        return from == null || !dateOf(date).isBefore(from);
    }

    private static String identity(Tie tie) {
        boolean swap = !tie.type().isDirected() && tie.from().compareTo(tie.to()) > 0;
        String pair = swap ? tie.to() + " " + tie.from() : tie.from() + " " + tie.to();
        return pair + " " + tie.type() + " " + tie.context() + " " + tie.since();
    }

    private static List<Actor> actors(NetworkRows rows, Kind kind) {
        return rows.actors().stream()
                .filter(actor -> actor.kinds().contains(kind))
                .toList();
    }

    private static <T> Set<String> ids(List<T> rows, Function<T, String> id) {
        return rows.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }
}
