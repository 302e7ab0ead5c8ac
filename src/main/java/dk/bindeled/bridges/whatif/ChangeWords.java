package dk.bindeled.bridges.whatif;

import dk.bindeled.network.Change;
import dk.bindeled.network.Kind;
import dk.bindeled.study.Scenario;
import java.util.stream.Collectors;

/** A change in a sentence. */
final class ChangeWords {

    private ChangeWords() {}

    static String of(Change change, Desk desk, Scenario scenario) {
        Persons persons = desk.persons();
        return switch (change) {
            case Change.AddTie tie ->
                desk.say(
                        "change.tie",
                        persons.name(tie.a()),
                        persons.name(tie.b()),
                        desk.say("layer." + tie.layer().code()));
            case Change.RemoveTie tie -> desk.say("change.no_tie", persons.name(tie.a()), persons.name(tie.b()));
            case Change.AddPerson person -> added(person, desk, scenario);
            case Change.RemovePerson person -> desk.say("change.no_person", persons.name(person.id()));
            case Change.AddAmbassador person -> desk.say("change.ambassador", persons.name(person.id()));
            case Change.RemoveAmbassador person -> desk.say("change.no_ambassador", persons.name(person.id()));
            case Change.AddForum forum -> desk.say("change.forum", forum.label(), persons.names(forum.members()));
            case Change.Train training ->
                desk.say(
                        "change.training",
                        persons.names(training.ids()),
                        desk.speech().numbers().decimal(training.uplift(), 1));
        };
    }

    private static String added(Change.AddPerson person, Desk desk, Scenario scenario) {
        String kinds = person.kinds().stream()
                .filter(Kind::isPerson)
                .map(desk.speech()::of)
                .collect(Collectors.joining(", "));
        String name = desk.persons().name(person.id());
        String area = person.area();
        return area == null
                ? desk.say("change.person", name, kinds)
                : desk.say(
                        "change.person.in",
                        name,
                        kinds,
                        scenario.snapshot().areas().label(area));
    }
}
