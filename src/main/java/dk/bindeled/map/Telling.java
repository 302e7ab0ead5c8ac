package dk.bindeled.map;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.privacy.Sight;
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

/**
 * What the panel is told from: a picture and the study of the same network, who looks, what may be shown, and the language.
 *
 * @param counts which counts may be told
 * @param sight how persons look to the one who looks
 */
record Telling(
        NetworkPicture picture,
        StudyResult result,
        ShownCounts counts,
        Sight sight,
        Pseudonyms pseudonyms,
        Suppression suppression,
        Speech speech) {

    /** Names that have room in one list. */
    static final int ROOM = 40;

    /** What is told of the selected thing; empty where nothing is selected, or nothing the one who looks may see. */
    Optional<Detail> of(String kind, int number) {
        if (kind.equals("disc") && number >= 0 && number < picture.discs().size()) {
            return Optional.of(new AreaTelling(this, number).tell());
        }
        if (kind.equals("node") && number >= 0 && number < picture.nodes().size()) {
            Node node = picture.nodes().get(number);
            if (!node.isPerson()) {
                return Optional.of(new BodyTelling(this, number).tell());
            }
            if (sight.mayLookAtPersons()) {
                return Optional.of(new PersonTelling(this, number).tell());
            }
        }
        return Optional.empty();
    }

    String say(String key, Object... parameters) {
        return speech.say("map." + key, parameters);
    }

    String count(long number) {
        return speech.numbers().count(number);
    }

    /** True if the figure of a group of so many persons may be shown; bodies are no persons. */
    boolean mayShow(long persons) {
        return picture.unit() == Unit.BODIES || suppression.mayShow(persons);
    }

    String nameOf(int node) {
        return nameOf(picture.nodes().get(node), sight, pseudonyms);
    }

    /** What an actor that is drawn is called. */
    static String nameOf(Node node, Sight sight, Pseudonyms pseudonyms) {
        return sight.nameOf(node.id(), node.label(), node.isPerson(), pseudonyms);
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
        Set<String> names = new LinkedHashSet<>();
        for (int at = disc; at >= 0; at = picture.discs().get(at).parent()) {
            names.add(nameOf(picture.discs().get(at)));
        }
        return String.join(", ", names);
    }

    String levelOf(Disc disc) {
        AreaLevel level = disc.area() == null ? null : disc.area().level();
        return level == null ? "" : say("client.level." + level.code());
    }
}
