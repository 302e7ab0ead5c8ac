package dk.bindeled.bridges;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairIntroductions.Party;
import dk.bindeled.study.PairTies.Joined;
import dk.bindeled.ui.Background;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The persons and ties behind a pair: who is tied to whom, by what they are, and who is in both groups. */
record TellBehind(PairReading reading, PairFigures pair, Introducing introducing) implements ToldOfPersons {

    /** So many of a kind are read through; how many more there are is said. */
    private static final int MOST = 20;

    @Override
    public String key() {
        return "behind";
    }

    @Override
    public Background.Running find(UI ui, Consumer<Optional<Component[]>> onDone, Consumer<Throwable> onFault) {
        return introducing.findBehind(
                ui, pair, reading.across(), reading.ofBodies(), found -> onDone.accept(found.map(this::tell)), onFault);
    }

    private Component[] tell(Introducing.NamedBehind found) {
        List<Component> told = new ArrayList<>();
        Map<String, List<Joined>> byRoles = found.behind().ties().stream()
                .collect(Collectors.groupingBy(this::roles, TreeMap::new, Collectors.toList()));
        byRoles.forEach((roles, ties) -> {
            told.add(new H4(reading.say("behind.roles", roles, ties.size())));
            told.add(list(ties.stream()
                    .map(tie -> reading.say(
                            "behind.tie",
                            name(found, tie.one()),
                            name(found, tie.other()),
                            tie.types().stream()
                                    .sorted()
                                    .map(type -> reading.say("behind.type." + type.code()))
                                    .collect(Collectors.joining(", "))))
                    .toList()));
        });
        if (!found.behind().members().isEmpty() && reading.mayShowShared(pair)) {
            told.add(new H4(reading.say("behind.members")));
            told.add(list(found.behind().members().stream()
                    .map(member -> reading.say("behind.member", name(found, member), role(member)))
                    .toList()));
        }
        return told.toArray(Component[]::new);
    }

    private UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.stream()
                .sorted(reading.speech().byName(line -> line))
                .limit(MOST)
                .forEach(line -> list.add(new ListItem(line)));
        if (lines.size() > MOST) {
            ListItem more = new ListItem(reading.say("behind.more", lines.size() - MOST));
            more.addClassName("line");
            list.add(more);
        }
        return list;
    }

    private static String name(Introducing.NamedBehind found, Party party) {
        return String.valueOf(found.names().get(party.id()));
    }

    /** Whichever group each is of: an ambassador and a citizen are the same both ways round. */
    private String roles(Joined tie) {
        return List.of(tie.one(), tie.other()).stream()
                .map(this::role)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" – "));
    }

    private String role(Party party) {
        return reading.speech().of(CommonRoles.spoken(party.kinds()));
    }
}
