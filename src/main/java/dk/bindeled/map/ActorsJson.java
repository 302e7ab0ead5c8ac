package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.NetworkPicture;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Persons and their ties as they are sent to the browser: JSON values, rows of bare arrays. Where changes since another date are asked for, an answer has two
 * things more: {@code born}, which of its ties were not there then, by their place among them; and {@code gone}, the ties that were there then and are not now, with those
 * of their ends who are not there any more ({@link TieChanges}). A lost tie is sent by the same rules as one that is there, as if the gone stood in their discs.
 */
final class ActorsJson {

    private static final int MOST_FOUND = 8;
    /** Nodes sent around one actor: more cannot be told apart on a screen. */
    private static final int MOST_AROUND = 5000;

    private final ToldPicture told;
    private final @Nullable TieChanges changes;
    private final NetworkPicture picture;
    private final PersonNames names;
    private final ActorRows rows;
    private final boolean open;
    private final Map<String, MarkRule> rules;

    /** @param compared the same beside another date, where changes are asked for, else null */
    ActorsJson(ToldPicture told, @Nullable ComparedPicture compared, PersonNames names) {
        this(told, compared, names, Map.of());
    }

    /**
     * @param compared the same beside another date, where changes are asked for, else null
     * @param rules what is told of each node beside who it is, by code
     */
    ActorsJson(ToldPicture told, @Nullable ComparedPicture compared, PersonNames names, Map<String, MarkRule> rules) {
        this.rules = rules;
        this.told = told;
        this.changes = compared == null ? null : compared.changes();
        this.picture = told.picture();
        this.names = names;
        this.rows = new ActorRows(told, compared, names);
        this.open = picture.unit() != Unit.PERSONS || names.sight().mayLookAtPersons();
    }

    /**
     * Nodes of the tie graph in some discs, and the ties that join them with each other and with those sent before.
     *
     * @param wanted numbers of discs without parts, or null for all
     * @param before discs sent before
     * @param forms if not empty, only ties of one of these forms, and only their ends
     */
    Map<String, Object> nodes(@Nullable Set<Integer> wanted, Set<Integer> before, Set<Form> forms) {
        int all = picture.nodes().size() + (changes == null ? 0 : changes.left());
        BitSet fresh = new BitSet(all);
        BitSet known = new BitSet(all);
        for (int n = 0; n < picture.nodes().size(); n++) {
            int disc = picture.nodes().get(n).disc();
            fresh.set(n, isOpen(n) && (wanted == null || wanted.contains(disc)));
            known.set(n, isOpen(n) && before.contains(disc));
        }
        BitSet aroundWanted = withWhatHolds(wanted == null ? Set.of() : wanted);
        BitSet aroundBefore = withWhatHolds(before);
        for (int n = picture.nodes().size(); n < all && open; n++) {
            int disc = rows.disc(n) + 1;
            known.set(n, aroundBefore.get(disc));
            // Who stands in an area of several parts comes with the first of them.
            fresh.set(n, !known.get(n) && (wanted == null || aroundWanted.get(disc)));
        }
        int bits = forms.isEmpty() ? 0 : FormBits.of(forms);
        Answer answer = new Answer(forms.isEmpty() ? fresh : null);
        for (int k = 0; k < picture.ties().size(); k++) {
            NetworkPicture.Tie tie = picture.ties().get(k);
            int own = FormBits.of(tie.forms());
            if (joins(fresh, known, tie.a(), tie.b()) && (bits == 0 || (own & bits) != 0)) {
                answer.tie(k, tie, fresh);
            }
        }
        for (int k = 0; changes != null && k < changes.lost(); k++) {
            if (joins(fresh, known, changes.lostA(k), changes.lostB(k))
                    && (bits == 0 || (changes.lostForms(k) & bits) != 0)) {
                answer.lost(changes, k, fresh);
            }
        }
        return answer.json();
    }

    /** True if a tie joins one who is sent with another or with one who was sent before. */
    private static boolean joins(BitSet fresh, BitSet known, int a, int b) {
        return (fresh.get(a) && (fresh.get(b) || known.get(b))) || (fresh.get(b) && known.get(a));
    }

    /** Some discs and all they lie in, each at its number plus one, the whole map at 0. */
    private BitSet withWhatHolds(Set<Integer> discs) {
        BitSet holding = new BitSet();
        for (int disc : discs) {
            for (int at = disc;
                    at >= 0 && at < picture.discs().size();
                    at = picture.discs().get(at).parent()) {
                holding.set(at + 1);
            }
            holding.set(0);
        }
        return holding;
    }

    /**
     * An actor, who is within some steps of it, and the ties among them. Of those who are gone those are sent who were tied to one at most a step less
     * away; nobody is reached through them but from one of them, and then through the ties he had.
     *
     * @param node number of the actor; someone who is gone only where changes are asked for
     * @param steps 0-9
     * @throws TooManyToSend if they are too many for one picture
     */
    Map<String, Object> around(int node, int steps) {
        BitSet near;
        if (changes != null && changes.isGone(node)) {
            StepsOut.check(steps);
            near = open ? around(changes, node, steps) : new BitSet();
        } else {
            near = StepsOut.within(picture, this::isOpen, node, steps);
            if (changes != null && steps > 0 && open) {
                near.or(goneBeside(changes, StepsOut.within(picture, this::isOpen, node, steps - 1)));
            }
        }
        if (near.cardinality() > MOST_AROUND) {
            throw new TooManyToSend(near.cardinality(), MOST_AROUND);
        }
        Answer answer = new Answer(near);
        for (int k = 0; k < picture.ties().size(); k++) {
            NetworkPicture.Tie tie = picture.ties().get(k);
            if (near.get(tie.a()) && near.get(tie.b())) {
                answer.tie(k, tie, near);
            }
        }
        for (int k = 0; changes != null && k < changes.lost(); k++) {
            if (near.get(changes.lostA(k)) && near.get(changes.lostB(k))) {
                answer.lost(changes, k, near);
            }
        }
        if (changes != null && changes.isGone(node) && open) {
            answer.gone.set(node);
        }
        return answer.json();
    }

