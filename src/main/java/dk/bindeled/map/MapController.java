package dk.bindeled.map;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.AuditUnavailable;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Choices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the map's data to the browser, only to those who are signed in and only what is shown. The four choices stand in the address as they
 * do in the screen's, and so does what the page takes numbers to mean ({@link ToldPicture#numbering}): where they mean something else by now, the
 * answer is a conflict.
 */
@RestController
@RequestMapping("/map")
@ConditionalOnWebApplication
class MapController {

    private final Studies studies;
    private final ToldPictures pictures;
    private final Suppression suppression;
    private final Looks looks;
    private final JsonMapper mapper;

    MapController(Studies studies, ToldPictures pictures, Suppression suppression, Looks looks, JsonMapper mapper) {
        this.studies = studies;
        this.pictures = pictures;
        this.suppression = suppression;
        this.looks = looks;
        this.mapper = mapper;
    }

    /** Areas, bodies, ties between areas, and counts. */
    @GetMapping("/picture")
    ResponseEntity<Object> picture(HttpServletRequest request) {
        return answer(request, json -> json.overview(mapper));
    }

    /**
     * Persons and their ties.
     *
     * @param discs numbers of the discs they stand in; absent for all
     * @param before discs whose persons the browser has
     * @param forms only ties of these forms, and their ends
     */
    @GetMapping("/nodes")
    ResponseEntity<Object> nodes(
            @RequestParam(required = false) @Nullable Set<Integer> discs,
            @RequestParam(defaultValue = "") Set<Integer> before,
            @RequestParam(defaultValue = "") String forms,
            HttpServletRequest request) {
        return answer(request, json -> json.nodes(discs, before, MapQuery.forms(forms)));
    }

    /**
     * An actor and those within some steps of it, with their ties.
     *
     * @param node number of the actor in the picture
     * @param steps 0-9
     */
    @GetMapping("/around")
    ResponseEntity<Object> around(@RequestParam int node, @RequestParam int steps, HttpServletRequest request) {
        return answer(request, json -> json.around(node, steps));
    }

    /** Ties between one area and the others of its level. */
    @GetMapping("/bundles")
    ResponseEntity<Object> bundles(@RequestParam int disc, HttpServletRequest request) {
        return answer(request, json -> json.bundlesOf(disc));
    }

    /** Persons whose name holds a text. */
    @GetMapping("/search")
    ResponseEntity<Object> search(@RequestParam String q, HttpServletRequest request) {
        return answer(request, json -> json.find(q));
    }

    /** The page's language, or the browser's where the page says none. */
    private static Locale languageOf(Choices choices, HttpServletRequest request) {
        return choices.language() == null ? request.getLocale() : Locale.of(choices.language());
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, Function<PictureJson, Object> what) {
        if (!studies.hasNetwork()) {
            return ResponseEntity.notFound().build();
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Choices choices = Choices.of(QueryParameters.fromString(query));
        try {
            PersonNames names = looks.names();
            ToldPicture picture = pictures.picture(choices.query(), names.sight(), Progress.UNWATCHED);
            String numbering = request.getParameter("numbering");
            if (numbering != null && !numbering.equals(picture.numbering())) {
                return ResponseEntity.status(HttpStatus.CONFLICT).build();
            }
            PictureJson json = new PictureJson(picture, suppression.limit(), names);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(what.apply(json));
        } catch (AuditUnavailable unrecorded) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Map.of("reason", unrecorded.said(languageOf(choices, request))));
        } catch (TooManyToSend many) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(Map.of(
                            "reason", String.valueOf(many.getMessage()), "found", many.found(), "most", many.most()));
        } catch (IllegalArgumentException unreadable) {
            return ResponseEntity.badRequest().body(Map.of("reason", String.valueOf(unreadable.getMessage())));
        }
    }
}
