package dk.bindeled.map;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Choices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends the map's data to the browser, only to those who are signed in and only what is shown. The four choices stand in the address as they
 * do in the screen's.
 */
@RestController
@RequestMapping("/map")
@ConditionalOnWebApplication
class MapController {

    private final Studies studies;
    private final Pictures pictures;
    private final Suppression suppression;
    private final Pseudonyms pseudonyms;

    MapController(Studies studies, Pictures pictures, Suppression suppression, Pseudonyms pseudonyms) {
        this.studies = studies;
        this.pictures = pictures;
        this.suppression = suppression;
        this.pseudonyms = pseudonyms;
    }

    /** Areas, bodies, ties between areas, and counts. */
    @GetMapping("/picture")
    ResponseEntity<Map<String, Object>> picture(HttpServletRequest request) {
        return answer(request, PictureJson::overview);
    }

    /**
     * Persons and their ties.
     *
     * @param discs numbers of the discs they stand in; absent for all
     * @param before discs whose persons the browser has
     * @param forms only ties of these forms, and their ends
     */
    @GetMapping("/nodes")
    ResponseEntity<Map<String, Object>> nodes(
            @RequestParam(required = false) @Nullable Set<Integer> discs,
            @RequestParam(defaultValue = "") Set<Integer> before,
            @RequestParam(defaultValue = "") String forms,
            HttpServletRequest request) {
        return answer(request, json -> json.nodes(discs, before, MapQuery.forms(forms)));
    }

    /** Ties between one area and the others of its level. */
    @GetMapping("/bundles")
    ResponseEntity<Map<String, Object>> bundles(@RequestParam int disc, HttpServletRequest request) {
        return answer(request, json -> json.bundlesOf(disc));
    }

    /** Persons whose name holds a text. */
    @GetMapping("/search")
    ResponseEntity<Map<String, Object>> search(@RequestParam String q, HttpServletRequest request) {
        return answer(request, json -> json.find(q));
    }

    private ResponseEntity<Map<String, Object>> answer(
            HttpServletRequest request, Function<PictureJson, Map<String, Object>> what) {
        if (!studies.hasNetwork()) {
            return ResponseEntity.notFound().build();
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        try {
            Choices choices = Choices.of(QueryParameters.fromString(query));
            NetworkPicture picture = pictures.picture(choices.query(), Progress.UNWATCHED);
            VisibleGroups visible =
                    VisibleGroups.of(studies.snapshot(choices.query(), Progress.UNWATCHED), suppression);
            PictureJson json = new PictureJson(
                    picture,
                    new ShownCounts(picture, visible, suppression),
                    suppression.limit(),
                    Sight.of(request::isUserInRole),
                    pseudonyms);
            return ResponseEntity.ok(what.apply(json));
        } catch (IllegalArgumentException unreadable) {
            return ResponseEntity.badRequest().body(Map.of("reason", String.valueOf(unreadable.getMessage())));
        }
    }
}
