package dk.bindeled.map;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Speech;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the panel is told from: a picture and the study of the same network, who looks, what may be shown, and the language.
 *
 * @param compared the picture beside the comparison date, or null where none is chosen
 * @param names what persons are called for the one who looks
 */
record Telling(
        ToldPicture told,
        @Nullable ComparedPicture compared,
        StudyResult result,
        PersonNames names,
        Suppression suppression,
        Speech speech) {

    /** Names that have room in one list. */
    static final int ROOM = 40;

    /** What is told of the selected thing; empty where nothing is selected, or nothing the one who looks may see. */
    Optional<Detail> of(String kind, int number) {
        if (kind.equals("disc") && number >= 0 && number < picture().discs().size()) {
            return Optional.of(new AreaTelling(this, number).tell());
        }
        if (kind.equals("node") && number >= 0 && number < picture().nodes().size()) {
            return of(
                    number,
                    picture().nodes().get(number).isPerson()
                            ? new PersonTelling(this, number)::tell
                            : new BodyTelling(this, number)::tell);
        }
        if (kind.equals("node") && compared != null && compared.changes().isGone(number)) {
            return of(number, new GoneTelling(this, compared, number)::tell);
        }
        return Optional.empty();
    }

    private Optional<Detail> of(int number, Supplier<Detail> told) {
        return node(number).isPerson() && !mayLook() ? Optional.empty() : Optional.of(told.get());
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

    /** The date of a picture. */
    String date(NetworkPicture picture) {
        return speech.numbers().date(picture.date());
    }

    /** What stands in place of a figure on too few persons. */
    String withheld() {
        return say("withheld", suppression.limit());
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
                .map(n -> new Detail.Other("node", n, nameOf(n, named), kindsOf(node(n))))
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
