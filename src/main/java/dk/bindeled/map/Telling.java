package dk.bindeled.map;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.SingleTies;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the panel is told from: a picture and the study of the same network, who looks, what may be shown, and the language.
 *
 * @param compared the picture beside the comparison date, or null where none is chosen
 * @param singles gives the single ties of an actor
 * @param names what persons are called for the one who looks
 */
record Telling(
        ToldPicture told,
        @Nullable ComparedPicture compared,
        StudyResult result,
        SingleTies singles,
        PersonNames names,
        Suppression suppression,
        Speech speech) {

    /** Names that have room in one list. */
    static final int ROOM = 40;

    /**
     * What is told of the selected thing; empty where nothing is selected, or nothing the one who looks may see.
     *
     * @param kind {@code node}, {@code disc}, {@code tie}, or {@code band} for the ties between two discs
     * @param number its number, or that of the first end
     * @param other number of the other end, -1 for what has none
     */
    Optional<Detail> of(String kind, int number, int other) {
        return switch (kind) {
            case "disc" -> isDisc(number) ? Optional.of(new AreaTelling(this, number).tell()) : Optional.empty();
            case "node" -> ofNode(number);
            case "tie" -> ofTie(Math.min(number, other), Math.max(number, other));
            case "band" ->
                isDisc(number) && isDisc(other)
                        ? Optional.of(new BandTelling(this, Math.min(number, other), Math.max(number, other)).tell())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean isDisc(int number) {
        return number >= 0 && number < picture().discs().size();
    }

    private Optional<Detail> ofNode(int number) {
        if (!new ActorRows(told, compared, names).isActor(number)
                || (node(number).isPerson() && !mayLook())) {
            return Optional.empty();
        }
        if (compared != null && compared.changes().isGone(number)) {
            return Optional.of(new GoneTelling(this, compared, number).tell());
        }
        return Optional.of(
                node(number).isPerson()
                        ? new PersonTelling(this, number).tell()
                        : new BodyTelling(this, number).tell());
    }

    /** A tie of the picture, or one that was there on the comparison date. */
    private Optional<Detail> ofTie(int a, int b) {
        int nodes = told.snapshot().size();
        boolean there = a >= 0 && b < nodes && told.snapshot().adjacency().adjacent(a, b);
        boolean was = !there && compared != null && compared.changes().isLost(a, b);
        if ((!there && !was) || ((node(a).isPerson() || node(b).isPerson()) && !mayLook())) {
            return Optional.empty();
        }
        return Optional.of(new TieTelling(this, a, b, there).tell());
    }

    NetworkPicture picture() {
        return told.picture();
    }

    /** Which counts may be told. */
    ShownCounts counts() {
        return told.counts();
    }

    /** Someone of the picture, or someone who is gone since the comparison date as he was then. */
    Node node(int number) {
        return new ActorRows(told, compared, names).node(number);
    }

    String say(String key, Object... parameters) {
        return speech.say("map." + key, parameters);
    }

    /** Id of the group of a node of the tie graph, the first by name where it is in several; null where it is in none. */
    @Nullable
    String groupOf(ToldPicture on, int node) {
        Groups groups = on.snapshot().groups();
        return node >= on.snapshot().size()
                ? null
                : Arrays.stream(groups.groupsOf(node))
                        .boxed()
                        .min(speech.<Integer>byName(groups::label).thenComparing(groups::id))
                        .map(groups::id)
                        .orElse(null);
    }

    /** The date of a picture. */
    String date(NetworkPicture picture) {
        return speech.numbers().date(picture.date());
    }

    String count(long number) {
        return speech.numbers().count(number);
    }

    /** True if the figure of a group of so many persons may be shown; bodies are no persons. */
    boolean mayShow(long persons) {
        return picture().unit() == Unit.BODIES || suppression.mayShow(persons);
    }

    boolean mayLook() {
        return names.sight().mayLookAtPersons();
    }

    /** What a body that is drawn is called. */
    static String nameOfBody(Node node) {
        if (node.isPerson()) {
            throw new IllegalArgumentException("The name of a person is asked for as if it were a body");
        }
        return node.label() == null ? node.id() : node.label();
    }

    /** Those of a list there is room for, by name. */
    List<Integer> shown(List<Integer> numbers) {
        return names.first(
                numbers,
                n -> node(n).id(),
                n -> node(n).label(),
                n -> node(n).isPerson(),
                speech.byName(name -> name),
                ROOM);
    }

    /** Records the look at the persons among nodes. */
    PersonNames.Named look(Stream<Integer> numbers) {
        return names.look(
                Deed.LOOKED_AT,
                "map.panel",
                numbers.map(this::node).filter(Node::isPerson).map(Node::id).toList());
    }

    /** What a node is called, after the look at it has been recorded. */
    String nameOf(int number, PersonNames.Named named) {
        Node node = node(number);
        return node.isPerson() ? named.of(node.id(), node.label()) : nameOfBody(node);
    }

    /** Nodes with their names and what they are. */
    List<Detail.Other> others(List<Integer> shown, PersonNames.Named named) {
        return shown.stream()
                .map(n -> new Detail.Other("node", n, nameOf(n, named), kindsOf(node(n)), List.of()))
                .toList();
    }

    /** The kinds of an actor, for instance “borger og fællesskabsambassadør”. */
    String kindsOf(Node node) {
        Set<String> words = new LinkedHashSet<>();
        if (node.isDecisionMaker()) {
            words.add(say("client.kind.decision_maker"));
        }
        node.kinds().forEach(kind -> words.add(node.isCommunity() ? say("client.kind.community") : speech.of(kind)));
        List<String> list = new ArrayList<>(words);
        return list.size() == 1
                ? list.getFirst()
                : String.join(", ", list.subList(0, list.size() - 1)) + " " + say("and") + " " + list.getLast();
    }

    /** Name of an area. */
    String nameOf(Disc disc) {
        return disc.area() == null ? say("unplaced") : disc.area().label();
    }

    /** The areas a disc is and lies in, the lowest first, each once. */
    String whereabouts(int disc) {
        return whereabouts(picture(), disc);
    }

    /** The same on another date. */
    String whereabouts(NetworkPicture picture, int disc) {
        Set<String> areas = new LinkedHashSet<>();
        for (int at = disc; at >= 0; at = picture.discs().get(at).parent()) {
            areas.add(nameOf(picture.discs().get(at)));
        }
        return String.join(", ", areas);
    }

    String levelOf(Disc disc) {
        AreaLevel level = disc.area() == null ? null : disc.area().level();
        return level == null ? "" : say("client.level." + level.code());
    }
}
