package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.ActorFigures;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By what the marks of a map are told apart: a property of the nodes of the tie graph, its classes, and what each node has. Either the classes are
 * given (groups, tiers, forms), or they are ranges of a figure.
 */
final class MarkRule {

    /** In addresses: what a group is made by follows. */
    static final String GROUP = "group:";

    private static final String TIER = "tier";
    private static final String FORM = "form";
    private static final int TIERS = 5;
    private static final List<Form> FORMS = List.of(Form.LINKING, Form.BRIDGING, Form.BONDING);

    /** No value. */
    private static final double NONE = Double.NaN;

    /** A network of one day, and what was found of it. */
    record Studied(Snapshot snapshot, StudyResult result) {}

    /**
     * A class.
     *
     * @param text what it is called in the data, or null
     * @param word what it is called in messages, or null
     */
    private record Mark(@Nullable String text, @Nullable String word) {}

    private final List<Mark> classes;
    private final @Nullable List<Double> bounds;
    private final boolean whole;
    private final boolean counted;
    private final double[] values;

    private MarkRule(
            List<Mark> classes, @Nullable List<Double> bounds, boolean whole, boolean counted, double[] values) {
        this.counted = counted;
        this.classes = List.copyOf(classes);
        this.bounds = bounds;
        this.whole = whole;
        this.values = values;
    }

    /** What rules there are beside the kind, by their codes, with what they are called; an empty text where messages name them. */
    static Map<String, String> offered(List<Grouping> groupings, StudyResult result, Speech speech) {
        Map<String, String> offered = new LinkedHashMap<>();
        codes(groupings, result)
                .forEach(
                        code -> offered.put(code, grouping(code).map(speech::of).orElse("")));
        return offered;
    }

    /** What rules there are beside the kind, by their codes, for a network with these groupings. */
    static List<String> codes(List<Grouping> groupings, StudyResult result) {
        List<String> codes = new ArrayList<>();
        groupings.stream()
                .filter(grouping -> grouping.basis() != Grouping.Basis.ALL)
                .forEach(grouping -> codes.add(GROUP + grouping.code()));
        codes.add(TIER);
        codes.add(FORM);
        for (ActorFigure figure : ActorFigure.values()) {
            if (figure.isKnownOfEach(result)) {
                codes.add(figure.code());
            }
        }
        return codes;
    }

    /** What the groups of a rule are made by, where its classes are groups. */
    private static Optional<Grouping> grouping(String code) {
        return code.startsWith(GROUP) ? Grouping.fromCode(code.substring(GROUP.length())) : Optional.empty();
    }

    /**
     * The rule with a code.
     *
     * @param now the network of the picture
     * @param last the network of the day for which classes are chosen, for all dates
     * @throws IllegalArgumentException if there is no such rule in this network
     */
    static MarkRule of(String code, NetworkPicture picture, Studied now, Studied last, Suppression suppression) {
        Snapshot snapshot = now.snapshot();
        StudyResult result = now.result();
        if (code.startsWith(GROUP)) {
            Grouping grouping =
                    grouping(code).filter(snapshot.groupings()::contains).orElseThrow(() -> unknown(code));
            Groups groups = snapshot.groups(grouping);
            Groups chosen = last.snapshot().groupings().contains(grouping)
                    ? last.snapshot().groups(grouping)
                    : groups;
            return ofGroups(
                    new GroupClasses(groups, chosen, picture.unit(), suppression),
                    picture.nodes().size(),
                    indexes(picture, snapshot));
        }
        if (code.equals(TIER)) {
            double[] tiers = values(
                    picture,
                    n -> picture.nodes().get(n).tier() < 0
                            ? NONE
                            : picture.nodes().get(n).tier());
            return new MarkRule(
                    IntStream.range(0, TIERS)
                            .mapToObj(tier -> new Mark(null, "tier." + tier))
                            .toList(),
                    null,
                    true,
                    false,
                    tiers);
        }
        Map<String, ActorFigures> figures = new HashMap<>();
        result.actors().forEach(actor -> figures.put(actor.id(), actor));
        if (code.equals(FORM)) {
            double[] forms = values(picture, n -> {
                ActorFigures own = figures.get(picture.nodes().get(n).id());
                return own == null ? NONE : mostOf(own);
            });
            return new MarkRule(
                    FORMS.stream()
                            .map(form -> new Mark(null, "form." + form.code()))
                            .toList(),
                    null,
                    true,
                    true,
                    forms);
        }
        ActorFigure figure = ActorFigure.ofCode(code)
                .filter(one -> one.isKnownOfEach(result))
                .orElseThrow(() -> unknown(code));
        double[] found = values(picture, n -> {
            ActorFigures own = figures.get(picture.nodes().get(n).id());
            Double value = own == null ? null : figure.of(own);
            return value == null ? NONE : value;
        });
        double[] ofLast = figure.isKnownOfEach(last.result()) ? known(figure, last.result()) : new double[0];
        // Where nothing is known of the last day, the day itself is all there is.
        double[] chosen = ofLast.length == 0 ? known(figure, result) : ofLast;
        return new MarkRule(List.of(), ClassBounds.of(chosen, figure.isWhole()), figure.isWhole(), true, found);
    }

