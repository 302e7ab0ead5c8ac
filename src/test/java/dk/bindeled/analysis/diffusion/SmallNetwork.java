package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Networks of a few persons: node v is person number v. */
final class SmallNetwork {

    private SmallNetwork() {}

    /** So many persons, of whom some pairs know each other. */
    static Snapshot of(int persons, int... ends) {
        List<Actor> actors = new ArrayList<>();
        for (int v = 0; v < persons; v++) {
            actors.add(new Actor(id(v), EnumSet.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()));
        }
        List<Tie> ties = new ArrayList<>();
        for (int k = 0; k < ends.length; k += 2) {
            ties.add(tie(id(ends[k]), id(ends[k + 1])));
        }
        return Snapshot.of(
                new NetworkRows(List.of(), actors, ties, List.of()),
                SnapshotQuery.defaults().withGrouping(Grouping.ALL),
                LocalDate.of(2024, 6, 30));
    }

    /** So many ties between pairs by chance, some perhaps the same. */
    static Snapshot random(Random random, int persons, int ties) {
        int[] ends = new int[2 * ties];
        for (int k = 0; k < ends.length; k += 2) {
            ends[k] = random.nextInt(persons);
            ends[k + 1] = (ends[k] + 1 + random.nextInt(persons - 1)) % persons;
        }
        return of(persons, ends);
    }

    static Snapshot path(int persons) {
        int[] ends = new int[2 * (persons - 1)];
        for (int k = 0; k < ends.length; k++) {
            ends[k] = (k + 1) / 2;
        }
        return of(persons, ends);
    }

    /** One model of each kind that a snapshot can have, by turns. */
    static DiffusionModel model(Snapshot snapshot, int turn, Random random) {
        return switch (turn % 4) {
            case 0 -> DiffusionModel.independentCascade(snapshot, 0.05 + 0.6 * random.nextDouble());
            case 1 -> DiffusionModel.independentCascade(snapshot, _ -> random.nextInt(5) / 4.0);
            case 2 -> DiffusionModel.weightedCascade(snapshot);
            default -> DiffusionModel.linearThreshold(snapshot);
        };
    }

    private static String id(int v) {
        return String.format(Locale.ROOT, "p%06d", v);
    }

    private static Tie tie(String from, String to) {
        return new Tie(from, to, TieType.KNOWS, null, null, null, null, null);
    }
}
