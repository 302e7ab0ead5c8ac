package dk.bindeled.bridges;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dk.bindeled.ui.AskedBox;
import dk.bindeled.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Something of persons that is told below a button, once it is asked for and said what for. */
interface ToldOfPersons {

    PairReading reading();

    Introducing introducing();

    /** Begins the keys of its words: {@code show}, {@code hide}, {@code working} and {@code title}; also the name of a style. */
    String key();

    /** Looks for it beside the page; what is found is given to the one or the other, nothing where the data are others by now. */
    Background.Running find(UI ui, Consumer<Optional<Component[]>> onDone, Consumer<Throwable> onFault);

    /**
     * The button, and below it what is told.
     *
     * @param of what it tells of, to be heard with the button; empty where it stands by itself
     */
    default AskedBox<Component[]> box(String of) {
        AskedBox<Component[]> box = new AskedBox<>(
                "introductions",
                new AskedBox.Words(
                        say("show"),
                        say("hide"),
                        of,
                        say("working"),
                        say("title"),
                        reading().say("introductions.outdated")),
                introducing()::question,
                this::find,
                List::of);
        box.addClassName(key());
        return box;
    }

    private String say(String word) {
        return reading().say(key() + "." + word);
    }
}