    /** What is known of the actors, ascending. */
    private static double[] known(ActorFigure figure, StudyResult result) {
        return result.actors().stream()
                .map(figure::of)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("This network has nothing to tell actors apart by called " + code);
    }

    private interface Value {
        double of(int node);
    }

    private static double[] values(NetworkPicture picture, Value value) {
        return IntStream.range(0, picture.nodes().size()).mapToDouble(value::of).toArray();
    }

    /** Numbers of the snapshot by those of the picture; bodies that are no nodes of the tie graph have numbers above theirs there. */
    private static IntUnaryOperator indexes(NetworkPicture picture, Snapshot snapshot) {
        return n -> snapshot.indexOf(picture.nodes().get(n).id());
    }

    /** The form most of an actor's ties have; linking before bridging before bonding where as many have the one and the other. */
    private static double mostOf(ActorFigures own) {
        int[] ties = {none(own.linkingTies()), none(own.bridgingTies()), none(own.bondingTies())};
        int most = Arrays.stream(ties).max().orElse(0);
        return most == 0
                ? NONE
                : IntStream.range(0, ties.length)
                        .filter(k -> ties[k] == most)
                        .findFirst()
                        .orElse(0);
    }

    private static int none(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static MarkRule ofGroups(GroupClasses groups, int nodes, IntUnaryOperator indexes) {
        List<Mark> classes = new ArrayList<>();
        groups.labels().forEach(label -> classes.add(new Mark(label, null)));
        if (groups.hasOthers()) {
            classes.add(new Mark(null, "class.other"));
        }
        int several = classes.size();
        if (groups.overlap()) {
            classes.add(new Mark(null, "class.several"));
        }
        return new MarkRule(classes, null, true, groups.isCounted(), groups.values(nodes, indexes, several));
    }

    /** What a node has: the number of its class, or the figure; null where it has none. */
    @Nullable
    Double value(int node) {
        double value = node < values.length ? values[node] : NONE;
        return Double.isNaN(value) ? null : value;
    }

    private int classes() {
        return bounds == null ? classes.size() : bounds.size();
    }

    private int classOf(double value) {
        if (bounds == null) {
            return (int) value;
        }
        int found = Collections.binarySearch(bounds, value);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /**
     * What the legend tells, as JSON: {@code classes} with a text or a word and a count each, or the lower {@code bounds} of ranges with their
     * {@code counts}; {@code none}, how many have no value. Counts are null where any of them rests on too few persons, where groups overlap, and for
     * tiers, which the counts of kinds beside them would complete.
     */
    Map<String, Object> legend(ToldPicture picture, Suppression suppression) {
        long[] counts = new long[classes() + 1];
        for (int n = 0; n < values.length; n++) {
            if (picture.isNode(n)) {
                counts[Double.isNaN(values[n]) ? classes() : classOf(values[n])]++;
            }
        }
        // Beside the counts of areas, kinds and members on the same map a single withheld count could be worked out:
        // all are told, or none.
        boolean told = picture.picture().unit() != Unit.PERSONS
                || (counted && Arrays.stream(counts).allMatch(count -> suppression.mayShowCount(count)));
        Map<String, Object> json = new TreeMap<>();
        List<Object> rows = new ArrayList<>();
        for (int k = 0; k < classes(); k++) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("count", told ? (Object) counts[k] : null);
            if (bounds == null) {
                row.put("text", classes.get(k).text());
                row.put("word", classes.get(k).word());
            } else {
                row.put("from", bounds.get(k));
            }
            rows.add(row);
        }
        json.put("classes", rows);
        json.put("ranges", bounds != null);
        json.put("whole", whole);
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("count", told ? (Object) counts[classes()] : null);
        none.put("any", counts[classes()] > 0);
        json.put("none", none);
        json.put("most", bounds == null || bounds.isEmpty() ? 1.0 : bounds.getLast());
        return json;
    }
}
