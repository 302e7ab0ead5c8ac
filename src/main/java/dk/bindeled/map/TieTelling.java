package dk.bindeled.map;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Form;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.SingleTie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells of a tie: who, of which forms, what it is made of, who knows both, and whether it is the only one between two groups. It is a look at two persons, and is recorded as one.
 * A tie that was there on the comparison date and is not now is told of as it was then.
 */
final class TieTelling {

    private static final int MOST_PAIRS = 3;

    private final Telling telling;
    private final int a;
    private final int b;
    private final boolean there;
    private final ToldPicture on;
    private final int atA;
    private final int atB;
    private final List<SingleTie> singles;

    /**
     * Of two nodes of the tie graph that are tied, or were.
     *
     * @param there false if they were on the comparison date only
     */
    TieTelling(Telling telling, int a, int b, boolean there) {
        this.telling = telling;
        this.a = a;
        this.b = b;
        this.there = there;
        ComparedPicture compared = telling.compared();
        this.on = there || compared == null ? telling.told() : compared.then();
        this.atA = there || compared == null ? a : compared.numberThen(a);
        this.atB = there || compared == null ? b : compared.numberThen(b);
        this.singles = telling.singles()
                .between(
                        telling.node(a).id(), telling.node(b).id(), on.picture().date());
    }

    Detail tell() {
        List<Integer> common = common();
        List<Integer> shown = telling.shown(common);
        PersonNames.Named named = telling.look(Stream.concat(Stream.of(a, b), shown.stream()));
        String one = telling.nameOf(a, named);
        String other = telling.nameOf(b, named);
        List<Detail.Fact> facts = new ArrayList<>();
        when(facts);
        forms(one, other, facts);
        facts.add(supported(common));
        onlyBridge(facts);
        List<Detail.Company> companies = new ArrayList<>();
        companies.add(Detail.Company.of(null, telling.say("tie.ends"), telling.others(List.of(a, b), named), 0));
        companies.add(madeOf(one, other));
        if (!common.isEmpty()) {
            companies.add(Detail.Company.of(
                    null,
                    telling.say("tie.common", common.size()),
                    telling.others(shown, named),
                    common.size() - shown.size()));
        }
        SingleTie.Source source = SingleTieWords.common(singles);
        return new Detail(
                one + " ↔ " + other,
                what(a) + " ↔ " + what(b),
                facts,
                companies,
                source == null ? null : new SingleTieWords(telling).all(source),
                ways());
    }

    private String what(int number) {
        return telling.kindsOf(telling.node(number)) + ", "
                + telling.whereabouts(
                        on.picture(),
                        on.picture().nodes().get(number == a ? atA : atB).disc());
    }

    private void when(List<Detail.Fact> facts) {
        ComparedPicture compared = telling.compared();
        if (compared == null) {
            return;
        }
        String now = telling.date(telling.picture());
        String then = telling.date(compared.then().picture());
        if (!there) {
            facts.add(new Detail.Fact(null, telling.say("tie.lost", then, now)));
        } else if (!compared.wereTied(a, b)) {
            facts.add(new Detail.Fact(null, telling.say("tie.born", now, then)));
        }
    }

    private void forms(String one, String other, List<Detail.Fact> facts) {
        Groups groups = groups();
        if (!groups.isClassified(atA) || !groups.isClassified(atB)) {
            facts.add(new Detail.Fact(null, telling.say("tie.none")));
        } else if (groups.share(atA, atB)) {
            facts.add(new Detail.Fact(
                    Form.BONDING, telling.say("tie.bonding", labels(g -> groups.contains(g, atB), atA))));
        } else {
            facts.add(new Detail.Fact(
                    Form.BRIDGING, telling.say("tie.bridging", labels(g -> true, atA), labels(g -> true, atB))));
        }
        if (isLinking()) {
            boolean upwards = snapshot().tier(atB) > snapshot().tier(atA);
            facts.add(new Detail.Fact(
                    Form.LINKING, telling.say("tie.linking", upwards ? one : other, upwards ? other : one)));
        }
    }

    private boolean isLinking() {
        int low = Math.min(atA, atB);
        int high = Math.max(atA, atB);
        return on.picture().ties().stream()
                .anyMatch(
                        tie -> tie.a() == low && tie.b() == high && tie.forms().contains(Form.LINKING));
    }

    private String labels(IntPredicate wanted, int node) {
        Groups groups = groups();
        return Arrays.stream(groups.groupsOf(node))
                .filter(wanted)
                .mapToObj(groups::label)
                .sorted(telling.speech().byName(name -> name))
                .collect(Collectors.joining(", "));
    }

