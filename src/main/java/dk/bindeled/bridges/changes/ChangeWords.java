package dk.bindeled.bridges.changes;

import dk.bindeled.network.AreaTree;
import dk.bindeled.network.Change;
import dk.bindeled.network.Kind;
import dk.bindeled.ui.Speech;
import java.util.stream.Collectors;

/** A change in a sentence. */
public final class ChangeWords {

    private ChangeWords() {}

    /**
     * The sentence.
     *
     * @param persons who call its persons by name where the look at them is recorded
     * @param areas those of the network
     */
    public static String of(Change change, Speech speech, Persons persons, AreaTree areas) {
        return switch (change) {
            case Change.AddTie tie ->
                speech.say(
                        "whatif.change.tie",
                        persons.name(tie.a()),
                        persons.name(tie.b()),
                        speech.say("whatif.layer." + tie.layer().code()));
            case Change.RemoveTie tie ->
                speech.say("whatif.change.no_tie", persons.name(tie.a()), persons.name(tie.b()));
            case Change.AddPerson person -> added(person, speech, persons, areas);
            case Change.RemovePerson person -> speech.say("whatif.change.no_person", persons.name(person.id()));
            case Change.AddAmbassador person -> speech.say("whatif.change.ambassador", persons.name(person.id()));
            case Change.RemoveAmbassador person -> speech.say("whatif.change.no_ambassador", persons.name(person.id()));
            case Change.AddForum forum ->
                speech.say("whatif.change.forum", forum.label(), persons.names(forum.members()));
            case Change.Train training ->
                speech.say(
                        "whatif.change.training",
                        persons.names(training.ids()),
                        speech.numbers().decimal(training.uplift(), 1));
        };
    }

    private static String added(Change.AddPerson person, Speech speech, Persons persons, AreaTree areas) {
        String kinds =
                person.kinds().stream().filter(Kind::isPerson).map(speech::of).collect(Collectors.joining(", "));
        String name = persons.name(person.id());
        String area = person.area();
        return area == null
                ? speech.say("whatif.change.person", name, kinds)
                : speech.say("whatif.change.person.in", name, kinds, areas.label(area));
    }
}
