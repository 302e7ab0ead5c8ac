package dk.bindeled.rings;

import dk.bindeled.privacy.ShownCount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What the rings have brought into one group and out of it, or from one to another and back: the same counts as in the matrix of the ways, withheld alike. */
final class GroupRings {

    private final FlowTable flows;
    private final RingWords words;

    GroupRings(FlowTable flows, RingWords words) {
        this.flows = flows;
        this.words = words;
    }

    /**
     * What there is to say.
     *
     * @param title of whom
     * @param sentences one or more
     */
    record Told(String title, List<String> sentences) {

        Told {
            sentences = List.copyOf(sentences);
        }
    }

    /** Of one group; empty if none of the groups has the id. */
    Optional<Told> of(String group) {
        int at = number(group);
        if (at < 0) {
            return Optional.empty();
        }
        String label = flows.groups().get(at).label();
        int all = flows.groups().size();
        return Optional.of(told(
                words.say("group.title", label),
                () -> List.of(
                        sentence("group.into", label, cell(all, at), cell(at, at)),
                        sentence("group.out", label, cell(at, all), cell(at, at)))));
    }

    /**
     * Of two groups; empty if any of them is none of the groups.
     *
     * @param pair their ids, joined by a tilde
     */
    Optional<Told> ofPair(String pair) {
        return IntStream.range(0, pair.length())
                .filter(k -> pair.charAt(k) == '~')
                .mapToObj(k -> new int[] {number(pair.substring(0, k)), number(pair.substring(k + 1))})
                .filter(both -> Arrays.stream(both).allMatch(at -> at >= 0))
                .findFirst()
                .map(both -> between(both[0], both[1]));
    }

    private Told between(int a, int b) {
        String one = flows.groups().get(a).label();
        String other = flows.groups().get(b).label();
        return told(
                words.say("group.pair.title", one, other),
                () -> List.of(
                        words.say("group.way", one, other, words.countInWords(cell(a, b)), none(cell(a, b))),
                        words.say("group.way", other, one, words.countInWords(cell(b, a)), none(cell(b, a)))));
    }

    private Told told(String title, Supplier<List<String>> sentences) {
        return new Told(
                title,
                flows.cells().isEmpty()
                        ? List.of(words.say("home.too-many", flows.groups().size(), FlowTable.MOST_GROUPS))
                        : sentences.get());
    }

    private String sentence(String key, String label, ShownCount all, ShownCount own) {
        return words.say(key, label, words.countInWords(all), words.countInWords(own), none(all));
    }

    /** 0 for none at all, so that it is said in words. */
    private static int none(ShownCount count) {
        return count.visible() && count.value() == 0 ? 0 : 1;
    }

    private ShownCount cell(int guide, int citizen) {
        return flows.cells().get(guide).get(citizen);
    }

    private int number(String group) {
        return IntStream.range(0, flows.groups().size())
                .filter(k -> flows.groups().get(k).id().equals(group))
                .findFirst()
                .orElse(-1);
    }
}
