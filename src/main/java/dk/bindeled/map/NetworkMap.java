package dk.bindeled.map;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import dk.bindeled.network.Form;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The map, drawn by sigma in the browser, with its search, legend, table and downloads. It fetches its data from {@link MapController} by
 * itself; here it is only told what to show, and tells what the panel is to show.
 */
@Tag("bindeled-network-map")
@NpmPackage(value = "sigma", version = "3.0.3")
@NpmPackage(value = "graphology", version = "0.26.0")
@NpmPackage(value = "graphology-types", version = "0.24.8")
@NpmPackage(value = "write-excel-file", version = "4.1.1")
@JsModule("./map/network-map.ts")
public class NetworkMap extends Component {

    private static final String WORDS = "map.client.";

    private final TakenOut takenOut;

    /**
     * A map.
     *
     * @param numbering of which picture the numbers are that the panel understands
     * @param forms forms of the only ties to be shown, empty for everything
     * @param first what is selected to begin with, for instance {@code disc:4}, or an empty text
     * @param takenOut the picture as files hold it
     * @param fileName name of downloads, without ending
     */
    NetworkMap(
            Choices choices,
            String numbering,
            Set<Form> forms,
            String first,
            Messages messages,
            TakenOut takenOut,
            String fileName) {
        this.takenOut = takenOut;
        Locale language = Messages.languageOf(getLocale());
        Map<String, String> words = new TreeMap<>();
        messages.getAllTranslations(language).forEach((key, text) -> {
            if (key.startsWith(WORDS)) {
                words.put(key.substring(WORDS.length()), text);
            }
        });
        getElement().setProperty("words", new ObjectMapper().writeValueAsString(words));
        getElement().setProperty("language", language.getLanguage());
        getElement().setProperty("choices", choices.address().getQueryString());
        getElement().setProperty("numbering", numbering);
        getElement().setProperty("ties", forms.stream().map(Form::code).collect(Collectors.joining(",")));
        getElement().setProperty("first", first);
        getElement().setProperty("fileName", fileName);
        getElement().setProperty("about", new ObjectMapper().writeValueAsString(takenOut.about()));
    }

    /** Called by the element before it hands over a file that shows persons: empty if that is recorded, else why there is no file. */
    @ClientCallable
    String takenOut(ArrayNode numbers) {
        return takenOut.record(numbers.valueStream().map(JsonNode::asInt).toList());
    }

    /** Tells when the panel is to show something, or nothing. */
    Registration addSelectListener(ComponentEventListener<MapSelectEvent> listener) {
        return addListener(MapSelectEvent.class, listener);
    }

    /** Tells when someone wants to see persons before it is said what for. */
    Registration addPurposeListener(Runnable ask) {
        return getElement().addEventListener("map-purpose", event -> ask.run());
    }

    /** Selects something, shows it in the panel and brings it into the middle; nothing if {@code kind} is empty. */
    void go(String kind, int number) {
        getElement().callJsFunction("go", kind, number);
    }
}
