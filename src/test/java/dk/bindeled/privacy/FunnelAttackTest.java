package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelPersons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attacks the parts of funnels with all that is told of them: their steps, their open referrals, what each share is of, and the totals of the
 * steps, which another division of the same referrals tells.
 */
class FunnelAttackTest {

    private static final int TRIALS = 40;
    private static final int STEPS = 4;

    /** A referral of a citizen that came as far as a step, and whether the next can be waited for. */
    private record Begun(int citizen, int last, boolean waiting) {}

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void nobodyWhoCameToAStepOrStoppedBetweenTwoIsFoundOut(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> broken = new ArrayList<>();
        int secrets = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<FunnelCount> parts = new ArrayList<>();
            int many = 2 + random.nextInt(4);
            for (int p = 0; p < many; p++) {
                parts.add(part("part " + p, referrals(random)));
            }
            Reader reader = read(VisibleFunnel.ofParts(parts, new Suppression(limit)), limit);
            broken.addAll(reader.broken(limit));
            secrets += reader.secrets();
        }
        assertThat(broken).isEmpty();
        assertThat(secrets).isGreaterThan(TRIALS);
    }

    private static Reader read(List<VisibleFunnel> parts, int limit) {
        Reader reader = new Reader();
        List<List<Integer>> columns = IntStream.range(0, STEPS + 1)
                .mapToObj(c -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (VisibleFunnel visible : parts) {
            FunnelCount part = visible.part();
            FunnelPersons persons = part.persons();
            List<Integer> counts = List.of(part.begun(), part.shown(), part.welcomed(), part.stillThere());
            List<Long> of = List.of(
                    part.shownShare().n(),
                    part.welcomedShare().n(),
                    part.stillThereShare().n());
            List<Integer> steps = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                int number = reader.count(counts.get(step), visible.shows(step));
                secret(reader, number, persons.steps().get(step), limit);
                steps.add(number);
                columns.get(step).add(number);
            }
            for (int step = 0; step + 1 < STEPS; step++) {
                long stayed = of.get(step);
                int share = visible.shares().get(step) ? reader.count(stayed, true) : reader.between(stayed);
                int waiting = reader.between(counts.get(step) - stayed);
                int dropped = reader.between(stayed - counts.get(step + 1));
                int stopped = reader.between(counts.get(step) - counts.get(step + 1));
                secret(reader, stopped, persons.stopped().get(step), limit);
                reader.sum(steps.get(step), List.of(share, waiting));
                reader.sum(share, List.of(steps.get(step + 1), dropped));
                reader.sum(stopped, List.of(waiting, dropped));
            }
            int open = reader.count(part.open(), visible.open());
            int closed = reader.between(part.begun() - part.open());
            secret(reader, open, persons.open(), limit);
            secret(reader, closed, persons.closed(), limit);
            reader.sum(steps.getFirst(), List.of(open, closed));
            columns.get(STEPS).add(open);
        }
        columns.forEach(reader::total);
        return reader;
    }

    private static void secret(Reader reader, int number, int persons, int limit) {
        if (persons > 0 && persons < limit) {
            reader.mustNotKnow(number);
        }
    }

    private static List<Begun> referrals(SplittableRandom random) {
        int many = 3 + random.nextInt(60);
        int lost = 2 + random.nextInt(8);
        boolean recent = random.nextInt(3) == 0;
        List<Begun> referrals = new ArrayList<>();
        for (int r = 0; r < many; r++) {
            int last = 0;
            while (last < STEPS - 1 && random.nextInt(10) >= lost) {
                last++;
            }
            referrals.add(new Begun(random.nextInt(2 * many), last, recent && random.nextInt(4) == 0));
        }
        return referrals;
    }

    private static FunnelCount part(String key, List<Begun> all) {
        List<Integer> steps = IntStream.range(0, STEPS)
                .mapToObj(step -> persons(all, one -> one.last() >= step))
                .toList();
        Predicate<Begun> open = one -> one.waiting() && one.last() < STEPS - 1;
        List<Figure> shares = IntStream.range(0, STEPS - 1)
                .mapToObj(step -> Figure.share(
                        many(all, one -> one.last() > step),
                        many(all, one -> one.last() > step || (one.last() == step && !one.waiting())),
                        Reason.TOO_FEW))
                .toList();
        return new FunnelCount(
                FunnelCount.By.CHANNEL,
                key,
                key,
                new FunnelPersons(
                        steps,
                        steps,
                        stopped(all, one -> true),
                        stopped(all, Begun::waiting),
                        stopped(all, one -> !one.waiting()),
                        persons(all, open),
                        persons(all, open.negate())),
                all.size(),
                many(all, one -> one.last() >= 1),
                many(all, one -> one.last() >= 2),
                many(all, one -> one.last() >= 3),
                many(all, open),
                shares.get(0),
                shares.get(1),
                shares.get(2));
    }

    private static List<Integer> stopped(List<Begun> all, Predicate<Begun> those) {
        return IntStream.range(0, STEPS - 1)
                .mapToObj(step -> persons(all, those.and(one -> one.last() == step)))
                .toList();
    }

    private static int many(List<Begun> all, Predicate<Begun> those) {
        return (int) all.stream().filter(those).count();
    }

    private static int persons(List<Begun> all, Predicate<Begun> those) {
        Set<Integer> citizens = new HashSet<>();
        all.stream().filter(those).forEach(one -> citizens.add(one.citizen()));
        return citizens.size();
    }
}
