package dk.bindeled.bridges.whatif;

import dk.bindeled.bridges.changes.ChangeWords;
import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Change;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.Scenarios;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Speech;

/**
 * What the parts of the page work with.
 *
 * @param speech the language
 * @param persons how persons are found and what they are called
 * @param visible what may be shown
 * @param scenarios works out what takes longer
 * @param introductions who might be introduced to whom
 * @param keeping how scenarios are kept
 * @param background where long work is done
 * @param outdated says that the network has changed meanwhile
 */
record Desk(
        Speech speech,
        Persons persons,
        Visible visible,
        Scenarios scenarios,
        Introductions introductions,
        Keeping keeping,
        Background background,
        Runnable outdated) {

    /** A change in a sentence. */
    String words(Change change, Scenario scenario) {
        return ChangeWords.of(change, speech, persons, scenario.snapshot().areas());
    }

    String say(String key, Object... parameters) {
        return speech.say("whatif." + key, parameters);
    }
}
