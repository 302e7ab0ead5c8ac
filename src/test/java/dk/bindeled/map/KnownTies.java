package dk.bindeled.map;

import dk.bindeled.network.Tie;
import dk.bindeled.study.SingleTie;
import dk.bindeled.study.SingleTies;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Single ties without a database: those of some rows, each from the import that a test says it comes from. */
record KnownTies(List<Tie> ties, Function<Tie, List<SingleTie.Source>> sources) implements SingleTies {

    static final SingleTie.Source FIRST = new SingleTie.Source("first.csv", LocalDate.of(2024, 5, 3));
    static final SingleTie.Source SECOND = new SingleTie.Source("second.csv", LocalDate.of(2024, 8, 1));

    /** Nobody is tied. */
    static KnownTies none() {
        return of(List.of());
    }

    /** All from one import. */
    static KnownTies of(List<Tie> ties) {
        return new KnownTies(ties, tie -> List.of(FIRST));
    }

    @Override
    public List<SingleTie> of(String actorId, LocalDate date) {
        return ties.stream()
                .filter(tie -> tie.holdsAt(date))
                .filter(tie -> tie.from().equals(actorId) || tie.to().equals(actorId))
                .map(tie -> new SingleTie(tie, sources.apply(tie)))
                .toList();
    }

    @Override
    public List<SingleTie> between(String actorId, String otherActorId, LocalDate date) {
        return of(actorId, date).stream()
                .filter(single -> single.other(actorId).equals(otherActorId))
                .toList();
    }
}