    /** Those who are tied to both, as they are numbered in answers. */
    private List<Integer> common() {
        Adjacency graph = snapshot().adjacency();
        ComparedPicture compared = telling.compared();
        return Arrays.stream(graph.neighbours(atA))
                .filter(v -> graph.adjacent(v, atB))
                .map(v -> there || compared == null ? v : compared.number(v))
                .boxed()
                .toList();
    }

    /** How many know both, by their kinds, and whether any of them is in a group with both. */
    private Detail.Fact supported(List<Integer> common) {
        if (common.isEmpty()) {
            return new Detail.Fact(null, telling.say("tie.supported.nobody"));
        }
        Map<String, Long> kinds = common.stream()
                .collect(Collectors.groupingBy(
                        n -> MapKind.of(telling.node(n)).code(), LinkedHashMap::new, Collectors.counting()));
        String told = Stream.of(MapKind.values())
                .map(MapKind::code)
                .filter(kinds::containsKey)
                .map(code -> telling.say("client.kinds." + code)
                                .toLowerCase(telling.speech().language()) + " "
                        + telling.count(kinds.getOrDefault(code, 0L)))
                .collect(Collectors.joining(", "));
        long together = sharing(common);
        return together > 0
                ? new Detail.Fact(Form.BONDING, telling.say("tie.supported", common.size(), told, together))
                : new Detail.Fact(null, telling.say("tie.supported.not", common.size(), told));
    }

    private long sharing(List<Integer> common) {
        Groups groups = groups();
        ComparedPicture compared = telling.compared();
        return common.stream()
                .filter(n -> groups.share(atA, atB, there || compared == null ? n : compared.numberThen(n)))
                .count();
    }

    /** What hangs on it: only now, for of the other date nothing has been studied. */
    private void onlyBridge(List<Detail.Fact> facts) {
        if (!there) {
            return;
        }
        pairs().limit(MOST_PAIRS).forEach(pair -> {
            String key = pair.directTies() == 1 && telling.counts().mayTell(pair) ? "tie.only" : "tie.bridge";
            facts.add(new Detail.Fact(
                    Form.BRIDGING,
                    telling.say(
                            key,
                            pair.aLabel(),
                            pair.bLabel(),
                            telling.speech()
                                    .say("bridges.class." + pair.bridgeClass().code()))));
        });
    }

    /** The pairs of groups it is a direct tie of: one end is only in the one, the other only in the other. */
    private Stream<PairFigures> pairs() {
        Groups groups = groups();
        if (!groups.isClassified(atA) || !groups.isClassified(atB)) {
            return Stream.empty();
        }
        List<String> ofA = only(groups, atA, atB);
        List<String> ofB = only(groups, atB, atA);
        return telling.result().pairs().stream()
                .filter(pair -> (ofA.contains(pair.a()) && ofB.contains(pair.b()))
                        || (ofA.contains(pair.b()) && ofB.contains(pair.a())));
    }

    private static List<String> only(Groups groups, int node, int other) {
        return Arrays.stream(groups.groupsOf(node))
                .filter(g -> !groups.contains(g, other))
                .mapToObj(groups::id)
                .toList();
    }

    private Detail.Company madeOf(String one, String other) {
        SingleTieWords words = new SingleTieWords(telling);
        boolean common = SingleTieWords.common(singles) != null;
        String idA = telling.node(a).id();
        List<Detail.Other> lines = singles.stream()
                .map(single -> {
                    boolean fromA = single.tie().from().equals(idA);
                    String details = words.details(single, !common);
                    return new Detail.Other(
                            "",
                            -1,
                            words.sentence(single.tie(), fromA ? one : other, fromA ? other : one),
                            "",
                            details.isEmpty() ? List.of() : List.of(details));
                })
                .toList();
        return lines.isEmpty()
                ? Detail.Company.of(null, telling.say("layer.changed"), List.of(), 0)
                : Detail.Company.of(null, telling.say("tie.made-of", lines.size()), lines, 0);
    }

    private List<Detail.Way> ways() {
        Groups groups = groups();
        return pairs().findFirst()
                .map(pair -> Ways.ofPair(pair.a(), pair.b()))
                .orElseGet(() -> Ways.ofGroup(
                        null,
                        IntStream.of(groups.groupsOf(atA))
                                .filter(g -> groups.contains(g, atB))
                                .mapToObj(groups::id)
                                .findFirst()
                                .orElse(telling.groupOf(on, atA))));
    }

    private Snapshot snapshot() {
        return on.snapshot();
    }

    private Groups groups() {
        return snapshot().groups();
    }
}
