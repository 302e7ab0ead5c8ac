package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.TieType;
import dk.bindeled.study.GroupFigures;
import dk.bindeled.study.NetworkPicture.Affiliation;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells of an association, an organisation, a forum, a place or an activity: how many are with it, who, and how they hang together. */
final class BodyTelling {

    private final Telling telling;
    private final int number;
    private final Node node;

    BodyTelling(Telling telling, int number) {
        this.telling = telling;
        this.number = number;
        this.node = telling.picture().nodes().get(number);
    }

    Detail tell() {
        if (node.kinds().stream().anyMatch(telling.picture().unit()::includes)) {
            // Where bodies are the unit, they have the figures persons have elsewhere.
            return new PersonTelling(telling, number).tell();
        }
        String members = telling.counts().mayCountMembers(node)
                ? telling.say("body.members", node.members())
                : telling.say("body.members.withheld", telling.withheld());
        List<Integer> all = members();
        TieLists lists = all.isEmpty() || !telling.mayLook()
                ? null
                : new TieLists(telling, node.id(), telling.picture().date());
        return new Detail(
                Telling.nameOfBody(node),
                telling.kindsOf(node) + " · " + telling.whereabouts(node.disc()) + " · " + members,
                facts(),
                lists == null ? List.of() : List.of(company(all, lists)),
                lists == null ? null : lists.source(),
                Ways.ofGroup(Ways.groupingOf(node.kinds()), Ways.groupingOf(node.kinds()) == null ? null : node.id()));
    }

    private List<Detail.Fact> facts() {
        List<Detail.Fact> facts = new ArrayList<>();
        Map<MapKind, Long> kinds = members().stream()
                .collect(Collectors.groupingBy(
                        member -> MapKind.of(telling.picture().nodes().get(member)),
                        TreeMap::new,
                        Collectors.counting()));
        List<MapKind> order = List.copyOf(kinds.keySet());
        List<Boolean> shown = telling.suppression()
                .mayShowBesideTotal(
                        order.stream().map(kind -> kinds.getOrDefault(kind, 0L)).toList());
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < order.size(); k++) {
            if (shown.get(k)) {
                parts.add(telling.say("client.kinds." + order.get(k).code()) + " "
                        + telling.count(kinds.getOrDefault(order.get(k), 0L)));
            }
        }
        if (!parts.isEmpty() && telling.counts().mayCountMembers(node)) {
            facts.add(new Detail.Fact(null, telling.say("body.kinds", String.join(", ", parts))));
        }
        if (telling.picture().grouping().basis() == Grouping.Basis.MEMBERSHIP) {
            telling.result().groups().stream()
                    .filter(group ->
                            group.group().equals(node.id()) && telling.counts().mayTell(group))
                    .findFirst()
                    .ifPresent(group -> tell(group, facts));
        }
        return facts;
    }

    private void tell(GroupFigures group, List<Detail.Fact> facts) {
        if (group.supportedShare() != null) {
            facts.add(new Detail.Fact(
                    Form.BONDING,
                    telling.say(
                            "area.supported_share", telling.speech().numbers().percent(group.supportedShare()))));
        }
        facts.add(new Detail.Fact(Form.BRIDGING, telling.say("area.ties-out", group.tiesOut())));
    }

    private Detail.Company company(List<Integer> members, TieLists lists) {
        TieLists.Some some =
                lists.some(null, telling.say("company.members", members.size()), members, TieType::isAffiliation);
        return lists.company(some, telling.look(some.shown().stream()));
    }

    private List<Integer> members() {
        return telling.picture().affiliations().stream()
                .filter(affiliation -> affiliation.body() == number)
                .map(Affiliation::member)
                .filter(member -> telling.picture().nodes().get(member).isPerson())
                .toList();
    }
}
