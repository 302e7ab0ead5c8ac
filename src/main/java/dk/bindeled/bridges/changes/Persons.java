package dk.bindeled.bridges.changes;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.PairIntroductions.Party;
import dk.bindeled.study.Scenario;
import dk.bindeled.ui.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The persons of a page: found by what they are called, and called by their name only once the look at them is recorded. */
public final class Persons {

    private static final String IMAGINED = "new-";
    private static final String IMAGINED_FORUM = "new-forum-";
    private static final String PLACE = "bridges.what_if";
    private static final String PLANS = "bridges.plans";
    private static final int MOST = 8;

    private final PersonNames names;
    private final Speech speech;

    /** Dropped when somebody is erased, which is done by another thread. */
    private final Map<String, String> called = new ConcurrentHashMap<>();

    private final Set<String> reserved = ConcurrentHashMap.newKeySet();

    private volatile boolean forgotten;

    /**
     * Nobody has been looked at yet.
     *
     * @param names the way to what persons are called
     * @param speech the language
     */
    public Persons(PersonNames names, Speech speech) {
        this.names = names;
        this.speech = speech;
    }

    /**
     * Someone to choose.
     *
     * @param id whom
     * @param name what the person is called here
     * @param about what the person is, and where
     */
    public record Person(String id, String name, String about) {}

    /** Forgets what everyone is called, for good: from now on nobody is called by name. */
    public void forget() {
        forgotten = true;
        called.clear();
    }

    /** Those whose name holds a text, of those who are there in a scenario; those only imagined first. */
    public List<Person> search(String text, Scenario scenario) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Person> found = new ArrayList<>();
        for (Change change : scenario.changes()) {
            if (change instanceof Change.AddPerson added
                    && scenario.person(added.id()).isPresent()
                    && name(added.id()).toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(person(scenario, added.id()));
            }
        }
        Snapshot snapshot = scenario.snapshot();
        List<Actor> there = IntStream.range(0, snapshot.size())
                .mapToObj(snapshot::actor)
                .filter(actor -> scenario.person(actor.id()).isPresent())
                .toList();
        List<Actor> known = names.find(text, there, Actor::id, Actor::label, actor -> true, MOST);
        look(known, Deed.SEARCHED, PLACE);
        known.forEach(actor -> found.add(person(scenario, actor.id())));
        return found;
    }

    /** Records the look at those of some introductions, so that they can be called by name. */
    public void look(Collection<Party> parties) {
        PersonNames.Named named = names.look(
                Deed.LOOKED_AT,
                "bridges.introductions",
                parties.stream().map(Party::id).distinct().toList());
        parties.forEach(party -> call(party.id(), named.of(party.id(), party.label())));
    }

    /** Records the look at those of a plan, so that they can be called by name. Who has left the network has a name too; whom it never knew is passed over. */
    public void lookAtPlanned(Collection<String> ids, Snapshot network) {
        look(
                ids.stream()
                        .distinct()
                        .map(network::everKnown)
                        .flatMap(Optional::stream)
                        .toList(),
                Deed.LOOKED_AT,
                PLANS);
    }

    /** Records that those of a plan, who were looked at before, go into a file. */
    public void takePlanned(Collection<String> ids) {
        names.look(Deed.EXPORTED, PLANS, ids);
    }

    /** What someone is called who was found before, or is only imagined, or who is not here. */
    public String name(String id) {
        String name = called.get(id);
        if (name != null) {
            return name;
        }
        if (id.equals(PlannedChange.GONE)) {
            return speech.say("whatif.gone");
        }
        if (PlannedChange.isElsewhere(id)) {
            return speech.say("whatif.elsewhere");
        }
        return id.startsWith(IMAGINED)
                ? speech.say("whatif.imagined", id.substring(IMAGINED.length()))
                : speech.say("whatif.someone");
    }

    /** Names of several, as a list in a sentence. */
    public String names(List<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** Takes note of ids of those who are only imagined in a plan, so that nobody else gets them. */
    public void reserve(Collection<String> imagined) {
        reserved.addAll(imagined);
    }

    /** The id of the next person who is only imagined. */
    public String nextPerson(Scenario scenario) {
        return next(IMAGINED, scenario);
    }

    /** The id of the next forum that is only imagined. */
    public String nextForum(Scenario scenario) {
        return next(IMAGINED_FORUM, scenario);
    }

    private String next(String word, Scenario scenario) {
        int next = 1;
        while (isTaken(word + next, scenario)) {
            next++;
        }
        return word + next;
    }

    private boolean isTaken(String id, Scenario scenario) {
        return reserved.contains(id)
                || scenario.snapshot().everKnown(id).isPresent()
                || scenario.changes().stream()
                        .anyMatch(change -> (change instanceof Change.AddPerson person
                                        && person.id().equals(id))
                                || (change instanceof Change.AddForum forum
                                        && forum.id().equals(id)));
    }

    private void look(List<Actor> actors, Deed deed, String place) {
        PersonNames.Named named =
                names.look(deed, place, actors.stream().map(Actor::id).toList());
        actors.forEach(actor -> call(actor.id(), named.of(actor.id(), actor.label())));
    }

    private void call(String id, String name) {
        called.put(id, name);
        if (forgotten) {
            called.clear(); // it was put in after what was there was dropped
        }
    }

    private Person person(Scenario scenario, String id) {
        String kinds = scenario.person(id).stream()
                .flatMap(actor -> actor.kinds().stream())
                .filter(Kind::isPerson)
                .map(speech::of)
                .collect(Collectors.joining(", "));
        Snapshot snapshot = scenario.snapshot();
        int v = snapshot.indexOf(id);
        Groups groups = snapshot.groups();
        String group = v >= 0 && v < groups.size() && groups.groupCount(v) > 0 ? groups.label(groups.group(v, 0)) : "";
        return new Person(id, name(id), group.isEmpty() ? kinds : kinds + " · " + group);
    }
}
