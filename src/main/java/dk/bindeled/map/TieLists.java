package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.SingleTie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Those an actor is tied to, in lists that can be read: by form, within a form by what the ties are made of, each with its dates and where it is known from. Of a list there is
 * room for as many as {@link Telling#ROOM}; how many more there are is told.
 */
final class TieLists {

    private final Telling telling;
    private final String id;
    private final List<SingleTie> singles;
    private final Map<String, List<SingleTie>> byOther = new HashMap<>();
    private final SingleTieWords words;
    private final SingleTie.@Nullable Source common;

    /**
     * Lists of an actor's ties on a date.
     *
     * @param id of the actor
     */
    TieLists(Telling telling, String id, LocalDate date) {
        this.telling = telling;
        this.id = id;
        this.words = new SingleTieWords(telling);
        this.singles = telling.singles().of(id, date);
        for (SingleTie single : singles) {
            byOther.computeIfAbsent(single.other(id), key -> new ArrayList<>()).add(single);
        }
        this.common = SingleTieWords.common(singles);
    }

    /**
     * A list, before those in it have names.
     *
     * @param all numbers of everyone who belongs in it
     * @param shown those there is room for
     * @param types what the ties of this list are made of
     */
    record Some(
            @Nullable Form form, String heading, List<Integer> all, List<Integer> shown, Predicate<TieType> types) {}

    /** A list of ties of the tie graph; of memberships if {@code form} is null and those are asked for. */
    Some some(@Nullable Form form, String heading, List<Integer> all, Predicate<TieType> types) {
        return new Some(form, heading, all, telling.shown(all), types);
    }

    /** A list, once the look at those in it has been recorded. */
    Detail.Company company(Some some, PersonNames.Named named) {
        List<Detail.Layer> layers = new ArrayList<>();
        for (TieType type : TieType.values()) {
            if (some.types().test(type)) {
                for (boolean outwards : type.isDirected() ? new boolean[] {true, false} : new boolean[] {true}) {
                    layer(some, type, outwards, named, layers);
                }
            }
        }
        List<Integer> changed = some.shown().stream()
                .filter(n -> ties(n).stream()
                        .noneMatch(single -> some.types().test(single.tie().type())))
                .toList();
        if (!changed.isEmpty()) {
            layers.add(new Detail.Layer(telling.say("layer.changed"), telling.others(changed, named)));
        }
        return new Detail.Company(
                some.form(),
                some.heading(),
                layers,
                some.all().size() - some.shown().size());
    }

    /** What is told below all lists: the one import that everything is known from. */
    @Nullable
    String source() {
        return common == null ? null : words.all(common);
    }

    private void layer(Some some, TieType type, boolean outwards, PersonNames.Named named, List<Detail.Layer> layers) {
        Predicate<SingleTie> own = single -> single.tie().type() == type
                && (!type.isDirected() || single.tie().from().equals(id) == outwards);
        List<Detail.Other> others = new ArrayList<>();
        for (int n : some.shown()) {
            List<SingleTie> those = ties(n).stream().filter(own).toList();
            if (!those.isEmpty()) {
                Node node = telling.node(n);
                others.add(new Detail.Other(
                        "node",
                        n,
                        telling.nameOf(n, named),
                        telling.kindsOf(node),
                        those.stream()
                                .map(single -> words.details(single, common == null))
                                .filter(text -> !text.isEmpty())
                                .toList()));
            }
        }
        if (!others.isEmpty()) {
            long all = some.all().stream()
                    .filter(n -> ties(n).stream().anyMatch(own))
                    .count();
            layers.add(new Detail.Layer(telling.say("layer", words.layer(type, outwards), all), others));
        }
    }

    private List<SingleTie> ties(int number) {
        return byOther.getOrDefault(telling.node(number).id(), List.of());
    }
}
