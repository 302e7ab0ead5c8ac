package dk.bindeled.map;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private @Nullable TakenOut takenOut;
    private int round;

    /** A map that shows nothing yet. */
    NetworkMap(Messages messages) {
        Locale language = Messages.languageOf(getLocale());
        Map<String, String> words = new TreeMap<>();
        messages.getAllTranslations(language).forEach((key, text) -> {
            if (key.startsWith(WORDS)) {
                words.put(key.substring(WORDS.length()), text);
            }
        });
        getElement().setProperty("words", new ObjectMapper().writeValueAsString(words));
        getElement().setProperty("language", language.getLanguage());
    }

    /**
     * Shows a picture; one that is shown stays until the new one is there.
     *
     * @param numbering of which picture the numbers are that the panel understands
     * @param view what is seen to begin with, as {@link SeenJson} writes it
     * @param taken the picture as files hold it
     * @param stops days that are offered on the line of dates, the earliest first
     * @param fileName name of downloads, without ending
     */
    void show(Choices choices, String numbering, String view, TakenOut taken, List<LocalDate> stops, String fileName) {
        takenOut = taken;
        // The same is shown anew too, for instance once persons may be looked at.
        getElement().setProperty("round", ++round);
        getElement().setProperty("choices", choices.address().getQueryString());
        getElement().setProperty("numbering", numbering);
        getElement().setProperty("view", view);
        getElement()
                .setProperty(
                        "time",
                        new ObjectMapper()
                                .writeValueAsString(Map.of(
                                        "stops",
                                        stops.stream().map(LocalDate::toString).toList(),
                                        "date",
                                        taken.date().toString(),
                                        "compare",
                                        choices.comparison() == null
                                                ? ""
                                                : choices.comparison().toString())));
        getElement().setProperty("fileName", fileName);
        getElement().setProperty("about", new ObjectMapper().writeValueAsString(taken.about()));
    }

    /** Offers rules by which marks are told apart: their codes, with what they are called where that is not among the words. */
    void offer(Map<String, String> rules) {
        List<Map<String, @Nullable String>> offered = new ArrayList<>();
        rules.forEach((code, text) -> {
            Map<String, @Nullable String> rule = new TreeMap<>();
            rule.put("code", code);
            rule.put("text", text.isEmpty() ? null : text);
            offered.add(rule);
        });
        getElement().setProperty("rules", new ObjectMapper().writeValueAsString(offered));
    }

    /** Called by the element before it hands over a file that shows persons: empty if that is recorded, else why there is no file. */
    @ClientCallable
    String takenOut(String numbering, ArrayNode numbers) {
        if (!numbering.equals(getElement().getProperty("numbering"))) {
            return getTranslation("map.client.fault.changed");
        }
        return Objects.requireNonNull(takenOut, "nothing is shown")
                .record(numbers.valueStream().map(JsonNode::asInt).toList());
    }

    /** Tells when the panel is to show something, or nothing. */
    Registration addSelectListener(ComponentEventListener<MapSelectEvent> listener) {
        return addListener(MapSelectEvent.class, listener);
    }

    /** Tells what is seen, so that it can be kept. */
    Registration addLookListener(ComponentEventListener<MapLookEvent> listener) {
        return addListener(MapLookEvent.class, listener);
    }

    /** Tells when another date is asked for. */
    Registration addTimeListener(ComponentEventListener<MapTimeEvent> listener) {
        return addListener(MapTimeEvent.class, listener);
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