    private BitSet around(TieChanges changes, int node, int steps) {
        BitSet near = new BitSet();
        near.set(node);
        if (steps > 0) {
            BitSet tied = new BitSet();
            changes.lostTiesOf(node, forms -> true).forEach(other -> (changes.isGone(other) ? near : tied).set(other));
            near.or(StepsOut.around(picture, this::isOpen, tied, steps - 1));
            if (steps > 1) {
                near.or(goneBeside(changes, StepsOut.around(picture, this::isOpen, tied, steps - 2)));
            }
        }
        return near;
    }

    /** Those who are gone and were tied to any of some who are not. */
    private static BitSet goneBeside(TieChanges changes, BitSet some) {
        BitSet gone = new BitSet();
        for (int k = 0; k < changes.lost(); k++) {
            if (changes.isGone(changes.lostB(k)) && some.get(changes.lostA(k))) {
                gone.set(changes.lostB(k));
            }
        }
        return gone;
    }

    /** The nodes of the tie graph whose name holds {@code text}, those that begin with it first, those who are gone among them. */
    Map<String, Object> find(String text) {
        int all = picture.nodes().size() + (changes == null ? 0 : changes.left());
        List<Integer> some =
                IntStream.range(0, all).filter(this::isOpen).boxed().toList();
        List<Integer> found = names.find(
                text,
                some,
                n -> rows.node(n).id(),
                n -> rows.node(n).label(),
                n -> rows.node(n).isPerson(),
                MOST_FOUND);
        return Map.of("nodes", rows.of(Deed.SEARCHED, "map.search", found));
    }

    /** True for nodes of the tie graph that the one who asks may look at one by one; everything else is sent with the first answer. */
    private boolean isOpen(int n) {
        return open && (n >= picture.nodes().size() || told.isNode(n));
    }

    /** An answer that is put together tie by tie. */
    private final class Answer {

        private final BitSet sent = new BitSet();
        private final List<Integer> ties = new ArrayList<>();
        private final List<Integer> born = new ArrayList<>();
        private final BitSet gone = new BitSet();
        private final List<Integer> lost = new ArrayList<>();

        /** @param all who is sent whatever ties there are; null where only the ends of ties are */
        Answer(@Nullable BitSet all) {
            if (all != null) {
                sent.or(all);
                sent.clear(picture.nodes().size(), Math.max(picture.nodes().size(), sent.length()));
            }
        }

        void tie(int k, NetworkPicture.Tie tie, BitSet fresh) {
            if (changes != null && changes.isBorn(k)) {
                born.add(ties.size() / TieChanges.STRIDE);
            }
            ties.addAll(List.of(tie.a(), tie.b(), FormBits.of(tie.forms())));
            end(tie.a(), fresh);
            end(tie.b(), fresh);
        }

        void lost(TieChanges changes, int k, BitSet fresh) {
            lost.addAll(List.of(changes.lostA(k), changes.lostB(k), changes.lostForms(k)));
            end(changes.lostA(k), fresh);
            end(changes.lostB(k), fresh);
        }

        /** Those who are gone may not have been sent with the others of their disc, so they are sent with every tie. */
        private void end(int n, BitSet fresh) {
            if (n >= picture.nodes().size()) {
                gone.set(n);
            } else if (fresh.get(n)) {
                sent.set(n);
            }
        }

        /** What each node that is sent has, by the rule's code, in the order of the nodes. */
        private Map<String, Object> values() {
            Map<String, Object> values = new TreeMap<>();
            rules.forEach((code, rule) ->
                    values.put(code, sent.stream().mapToObj(rule::value).toList()));
            return values;
        }

        Map<String, Object> json() {
            List<Integer> affiliations = new ArrayList<>();
            for (NetworkPicture.Affiliation affiliation : picture.affiliations()) {
                if (sent.get(affiliation.member())) {
                    affiliations.add(affiliation.member());
                    affiliations.add(affiliation.body());
                }
            }
            Map<String, Object> json = new TreeMap<>();
            int present = sent.cardinality();
            List<List<@Nullable Object>> all = rows.of(
                    Deed.LOOKED_AT,
                    "map.drawing",
                    IntStream.concat(sent.stream(), gone.stream()).boxed().toList());
            json.put("nodes", all.subList(0, present));
            if (!rules.isEmpty()) {
                json.put("values", values());
            }
            json.put("ties", ties);
            json.put("affiliations", affiliations);
            if (changes != null) {
                json.put("born", born);
                json.put("gone", Map.of("nodes", all.subList(present, all.size()), "ties", lost));
            }
            return json;
        }
    }
}
